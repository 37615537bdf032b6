/// The contacts of a day in the order of their starts, one more among them.
struct HeldOrder {
  private let i: PersonDay
  private var j = 0
  private var extra: DayShaper.Extra

  init(_ state: borrowing State, _ i: PersonDay, _ extra: DayShaper.Extra) {
    self.i = i
    self.extra = extra
  }

  @inline(__always)
  mutating func next(_ state: borrowing State) -> (contact: ContactIndex, start: SlotIndex)? {
    let held = j < Int(state.heldCount[i]) ? Int(state.held[i * state.heldLimit + j]) : -1
    if extra.contact >= 0 && (held < 0 || Int(state.contactStart[held]) >= extra.start) {
      let found = (extra.contact, extra.start)
      extra = .none
      return found
    }
    if held < 0 { return nil }
    j += 1
    return (held, Int(state.contactStart[held]))
  }
}

/// The limits within which a day's shape may lie: its contacts, rest on both sides, hours left in the week.
struct Frame {
  let firstStart: SlotIndex
  let lastStart: SlotIndex
  let firstEnd: SlotIndex
  let lastEnd: SlotIndex
  let shortest: Int
  let longest: Int

  /// `restsWithinWeek` is false where the week's other days are still to be decided.
  init?(
    _ state: borrowing State, _ p: PersonIndex, _ d: DayIndex, _ extra: DayShaper.Extra, restsWithinWeek: Bool
  ) {
    let i = p * state.dayCount + d
    let staff = state.problem.staff
    if staff.freedom[i] == .fixed { return nil }
    var lastStart = state.slotCount - 1
    var firstEnd = max(1, Int(staff.earliestEnd[i]))
    var order = HeldOrder(state, i, extra)
    var previous = -1
    var previousStart = 0
    let bare = Shape(start: 0, end: state.slotCount)
    while let (c, start) = order.next(state) {
      if previous < 0 {
        if !state.problem.contacts.isFixed[c] {
          lastStart = start - state.problem.contacts.inbound.int(state.problem.contacts.zone.int(c))
        }
      } else if !state.hasRoom(after: previous, previousStart, before: c, at: start, bare) {
        return nil
      }
      previous = c
      previousStart = start
    }
    if previous >= 0 && !state.problem.contacts.isFixed[previous] {
      firstEnd = max(firstEnd, state.backAtBase(previous, previousStart))
    }
    var firstStart = 0
    let earliest = restsWithinWeek || d % 7 == 0 ? state.earliestRealStart(p, d) : Int.min
    while firstStart <= lastStart && state.problem.grid.real(d, firstStart) < earliest { firstStart += 1 }
    var lastEnd = state.slotCount
    let latest = restsWithinWeek || d % 7 == 6 ? state.latestRealEnd(p, d) : Int.max
    while lastEnd >= firstEnd && state.problem.grid.real(d, lastEnd) > latest { lastEnd -= 1 }
    if firstStart > lastStart || firstEnd > lastEnd { return nil }
    self.firstStart = firstStart
    self.lastStart = lastStart
    self.firstEnd = firstEnd
    self.lastEnd = lastEnd
    shortest = staff.freedom[i] == .running ? 1 : staff.shortest.int(p)
    longest = staff.longest.int(p)
  }

  /// Whether the limits leave a shape's ends as they are.
  @inline(__always)
  func holds(_ shape: Shape) -> Bool {
    firstStart <= shape.start && shape.start <= lastStart && firstEnd <= shape.end && shape.end <= lastEnd
  }
}
