internal import RotaModel

/// What is offered, and what somebody would do, as the store has it.
enum OfferText {
  static func subject(_ subject: WhyQuestion) -> (kind: String, text: String) {
    let kind =
      switch subject {
      case .contact: "contact"
      case .cover: "cover"
      case .shift: "shift"
      }
    return (kind, subject.typed)
  }

  /// Nil where it says nothing.
  static func subject(kind: String, _ text: String) -> WhyQuestion? {
    if kind == "contact" { return ContactID(text).map { .contact($0, not: nil) } }
    guard let at = text.lastIndex(of: "@") else { return nil }
    let (name, when) = (String(text[..<at]), String(text[text.index(after: at)...]))
    if kind == "cover" { return Moment(when).map { .cover(CoverLineID(name), $0.day, $0.minute) } }
    return Day(when).map { .shift(PersonID(name), $0) }
  }

  static func write(_ edits: [Edit]) throws -> String { try StoredJSON.write(edits.compactMap { EditText($0) }) }

  static func read(_ text: String) throws -> [Edit] {
    try StoredJSON.read([EditText].self, text).compactMap(\.edit)
  }
}

/// A shift, a day off or a contact, as it would be put.
private struct EditText: Codable {
  var date: String
  var person: String?
  var start: Int?
  var end: Int?
  var pause: [Int]?
  var contact: String?
  var staff: [String]?

  /// Nothing else is ever offered.
  init?(_ edit: Edit) {
    switch edit {
    case .shift(let person, let day, let time, let pause):
      (date, self.person, start, end) = ("\(day)", person.text, time.start, time.end)
      self.pause = pause.map { [$0.start, $0.end] }
    case .dayOff(let person, let day): (date, self.person) = ("\(day)", person.text)
    case .contact(let id, let day, let start, let staff):
      (date, self.start, contact, self.staff) = ("\(day)", start, "\(id)", staff.map(\.text))
    default: return nil
    }
  }

  /// Nil where it names a day or a contact that can't be.
  var edit: Edit? {
    guard let day = Day(date) else { return nil }
    if let contact { return ContactID(contact).flatMap { id in placed(id, day) } }
    guard let person else { return nil }
    guard let start, let end, (0...2880).contains(start), start...2880 ~= end else {
      return .dayOff(PersonID(person), day)
    }
    let rest = pause.flatMap { $0.count == 2 && $0[0] <= $0[1] ? TimeRange($0[0], $0[1]) : nil }
    return .shift(PersonID(person), day, TimeRange(start, end), pause: rest)
  }

  private func placed(_ id: ContactID, _ day: Day) -> Edit? {
    guard let start, (0...2880).contains(start) else { return nil }
    return .contact(id, day, start: start, staff: (staff ?? []).map { PersonID($0) })
  }
}
