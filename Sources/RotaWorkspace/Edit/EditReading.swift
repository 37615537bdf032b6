package import RotaAnswers
internal import RotaFiles
package import RotaModel

/// Edits as a command line says them: `shift ana 2026-12-02 13:00-21:30`, `contact ID 2026-12-02 16:00 ana,ben`.
package struct EditReading {
  private let opened: OpenTeam
  private let team: Team
  private let now: Moment

  package init(_ opened: OpenTeam, _ team: Team, now: Moment) {
    self.opened = opened
    self.team = team
    self.now = now
  }

  package static let grammar = """
    shift PERSON DAY START-END [BREAK] · shift PERSON DAY off
    contact ID DAY START PERSON[,PERSON] · contact ID out · cancel ID · owe ID · say ID WORDS · say ID off
    pin shift PERSON DAY [START-END | off] · pin contact ID [DAY START PERSON[,PERSON]] · unpin shift PERSON DAY · \
    unpin contact ID · unpin week DAY
    duty {id: court, when: 2026-12-02 10:00-12:00, staff: ana} · duty ID off
    one-off {child: C014, id: welfare, minutes: 60, after: 2026-12-02 09:00, start-by: 2026-12-04 18:00} · \
    one-off CHILD/ID off · resume CHILD
    """

  package static let verbs = ["shift", "contact", "cancel", "owe", "say", "pin", "unpin", "duty", "one-off", "resume"]

  /// Several changes, each an argument of its own, or one spread over all of them; `and` stands between two.
  package func edits(_ arguments: [String]) throws(Refusal) -> [Edit] {
    // What is said may have any word in it.
    let whole =
      (arguments.count > 1 || arguments.first?.hasPrefix("say ") ?? false)
      && arguments.allSatisfy { argument in
        Self.verbs.contains { argument.hasPrefix("\($0) ") }
      }
    let changes =
      whole
      ? arguments.map { Self.words($0) }
      : arguments.flatMap { Self.words($0) }.split(separator: "and").map { Array($0) }
    guard !changes.isEmpty else { throw .wrongInput("what is to change? Say one of\n\(Self.indented)") }
    var edits: [Edit] = []
    for change in changes {
      if change.prefix(2) == ["unpin", "week"] {
        edits += try unpinned(Array(change.dropFirst(2)))
      } else {
        edits.append(try edit(change))
      }
    }
    return edits
  }

  private static var indented: String { grammar.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") }

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private func edit(_ words: [String]) throws(Refusal) -> Edit {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "shift": return try shift(rest)
    case "contact": return try contact(rest)
    case "cancel": return .cancel(try only(rest, "cancel"))
    case "owe": return .owe(try only(rest, "owe"))
    case "say": return try say(rest)
    case "pin": return .pin(try pin(rest))
    case "unpin": return .unpin(try pinned(rest))
    case "duty": return try duty(rest)
    case "one-off": return try oneOff(rest)
    case "resume": return try resume(rest)
    default:
      let word = words.first ?? ""
      let near = thenDidYouMean(nearest(word, in: Self.verbs))
      throw .wrongInput("'\(word)' is no change\(near)", help: "say one of\n\(Self.indented)")
    }
  }

  private func shift(_ said: [String]) throws(Refusal) -> Edit {
    let words = withWholeName(said)
    guard (3...4).contains(words.count) else { throw wrong("shift", said) }
    let person = try team.person(called: words[0]).id
    let day = try day(words[1])
    if words[2] == "off", words.count == 3 { return .dayOff(person, day) }
    let pause: TimeRange? = if words.count == 4 { try SaidWhen.range(words[3]) } else { nil }
    return .shift(person, day, try SaidWhen.range(words[2]), pause: pause)
  }

  private func contact(_ words: [String]) throws(Refusal) -> Edit {
    guard let first = words.first else { throw wrong("contact", words) }
    let id = try contactID(first)
    if words.dropFirst() == ["out"] { return .leaveOut(id) }
    guard words.count > 3 else { throw wrong("contact", words) }
    return .contact(
      id, try day(words[1]), start: try SaidWhen.time(words[2]), staff: try staff(words[3...].joined(separator: " ")))
  }

  private func say(_ words: [String]) throws(Refusal) -> Edit {
    guard let first = words.first, words.count > 1 else { throw wrong("say", words) }
    let text = words.dropFirst().joined(separator: " ")
    guard text.count <= Edit.mostSaid else {
      throw .wrongInput("that is \(text.count) letters: say it in \(Edit.mostSaid)")
    }
    return .say(try contactID(first), text == "off" ? nil : text)
  }

  /// The pause that a critical moment asked for ends before it is over.
  private func resume(_ words: [String]) throws(Refusal) -> Edit {
    guard words.count == 1 else { throw wrong("resume", words) }
    let child = try team.child(called: words[0])
    guard let pause = child.paused.last(where: { $0.dates.map { $0.upperBound >= now.day } ?? true }) else {
      throw .wrongInput("\(child.id) is not paused")
    }
    return .withdraw(.paused(child.id, pause))
  }

  private func only(_ words: [String], _ verb: String) throws(Refusal) -> ContactID {
    guard words.count == 1 else { throw wrong(verb, words) }
    return try contactID(words[0])
  }
}

/// Pins, duties and one-offs.
extension EditReading {
  private func pin(_ said: [String]) throws(Refusal) -> Pin {
    let words = Array(said.prefix(1)) + withWholeName(Array(said.dropFirst()))
    switch (words.first, words.count) {
    case ("shift", 3...4):
      let person = try team.person(called: words[1]).id
      let day = try day(words[2])
      guard words.count == 4 else { return try asItIs(person, day) }
      if words[3] == "off" { return .off(person, day) }
      let time = try SaidWhen.range(words[3])
      return .shift(person, day, start: time.start, end: time.end)
    case ("contact", 2): return try asItIs(try contactID(said[1]))
    case ("contact", 3...):
      let start: Minutes? = if said.count > 3 { try SaidWhen.time(said[3]) } else { nil }
      let staff: [PersonID]? = if said.count > 4 { try staff(said[4...].joined(separator: " ")) } else { nil }
      return .contact(try contactID(said[1]), date: try day(said[2]), start: start, staff: staff)
    default: throw wrong("pin", said)
    }
  }

  /// A day as the draft has it: its shift, or off.
  private func asItIs(_ person: PersonID, _ day: Day) throws(Refusal) -> Pin {
    let shift = try opened.week(day, now: now).rota.shift(of: person, on: day)
    return shift.map { .shift(person, day, start: $0.time.start, end: $0.time.end) } ?? .off(person, day)
  }

  /// A contact where the draft has it.
  private func asItIs(_ id: ContactID) throws(Refusal) -> Pin {
    let week = try opened.week(team.week(of: id) ?? now.day, now: now)
    guard let contact = week.rota.contacts.last(where: { $0.id == id }) else {
      throw .wrongInput("\(id) is not planned, so there is nothing to pin: say where it is to be")
    }
    return .contact(id, date: contact.day, start: contact.time.start, staff: contact.staff.sorted())
  }

  /// The pin that stands on a person's day or on a contact.
  private func pinned(_ said: [String]) throws(Refusal) -> Pin {
    let words = Array(said.prefix(1)) + withWholeName(Array(said.dropFirst()))
    let found: Pin?
    switch (words.first, words.count) {
    case ("shift", 3...):
      let person = try team.person(called: words[1]).id
      let day = try day(words[2])
      found = try opened.team().pins.last { pin in
        switch pin {
        case .shift(person, day, _, _), .off(person, day): true
        case .shift, .off, .contact: false
        }
      }
    case ("contact", 2...):
      let id = try contactID(words[1])
      found = try opened.team().pins.last { if case .contact(id, _, _, _) = $0 { true } else { false } }
    default: throw wrong("unpin", words)
    }
    guard let found else {
      throw .wrongInput("nothing is pinned there: \(words.joined(separator: " "))")
    }
    return found
  }

  /// Whatever is pinned in the week of a day.
  private func unpinned(_ words: [String]) throws(Refusal) -> [Edit] {
    guard words.count == 1 else { throw wrong("unpin", ["week"] + words) }
    let monday = try day(words[0]).monday
    let pins = try opened.team().pins(inWeekOf: monday)
    guard !pins.isEmpty else { throw .wrongInput("nothing is pinned in the week of \(monday.words)") }
    return pins.map { .unpin($0) }
  }

  private func duty(_ words: [String]) throws(Refusal) -> Edit {
    if words.count == 2, words[1] == "off" {
      guard let duty = team.duties.first(where: { $0.id.text == words[0] }) else {
        throw .unknown("duty", words[0], near: nearest(words[0], in: team.duties.map(\.id.text)))
      }
      return .withdraw(.duty(duty))
    }
    guard let duty = try entries("duties", words).duties.first else { throw wrong("duty", words) }
    return .duty(duty)
  }

  private func oneOff(_ words: [String]) throws(Refusal) -> Edit {
    if words.count == 2, words[1] == "off" {
      let id = try contactID(words[0])
      guard let oneOff = team.oneOffs.first(where: { $0.child == id.child && $0.need.id == id.need }) else {
        let all = team.oneOffs.map { "\($0.child)/\($0.need.id)" }
        throw .unknown("one-off contact", words[0], near: nearest(words[0], in: all))
      }
      return .withdraw(.oneOff(oneOff))
    }
    guard let oneOff = try entries("contacts", words).oneOffs.first else { throw wrong("one-off", words) }
    return .oneOff(oneOff)
  }

  /// In the words of the team file, with or without the braces.
  private func entries(_ section: String, _ words: [String]) throws(Refusal) -> Entries {
    let said = words.joined(separator: " ")
    let text = said.hasPrefix("{") ? said : "{\(said)}"
    let file: TeamSource
    do throws(Diagnostic) { file = try TeamSource.load(path: opened.file) } catch { throw .diagnosed([error]) }
    do throws(EntryMistakes) {
      return try TeamFile.entries(TeamSource(name: "<change>", text: "\(section): [\(text)]"), in: file)
    } catch {
      throw .diagnosed(error.diagnostics)
    }
  }
}

/// The words of which changes are made.
extension EditReading {
  private func day(_ text: String) throws(Refusal) -> Day { try SaidWhen.day(text, from: now.day) }

  private func contactID(_ text: String) throws(Refusal) -> ContactID {
    guard let id = ContactID(text) else { throw .namesNoContact(text) }
    return id
  }

  private func staff(_ text: String) throws(Refusal) -> [PersonID] {
    var staff: [PersonID] = []
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    for (name, people) in PeopleByName(team.staff).each(names) {
      if people.count > 1, team.person(PersonID(name)) == nil { throw .severalCalled(name, people) }
      staff.append(try team.person(called: name).id)
    }
    return staff
  }

  /// A name of several words, which go up to the day, as one; so a day of several words, and its hours.
  private func withWholeName(_ words: [String]) -> [String] {
    guard !words.contains(where: { Day($0) != nil }) else {
      guard let place = words.firstIndex(where: { Day($0) != nil }), place > 1 else { return words }
      return [words[..<place].joined(separator: " ")] + words[place...]
    }
    for place in words.indices.dropFirst() {
      for end in (place + 1...words.count).reversed() {
        let day = words[place..<end].joined(separator: " ")
        guard !Meant.days(day, from: now.day).isEmpty else { continue }
        let hours = words[end...].joined(separator: " ")
        let rest = Meant.rangeReadings(hours).isEmpty ? Array(words[end...]) : [hours]
        return [words[..<place].joined(separator: " "), day] + rest
      }
    }
    return words
  }

  private func wrong(_ verb: String, _ words: [String]) -> Refusal {
    let lines = Self.grammar.split(separator: "\n").flatMap { $0.split(separator: " · ") }
    let forms = lines.filter { $0.hasPrefix(verb + " ") }.map { "  \($0)" }.joined(separator: "\n")
    return .wrongInput("'\(([verb] + words).joined(separator: " "))' is no change", help: "say it as\n\(forms)")
  }
}

extension Team {
  /// The week in whose history an edit stands.
  package func week(of edit: Edit, today: Day) -> Day {
    switch edit {
    case .shift(_, let day, _, _), .dayOff(_, let day): day.monday
    case .contact(let id, let day, _, _): id.occurrence?.week ?? day.monday
    case .leaveOut(let id), .cancel(let id), .owe(let id), .say(let id, _): week(of: id)?.monday ?? today.monday
    case .pin(let pin), .unpin(let pin): week(of: pin)?.monday ?? today.monday
    case .duty(let duty): (duty.when.dates?.lowerBound ?? today).monday
    case .oneOff(let oneOff): (oneOff.need.startBy?.day ?? today).monday
    case .leave(let leave): max(leave.when.dates?.lowerBound ?? today, today.monday).monday
    case .callOff(let off, _, _): max(off.dates?.lowerBound ?? today, today.monday).monday
    case .wish(_, let wish), .withdraw(.wish(_, let wish)):
      max(wish.when.dates?.lowerBound ?? today, today.monday).monday
    case .withdraw(.leave(let leave)): max(leave.when.dates?.lowerBound ?? today, today.monday).monday
    case .withdraw(.pin(let pin)): week(of: pin)?.monday ?? today.monday
    case .withdraw(.oneOff(let oneOff)): (oneOff.need.startBy?.day ?? today).monday
    case .withdraw(.duty(let duty)): (duty.when.dates?.lowerBound ?? today).monday
    case .withdraw(.cancelled(let id)), .withdraw(.said(let id, _)): week(of: id)?.monday ?? today.monday
    case .withdraw(.paused): today.monday
    }
  }
}
