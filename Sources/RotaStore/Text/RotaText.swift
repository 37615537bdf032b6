internal import RotaModel

/// A week's rota as lines of text, one a shift, a contact or a contact left out. Ids hold no white space, so that a
/// line needs no quotes; two rotas differ by the lines that one has and the other has not.
enum RotaText {
  static func write(_ rota: Rota) -> String { lines(rota).joined(separator: "\n") }

  static func lines(_ rota: Rota) -> [String] {
    let rota = rota.sorted
    let shifts = rota.shifts.map { shift in
      "shift \(shift.staff) \(shift.day) \(shift.time)\(shift.pause.map { " \($0)" } ?? "")"
    }
    let contacts = rota.contacts.map { contact in
      "contact \(contact.id) \(contact.day) \(contact.time) \(contact.staff.map(\.text).joined(separator: ","))"
    }
    let unmet = rota.unmet.map { entry in
      (["unmet \(entry.id)"] + entry.reasons.map { $0.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() })
        .joined(separator: "\t")
    }
    let bound = rota.bound.map { ["bound \($0.service) \($0.wishes)"] } ?? []
    return shifts + contacts + unmet + bound
  }

  static func read(_ text: String, week: Day) throws(StoreError) -> Rota {
    guard let horizon = Horizon(from: week, weeks: 1) else { throw .damaged(reason: "\(week) is no Monday") }
    var rota = Rota(horizon: horizon)
    for line in text.split(separator: "\n") {
      guard add(line, to: &rota) else { throw .damaged(reason: "no part of a rota: '\(line)'") }
    }
    return rota
  }

  private static func add(_ line: Substring, to rota: inout Rota) -> Bool {
    let words = line.split(separator: " ")
    switch words.first {
    case "shift":
      guard (4...5).contains(words.count), let day = Day(words[2]), let time = range(words[3]) else { return false }
      let pause = words.count == 5 ? range(words[4]) : nil
      rota.shifts.append(Shift(staff: PersonID(String(words[1])), day: day, time: time, pause: pause))
    case "contact":
      guard (4...5).contains(words.count), let id = ContactID(words[1]), let day = Day(words[2]),
        let time = range(words[3])
      else { return false }
      let staff = words.count == 5 ? words[4].split(separator: ",").map { PersonID(String($0)) } : []
      rota.contacts.append(Contact(id: id, day: day, time: time, staff: staff))
    case "unmet":
      let parts = line.dropFirst(6).split(separator: "\t", omittingEmptySubsequences: false)
      guard let first = parts.first, let id = ContactID(first) else { return false }
      rota.unmet.append(Rota.Unmet(id: id, reasons: parts.dropFirst().map(String.init)))
    case "bound":
      guard words.count == 3, let service = Int(words[1]), let wishes = Int(words[2]) else { return false }
      rota.bound = Rota.Bound(service: service, wishes: wishes)
    default: return false
    }
    return true
  }

  /// Whoever has a contact in it, planned or left out.
  static func children(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("contact ") || $0.hasPrefix("unmet ") }
        .map { line in String(line.split(separator: " ")[1].prefix { $0 != "/" }) })
  }

  static func range(_ text: Substring) -> TimeRange? {
    let ends = text.split(separator: "-").map { clockMinutes($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    return TimeRange(start, end)
  }
}

/// The lines taken from a rota and those put into it.
struct RotaChange: Hashable {
  let taken: [String]
  let put: [String]

  init(from old: Rota, to new: Rota) {
    let before = RotaText.lines(old)
    let after = RotaText.lines(new)
    let kept = Set(before).intersection(after)
    taken = before.filter { !kept.contains($0) }
    put = after.filter { !kept.contains($0) }
  }

  init(taken: [String], put: [String]) {
    self.taken = taken
    self.put = put
  }

  init(text: String) {
    let lines = text.split(separator: "\n")
    taken = lines.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    put = lines.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
  }

  var text: String { (taken.map { "-" + $0 } + put.map { "+" + $0 }).joined(separator: "\n") }
  var inverse: RotaChange { RotaChange(taken: put, put: taken) }

  func applied(to text: String) -> String {
    let gone = Set(taken)
    let lines = text.split(separator: "\n").map(String.init).filter { !gone.contains($0) } + put
    return lines.joined(separator: "\n")
  }
}
