internal import RotaModel
internal import RotaJudge

/// Commands about the shift or the contact under the cursor.
extension State {
  mutating func performHere(_ command: Command) -> [Effect] {
    guard let desk else { return [] }
    switch (command, subject) {
    case (.dayOff, .cell(let person, let day)):
      return propose([.dayOff(person, day)], "\(desk.team.name(person)) off on \(day.words)")
    case (.copy, .cell(let person, let day)):
      copied = desk.shift(of: person, on: day)?.time
      notice = copied.map { Notice(.done, "copied \($0.words); Y puts it where the cursor is") }
    case (.paste, .cell(let person, let day)):
      return copied.map { propose([.shift(person, day, $0, pause: nil)], desk.words(person, day, $0)) } ?? []
    case (.swap, .cell(let person, let day)): openSwap(person, day, desk)
    case (.give, .cell(let person, let day)), (.places, .cell(let person, let day)):
      return openRanking("Who could take \(desk.team.name(person))'s shift, \(day.words)?") {
        .rankPeople(person, day, question: $0)
      }
    case (.places, .contact(let id)):
      return openRanking("Where could \(desk.team.needWords(id)) be?  \(label(id.child))") {
        .rankPlaces(id, question: $0)
      }
    case (.pin, .cell(let person, let day)): return [.apply([desk.pinning(person, day)])]
    case (.pin, .contact(let id)): return desk.contact(id).map { [.apply([desk.pinning($0)])] } ?? []
    case (.leaveOut, .contact(let id)): return propose([.leaveOut(id)], "\(desk.team.urgentTitle(id)) is left out")
    case (.owe, .contact(let id)): return [.apply([.owe(id)])]
    case (.cancel, .contact(let id)): confirmCancelling(id, desk)
    default: break
    }
    return []
  }

  private mutating func openRanking(_ title: String, _ ask: (Int) -> Effect) -> [Effect] {
    let question = nextQuestion()
    dialog = .chooser(
      Chooser(title: title, items: [], query: Field(), empty: "looking for places …", question: question))
    return [ask(question)]
  }

  private mutating func openSwap(_ person: PersonID, _ day: Day, _ desk: LeadWeek) {
    let items = desk.team.staff.filter { $0.id != person }.map { other in
      let shift = desk.shift(of: other.id, on: day)
      return Chooser.Item(
        text: desk.name(other.id), detail: shift?.time.words ?? "off",
        action: .propose(
          desk.swapping(person, other.id, on: day), "\(desk.name(person)) and \(desk.name(other.id)) swap \(day.words)")
      )
    }
    dialog = .chooser(
      Chooser(title: "\(desk.team.name(person)), \(day.words): swap with whom?", items: items, query: Field()))
  }

  /// Of one that matters it is asked who decided that, and what is done instead.
  private mutating func confirmCancelling(_ id: ContactID, _ desk: LeadWeek) {
    if desk.team.asksForDecision(id) { return openForm(Form.Kind.cancel(id)) }
    let when = desk.contact(id).map {
      "\($0.day.words) \($0.time.words), \(listed($0.staff.map { desk.team.name($0) }))"
    }
    dialog = .confirmation(
      Confirmation(
        title: "Cancel \(desk.team.needWords(id)) of \(label(id.child))?",
        lines: [when ?? "It is not planned.", "It is no longer owed this week; O owes it again, u undoes it."],
        key: "y", doing: "cancel it", action: .apply([.cancel(id)])))
  }
}

/// Pins of the whole week.
extension State {
  mutating func confirmUnpinning() {
    guard let desk else { return }
    let pins = desk.pins
    let named = pins.prefix(Self.mostNamed).map { desk.team.words($0) }
    let more = pins.count > named.count ? ["and \(pins.count - named.count) more"] : []
    dialog = .confirmation(
      Confirmation(
        title: "Unpin \(counted(pins.count, "thing")) of this week?",
        lines: named + more + ["What has been done stays; the planner may move it again. u pins it all again."],
        key: "y", doing: "unpin", action: .apply(pins.map { .unpin($0) })))
  }

  private static let mostNamed = 10
}

extension LeadWeek {
  /// What is pinned in this week.
  var pins: [Pin] { team.pins(inWeekOf: monday) }
}

extension LeadWeek {
  func words(_ person: PersonID, _ day: Day, _ time: TimeRange) -> String {
    "\(team.name(person)), \(day.words), \(time.words)"
  }

  /// Pins what is so, or takes the pin out.
  fileprivate func pinning(_ person: PersonID, _ day: Day) -> Edit {
    let pinned = team.pins.first { pin in
      switch pin {
      case .shift(person, day, _, _), .off(person, day): true
      case .shift, .off, .contact: false
      }
    }
    if let pinned { return .unpin(pinned) }
    let shift = shift(of: person, on: day)
    return .pin(shift.map { .shift(person, day, start: $0.time.start, end: $0.time.end) } ?? .off(person, day))
  }

  fileprivate func pinning(_ contact: Contact) -> Edit {
    let pinned = team.pins.first { pin in if case .contact(contact.id, _, _, _) = pin { true } else { false } }
    if let pinned { return .unpin(pinned) }
    return .pin(.contact(contact.id, date: contact.day, start: contact.time.start, staff: contact.staff.sorted()))
  }

  /// Two people exchange a day: shifts first, so that there is room for the contacts that follow.
  func swapping(_ a: PersonID, _ b: PersonID, on day: Day) -> [Edit] {
    let (mine, theirs) = (shift(of: a, on: day), shift(of: b, on: day))
    let put = { (person: PersonID, shift: Shift?) -> Edit in
      shift.map { .shift(person, day, $0.time, pause: $0.pause) } ?? .dayOff(person, day)
    }
    let contacts = rota.contacts.filter { $0.day == day && $0.staff.contains(a) != $0.staff.contains(b) }
    let moved = contacts.map { contact -> Edit in
      let staff = contact.staff.map { $0 == a ? b : $0 == b ? a : $0 }
      return .contact(contact.id, day, start: contact.time.start, staff: staff)
    }
    return [put(a, theirs), put(b, mine)] + moved
  }
}
