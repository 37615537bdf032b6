internal import RotaFiles
internal import RotaModel

extension NewTeam {
  /// A team file with notes for somebody who has never seen one.
  package var text: String {
    [
      head, serviceText, zonesText, partnersText, rulesText, coverText, staffText, childrenText, leaveText,
      whatComesNext,
    ].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    """
    # \(name.split(whereSeparator: \.isNewline).joined(separator: " ")): a team file, made from \(origin).
    #
    # `name: value` says one thing; what belongs to it stands below, two blanks further in (never the Tab key). A dash
    # begins the next entry of a list. Whatever follows a `#` is a note for people. After each change, run
    # `rota check` with this file: it names every mistake with its line.
    #
    # When something is: `mon-fri 15:30-20:00`, `sat-sun`, `2026-12-04 09:00-13:00`, `2026-12-01..2026-12-03`, `holiday`.
    """
  }

  private func note(_ guess: Guess) -> String {
    guessed.contains(guess) ? "# guessed: nobody has said it yet; please put it right.\n" : ""
  }

  private var serviceText: String {
    """
    \(note(.service))service:
      name: \(yaml(name))
      window: "\(window)"  # nobody works before or after
      base: \(yaml(base.text))  # the zone where each shift begins and ends
    """
      + (holidays.map { "\n  holidays: \($0.rawValue)  # fills the calendar `holiday`" } ?? "")
  }

  private var rulesText: String {
    guard !usual.isEmpty else { return "" }
    let times = { (minutes: [Minutes]) in
      Set(minutes).sorted().map { "\"\(clockTime($0))\"" }.joined(separator: ", ")
    }
    return """
      # When shifts usually begin and end; any other time costs a little.
      rules:
        usual-times:
          starts: [\(times(usual.map(\.start)))]
          ends: [\(times(usual.map(\.end)))]
      """
  }

  private var leaveText: String {
    guard holidays != nil else { return "" }
    return """
      # Bank holidays are credited to everybody, a fifth of the contract each; who works on one has the hours besides.
      leave:
        - {staff: all, when: holiday, reason: bank holiday, off: false}
      """
  }

  private var zonesText: String {
    let pairs = travel.pairs
    guard !pairs.isEmpty else { return "" }
    let rows = Dictionary(grouping: pairs) { $0.0 }.sorted { $0.key < $1.key }.map { zone, row in
      let entries = row.map { "\(yaml($0.1.text)): \($0.2)" }.joined(separator: ", ")
      return "  \(yaml(zone.text)): {\(entries)}"
    }
    return (["\(note(.travel))# Minutes from zone to zone, the same both ways.\nzones:"] + rows).joined(separator: "\n")
  }

  private var partnersText: String {
    guard !partners.isEmpty else { return "" }
    let rows = partners.map { "  - {id: \(yaml($0.text))}" }
    let notes = "# Others who join contacts. `available: [mon-fri 09:00-17:00]` says when they can.\npartners:"
    return ([notes] + rows).joined(separator: "\n")
  }

  private var coverText: String {
    let rows = cover.map { line in
      let ideal = line.ideal > 0 ? ", ideal: \(line.ideal)" : ""
      let days = line.when.weekdays?.text ?? "mon-sun"
      return "  - {id: \(yaml(line.id.text)), days: \(days.contains(",") ? quoted(days) : days), "
        + "time: \(line.when.time), need: \(line.need)\(ideal)}"
    }
    return (["\(note(.cover))# How many people must be on shift, and when.\ncover:"] + rows).joined(separator: "\n")
  }

  private var whatComesNext: String {
    """
    # What may come next (take the # away from the front of a line):
    #
    \(holidays == nil ? "# leave:" : "# under `leave`:")
    #   - {staff: somebody, when: 2026-12-01..2026-12-04, reason: annual}
    #
    # duties:
    #   - {id: team-meeting, when: wed 13:00-14:00}
    #
    # config/southend.yaml shows everything that a team file can say.
    """
  }
}

/// A text as YAML takes it for text: plain where nothing can be mistaken, else quoted.
func yaml(_ text: String) -> String {
  let plainWords = text.split(separator: " ", omittingEmptySubsequences: false)
  let isPlain =
    plainWords.allSatisfy { word in
      word.first.map { $0.isLetter } ?? false && word.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    } && !["null", "true", "false"].contains(text.lowercased())
  return isPlain ? text : quoted(text)
}

/// Between double quotation marks, whatever is in it.
func quoted(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar -> String in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case _ where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0xFEFF:
      "\\u" + padded(String(scalar.value, radix: 16), to: 4)
    case _ where (0x2028...0x2029).contains(scalar.value): "\\u" + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}
