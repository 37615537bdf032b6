package import RotaModel

/// A rota as a spreadsheet reads it (RFC 4180): a row a shift, and a row for each worker of a contact where contacts
/// are asked for.
package enum RotaCSV {
  package static func write(_ rota: Rota, names: [PersonID: String], contacts: Bool) -> String {
    let rota = rota.sorted
    let shifts = rota.shifts.map { shift -> Row in
      Row(
        day: shift.day, time: shift.time, staff: shift.staff, kind: "shift",
        pause: shift.pause.map { "\($0)" } ?? "", contact: "")
    }
    let meetings = rota.contacts.flatMap { contact in
      contact.staff.map { worker in
        Row(day: contact.day, time: contact.time, staff: worker, kind: "contact", pause: "", contact: "\(contact.id)")
      }
    }
    let rows = (shifts + (contacts ? meetings : [])).sorted { $0.place < $1.place }
    let header = ["date", "staff", "name", "start", "end", "break"] + (contacts ? ["kind", "contact"] : [])
    let lines = rows.map { row in
      [
        "\(row.day)", row.staff.text, names[row.staff] ?? "", clockTime(row.time.start), clockTime(row.time.end),
        row.pause,
      ]
        + (contacts ? [row.kind, row.contact] : [])
    }
    return write(rows: [header] + lines)
  }

  /// The mark in front tells a spreadsheet that it is UTF-8: without it, accents come out as other letters.
  package static func write(rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private struct Row {
    let day: Day
    let time: TimeRange
    let staff: PersonID
    let kind: String
    let pause: String
    let contact: String

    /// A person's shift stands before the contacts in it.
    var place: (Day, PersonID, Int, Minutes, String) { (day, staff, kind == "shift" ? 0 : 1, time.start, contact) }
  }

  /// A spreadsheet would run a cell that begins like a formula: it gets an apostrophe, which makes it text. A number
  /// less than nought is only a number.
  private static func cell(_ text: String) -> String {
    let text = printable(text)
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@"]
    let isNumber = text.hasPrefix("-") && Int(text) != nil
    let isRisky = !isNumber && text.unicodeScalars.first.map { risky.contains($0) } == true
    let safe = isRisky ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
