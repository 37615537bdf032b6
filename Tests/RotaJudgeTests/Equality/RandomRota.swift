import RotaModel

/// Rotas by the dice: much of one keeps the rules, some of it breaks them, a little is absurd.
struct RandomRota {
  var dice: Dice
  let team: Team

  private var slot: Int { team.service.slot }

  mutating func rota(_ horizon: Horizon, after previous: Rota? = nil) -> Rota {
    var rota = Rota(horizon: horizon)
    let share = dice.one(of: [20, 50, 60, 60, 90])
    for person in team.staff {
      for day in horizon.days where dice.chance(share) { rota.shifts.append(shift(person, day)) }
    }
    if dice.chance(15) { stray(&rota, horizon) }
    let demand = team.demand(in: horizon, after: previous)
    for contact in demand where dice.chance(contact.allowed ? 75 : 6) {
      rota.contacts.append(self.contact(contact, horizon, rota.shifts))
    }
    if dice.chance(15), let twin = rota.contacts.randomElement(using: &dice) {
      rota.contacts.append(moved(twin))
    }
    rota.contacts.shuffle(using: &dice)
    return rota
  }

  /// The same rota with a few changes.
  mutating func changed(_ rota: Rota) -> Rota {
    var rota = rota
    for _ in 0..<dice.within(0...4) where !rota.shifts.isEmpty {
      let place = dice.within(0...(rota.shifts.count - 1))
      switch dice.within(0...5) {
      case 0: rota.shifts.remove(at: place)
      case 1: rota.shifts[place].time = TimeRange(rota.shifts[place].time.start, rota.shifts[place].time.end + slot)
      case 2: rota.shifts[place].time = TimeRange(rota.shifts[place].time.start, rota.shifts[place].time.end - 4 * slot)
      case 3: rota.shifts[place].pause = nil
      case 4: rota.shifts[place].pause = rota.shifts[place].pause.map { TimeRange($0.start + slot, $0.end + slot) }
      default: rota.shifts[place] = shift(dice.one(of: team.staff), rota.shifts[place].day)
      }
    }
    for _ in 0..<dice.within(0...4) where !rota.contacts.isEmpty {
      let place = dice.within(0...(rota.contacts.count - 1))
      switch dice.within(0...3) {
      case 0: rota.contacts.remove(at: place)
      case 1: rota.contacts[place].staff = dice.some(1...2, of: team.staff.map(\.id))
      case 2: rota.contacts[place].staff.reverse()
      default: rota.contacts[place] = moved(rota.contacts[place])
      }
    }
    rota.shifts = rota.shifts.map { clamped($0) }
    return rota
  }
}

extension RandomRota {
  private mutating func shift(_ person: Person, _ day: Day) -> Shift {
    let open = person.hours(on: day, window: team.service.window) ?? team.service.window
    let least = person.contract.shortestShift.wholeMinutes
    let most = min(open.length, person.contract.longestShift.wholeMinutes)
    let length = onGrid(dice.chance(90) ? dice.within(min(least, most)...max(least, most)) : dice.within(1...900))
    let latest = max(open.start, open.end - length)
    let start = dice.chance(95) ? onGrid(dice.within(open.start...latest)) : dice.within(0...1200)
    var shift = Shift(staff: person.id, day: day, time: TimeRange(start, start + length))
    let wantsBreak = team.rules.pause.over.isExceeded(by: length)
    if dice.chance(wantsBreak ? 93 : 5) {
      let clear = team.rules.pause.clear
      let from = onGrid(start + dice.within(min(clear, length)...max(clear, length - clear)))
      let long = max(slot, onGrid(dice.one(of: [30, 30, 45, 60, 75]) + slot - 1))
      shift.pause = TimeRange(from, from + long)
    }
    return clamped(shift)
  }

  /// A contact about when one of its workers works.
  private mutating func contact(_ demand: ContactDemand, _ horizon: Horizon, _ shifts: [Shift]) -> Contact {
    var day = demand.span.lowerBound + dice.within(0...(demand.span.upperBound - demand.span.lowerBound))
    if dice.chance(4) { day = horizon.first + dice.within(-8...(horizon.dayCount + 8)) }
    let there = shifts.filter { $0.day == day }
    let workers = dice.some(demand.need.workers...demand.need.workers, of: there.map(\.staff))
    var staff = dice.chance(85) && !workers.isEmpty ? workers : dice.some(1...2, of: team.staff.map(\.id))
    if dice.chance(2) { staff = [] }
    if dice.chance(3) { staff += staff }
    let open = there.first { staff.contains($0.staff) }?.time ?? TimeRange(540, 1200)
    let latest = max(open.start, open.end - demand.need.minutes)
    let start = dice.chance(95) ? onGrid(dice.within(open.start...latest)) : dice.within(0...1300)
    let minutes = dice.chance(95) ? demand.need.minutes : dice.within(-30...90)
    return Contact(id: demand.id, day: day, time: inDay(start, start + minutes), staff: staff)
  }

  /// What no planner would do: two shifts on a day, one off the horizon, one that ends before it starts.
  private mutating func stray(_ rota: inout Rota, _ horizon: Horizon) {
    guard let shift = rota.shifts.randomElement(using: &dice) else { return }
    var stray = shift
    switch dice.within(0...2) {
    case 0: stray.time = inDay(shift.time.start + slot, shift.time.end + slot)
    case 1: stray.day = horizon.first + dice.one(of: [-9, -2, -1, horizon.dayCount, horizon.dayCount + 3])
    default: stray.time = TimeRange(shift.time.end, shift.time.start)
    }
    rota.shifts.append(stray)
  }

  private mutating func moved(_ contact: Contact) -> Contact {
    var contact = contact
    let by = slot * dice.within(-8...8)
    contact.time = inDay(contact.time.start + by, contact.time.end + by)
    if dice.chance(40) { contact.day = contact.day + dice.within(-2...2) }
    return contact
  }

  private func onGrid(_ minute: Int) -> Int { floorDivide(minute, slot) * slot }

  private func inDay(_ start: Int, _ end: Int) -> TimeRange {
    TimeRange(min(1440, max(0, start)), min(1440, max(0, end)))
  }

  /// Within the day, and with a break that a file can say.
  private func clamped(_ shift: Shift) -> Shift {
    var shift = shift
    shift.time = inDay(shift.time.start, shift.time.end)
    shift.pause = shift.pause.map { inDay($0.start, $0.end) }.flatMap { $0.length > 0 ? $0 : nil }
    return shift
  }
}

extension Rota {
  /// As the rota file has it.
  var fileText: String {
    let shifts = shifts.map { shift -> FileText in
      [
        "staff": .word(shift.staff.text), "date": .word("\(shift.day)"), "start": .word(clockTime(shift.time.start)),
        "end": .word(clockTime(shift.time.end)), "break": shift.pause.map { .word("\($0)") } ?? .number("null"),
      ]
    }
    let contacts = contacts.map { contact -> FileText in
      [
        "id": .word("\(contact.id)"), "child": .word("\(contact.child)"), "date": .word("\(contact.day)"),
        "start": .word(clockTime(contact.time.start)), "end": .word(clockTime(contact.time.end)),
        "staff": .words(contact.staff.map(\.text)),
      ]
    }
    let file: FileText = [
      "from": .word("\(horizon.first)"), "days": .init(horizon.dayCount), "shifts": .list(shifts),
      "contacts": .list(contacts),
    ]
    return file.text
  }
}
