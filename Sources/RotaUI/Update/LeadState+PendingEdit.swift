internal import RotaModel
internal import RotaJudge
package import RotaTerminal

/// Something is in the hand: arrows move it, Enter keeps it, Esc puts it back.
extension LeadState {
  package mutating func pressInHand(_ key: KeyEvent) -> [LeadEffect]? {
    if hand == nil { return nil }
    switch key {
    case .escape, .control("c"):
      if case .contact(let held) = hand { (cursor.person, cursor.minute) = (held.row, held.before.time.start) }
      hand = nil
      return say("put back; nothing has changed")
    case .enter, .character(" "): return putDown()
    case .character("w"): return Lead.why.run(&self)
    default: break
    }
    guard let desk, let step = step(key) else { return [] }
    switch hand {
    case .shift(let held): return move(held, step, desk)
    case .contact(let held): return move(held, step, desk)
    case .proposal: return []
    case nil: return []
    }
  }

  private enum Direction { case back, on, up, down, edge }

  private func step(_ key: KeyEvent) -> Direction? {
    switch key {
    case .left, .character("h"): .back
    case .right, .character("l"): .on
    case .up, .character("k"): .up
    case .down, .character("j"): .down
    case .tab, .backTab: .edge
    default: nil
    }
  }

  /// Left and right by a quarter of an hour, up and down by an hour; Tab takes the other edge.
  private mutating func move(_ held: ShiftInHand, _ step: Direction, _ desk: LeadWeek) -> [LeadEffect] {
    var held = held
    let slot = desk.team.service.slot
    let hour = max(slot, 60 / slot * slot)
    let window = desk.team.service.window
    switch step {
    case .back: held.move(-slot, in: window, slot: slot)
    case .on: held.move(slot, in: window, slot: slot)
    case .up: held.move(-hour, in: window, slot: slot)
    case .down: held.move(hour, in: window, slot: slot)
    case .edge:
      let edges = ShiftInHand.Edge.allCases
      held.edge = edges[((edges.firstIndex(of: held.edge) ?? 0) + 1) % edges.count]
      hand = .shift(held)
      return []
    }
    hand = .shift(held)
    return askPrice()
  }

  /// Left and right in time, up and down to somebody else; the one who gives the contact away is the row it is drawn on.
  private mutating func move(_ held: ContactInHand, _ step: Direction, _ desk: LeadWeek) -> [LeadEffect] {
    var held = held
    let window = desk.team.service.window
    let slot = desk.team.service.slot
    let length = held.before.time.length
    switch step {
    case .back: held.start = max(window.start, held.start - slot)
    case .on: held.start = min((window.end - length) / slot * slot, held.start + slot)
    case .up, .down:
      let rows = desk.dayRows(cursor)
      guard let place = rows.firstIndex(of: cursor.person) else { return [] }
      let next = rows[max(0, min(rows.count - 1, place + (step == .up ? -1 : 1)))]
      let (old, new) = (desk.team.staff[cursor.person].id, desk.team.staff[next].id)
      guard old != new else { return [] }
      // Whoever is in it already stays in it: the row is all that changes.
      if !held.staff.contains(new) { held.staff = held.staff.map { $0 == old ? new : $0 } }
      cursor.person = next
    case .edge: return []
    }
    cursor.minute = held.start
    hand = .contact(held)
    return askPrice()
  }

  private mutating func askPrice() -> [LeadEffect] {
    guard let edits = hand?.edits else { return [] }
    let question = nextQuestion()
    hand?.price = .asked(question)
    return [.ask(.price(edits), question: question)]
  }

  /// A price that is still to come is no reason to wait: whatever it is, undo takes it back.
  private mutating func putDown() -> [LeadEffect] {
    guard let held = hand else { return [] }
    hand = nil
    if case .refused(let why) = held.price { return refuse(why) }
    if case .unmoved = held.price { return say("put down where it was; nothing has changed") }
    return [.edit(.apply(held.edits))]
  }
}

extension LeadState {
  /// Nothing has changed yet: first its price is said.
  mutating func propose(_ edits: [Edit], _ words: String) -> [LeadEffect] {
    hand = .proposal(Proposal(edits: edits, words: words))
    return askPrice()
  }

  /// Picks up what is under the cursor.
  mutating func pickUp() -> [LeadEffect] {
    guard let desk else { return [] }
    switch subject {
    case .cell(let person, let day):
      let shift = desk.shift(of: person, on: day)
      // A day off becomes a shift by the hand alone: it begins as a usual one does, and is moved from there.
      let time = shift?.time ?? desk.usualShift(of: person, on: day)
      hand = .shift(ShiftInHand(person: person, day: day, before: shift, time: time))
      return shift == nil ? askPrice() : []
    case .contact(let id):
      guard let contact = desk.contact(id) else { return [] }
      cursor.day = contact.day - desk.monday
      cursor.minute = contact.time.start
      let here = person.map { contact.staff.contains($0) } ?? false
      if !here, let worker = contact.staff.first, let place = desk.places[worker] { cursor.person = place }
      open(.day)
      hand = .contact(
        ContactInHand(
          id: id, before: contact, row: cursor.person, day: contact.day, start: contact.time.start, staff: contact.staff
        ))
      return [.ask(.places(id), question: nextQuestion())]
    default: return []
    }
  }
}

extension LeadWeek {
  /// A fifth of the contract, within the hours that the person can work.
  fileprivate func usualShift(of id: PersonID, on day: Day) -> TimeRange {
    let window = team.service.window
    let slot = team.service.slot
    guard let person = team.person(id) else { return window }
    let hours = person.hours(on: day, window: window) ?? window
    let least = person.contract.shortestShift.wholeMinutes
    let usual = max(least, min(person.contract.longestShift.wholeMinutes, person.contract.hours.wholeMinutes / 5))
    let length = max(slot, min(hours.length, ceilingDivide(usual == 0 ? 8 * 60 : usual, slot) * slot))
    return TimeRange(hours.start, min(window.end, hours.start + length))
  }
}
