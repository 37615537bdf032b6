internal import RotaModel

/// A week's rota as lines of text, one a shift, a contact, one that was done before or one left out. Ids hold no white
/// space, so that a line needs no quotes; two rotas differ by the lines that one has and the other has not.
enum RotaText {
  static func write(_ rota: Rota) -> String { lines(rota).joined(separator: "\n") }

  static func lines(_ rota: Rota) -> [String] {
    let rota = rota.sorted
    let times = TimeWords(rota.horizon)
    let shifts = rota.shifts.map { shift in
      "shift \(shift.staff) \(times[shift.day]) \(times[shift.time])\(shift.pause.map { " " + times[$0] } ?? "")"
    }
    let words = { (contact: Contact) in
      let staff = contact.staff.map(\.text).joined(separator: ",")
      return "\(times[contact.id]) \(times[contact.day]) \(times[contact.time]) \(staff)"
    }
    let contacts = rota.contacts.map { "contact \(words($0))" } + rota.done.map { "done \(words($0))" }
    let unmet = rota.unmet.map { entry in
      (["unmet \(entry.id)"] + entry.reasons.map { $0.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() })
        .joined(separator: "\t")
    }
    let bound = rota.bound.map { ["bound \($0.service) \($0.wishes)"] } ?? []
    return shifts + contacts + unmet + bound
  }

  /// The lines of a text that there is: bytes are told apart faster than characters.
  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  /// Half a year of weeks is read for the ledger, which asks for shifts alone.
  enum Part { case all, shifts }

  static func read(_ text: String, week: Day, _ part: Part = .all) throws(StoreError) -> Rota {
    guard let horizon = Horizon(from: week, weeks: 1) else { throw .damaged(reason: "\(week) is no Monday") }
    var rota = Rota(horizon: horizon)
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n")) {
      if part == .shifts, line.first != UInt8(ascii: "s") { continue }
      guard add(RotaLine(line), to: &rota) else {
        throw .senseless("rota")
      }
    }
    return rota
  }

  private static func add(_ line: consuming RotaLine, to rota: inout Rota) -> Bool {
    switch line.word() {
    case "shift":
      guard let staff = line.word(), let day = line.day(), let time = line.range() else { return false }
      let pause = line.range()
      rota.shifts.append(Shift(staff: PersonID(staff), day: day, time: time, pause: pause))
    case let word? where word == "contact" || word == "done":
      guard let id = line.contact(), let day = line.day(), let time = line.range() else { return false }
      let staff = line.words(between: UInt8(ascii: ",")).map { PersonID($0) }
      let contact = Contact(id: id, day: day, time: time, staff: staff)
      if word == "done" { rota.done.append(contact) } else { rota.contacts.append(contact) }
    case "unmet":
      let parts = line.words(between: UInt8(ascii: "\t"))
      guard let first = parts.first, let id = ContactID(first) else { return false }
      rota.unmet.append(Rota.Unmet(id: id, reasons: Array(parts.dropFirst())))
      return true
    case "bound":
      guard let service = line.word().flatMap({ Int($0) }), let wishes = line.word().flatMap({ Int($0) }) else {
        return false
      }
      rota.bound = Rota.Bound(service: service, wishes: wishes)
    default: return false
    }
    return line.isEmpty
  }

  /// Whoever has a contact in it: planned, done or left out.
  static func children(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { line in ["contact ", "done ", "unmet "].contains { line.hasPrefix($0) } }
        .compactMap { line in line.split(separator: " ").dropFirst().first.map { String($0.prefix { $0 != "/" }) } })
  }

  static func range(_ text: Substring) -> TimeRange? {
    let ends = text.split(separator: "-").map { clockMinutes($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    return TimeRange(start, end)
  }
}

/// The lines taken from a rota and those put into it. What was done stays, whatever is planned.
struct RotaChange: Hashable {
  let taken: [String]
  let put: [String]

  /// Only what differs is put into words.
  init(from old: Rota, to new: Rota) {
    let new = new.sorted
    taken = RotaText.lines(old.without(new))
    put = RotaText.lines(new.without(old))
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
    let lines = RotaText.lines(of: text).filter { !gone.contains($0) } + put
    return lines.joined(separator: "\n")
  }
}

extension Rota {
  fileprivate func without(_ other: Rota) -> Rota {
    let (known, held, left) = (Set(other.shifts), Set(other.contacts), Set(other.unmet))
    var rota = Rota(horizon: horizon)
    rota.shifts = shifts.filter { !known.contains($0) }
    rota.contacts = contacts.filter { !held.contains($0) }
    rota.unmet = unmet.filter { !left.contains($0) }
    rota.bound = bound == other.bound ? nil : bound
    return rota
  }
}

/// Days and times of day in words, each made once: a rota says the same few again and again.
private struct TimeWords {
  private let days: [Day: String]
  private static let clock = (0...1440).map { clockTime($0) }

  init(_ horizon: Horizon) { days = Dictionary(uniqueKeysWithValues: horizon.days.map { ($0, "\($0)") }) }

  subscript(day: Day) -> String { days[day] ?? "\(day)" }

  subscript(time: TimeRange) -> String {
    guard Self.clock.indices.contains(time.start), Self.clock.indices.contains(time.end) else { return "\(time)" }
    return "\(Self.clock[time.start])-\(Self.clock[time.end])"
  }

  subscript(id: ContactID) -> String {
    id.occurrence.map { "\(id.child)/\(id.need)/\(self[$0.week])/\($0.number)" } ?? "\(id)"
  }
}
