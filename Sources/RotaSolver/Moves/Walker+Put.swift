import RotaModel

/// Carrying an offer out.
extension Walker {
  /// Carries an offer out, shifts stretching to hold it. False, with nothing changed, where no legal shape holds it.
  mutating func put(_ c: ContactIndex, _ offer: Placement, exactly: Bool = true) -> Bool {
    if !state.hasRoomInJournal { return false }
    var shapes = (Shape.off, Shape.off)
    var more: [Shape] = []
    for j in 0..<offer.workers.count {
      let p = offer.workers[j]
      if Int(state.heldCount[p * state.dayCount + offer.day]) >= state.heldLimit - 1 { return false }
      guard let shape = shape(holding: c, offer.start, p, offer.day, exactly: exactly) else { return false }
      if j == 0 { shapes.0 = shape } else if j == 1 { shapes.1 = shape } else { more.append(shape) }
    }
    for j in 0..<offer.workers.count {
      let p = offer.workers[j]
      let shape = j == 0 ? shapes.0 : j == 1 ? shapes.1 : more[j - 2]
      if state.shape[p * state.dayCount + offer.day] != shape { state.set(p, offer.day, shape) }
    }
    state.place(c, offer.day, offer.start, offer.workers)
    return true
  }

  /// A legal shape of a day that holds one more contact: as it is, stretched, or made anew.
  private mutating func shape(
    holding c: ContactIndex, _ start: SlotIndex, _ p: PersonIndex, _ d: DayIndex, exactly: Bool
  ) -> Shape? {
    let i = p * state.dayCount + d
    let extra = DayShaper.Extra(contact: c, start: start)
    let old = state.shape[i]
    if old.isOn {
      if state.fits(i, old, adding: extra) { return old }
      let stretched = stretched(i, old, c, start)
      if stretched != old && state.isAllowed(i, stretched) && state.fits(i, stretched, adding: extra)
        && state.isLegalWeek(p, d, stretched)
      {
        return stretched
      }
    }
    if !exactly { return nil }
    state.work += DayShaper.work
    guard let new = shaper.shape(state, p, d, adding: extra, view, &random, exponential),
      state.isAllowed(i, new), state.fits(i, new, adding: extra), state.isLegalWeek(p, d, new)
    else { return nil }
    return new
  }

  private func stretched(_ i: PersonDay, _ old: Shape, _ c: ContactIndex, _ start: SlotIndex) -> Shape {
    let contacts = state.problem.contacts
    let first = start - contacts.inbound.int(contacts.zone.int(c))
    let last = state.backAtBase(c, start)
    let count = Int(state.heldCount[i])
    let isFirst = count == 0 || Int(state.contactStart[Int(state.held[i * state.heldLimit])]) > start
    let isLast = count == 0 || Int(state.contactStart[Int(state.held[i * state.heldLimit + count - 1])]) < start
    return Shape(
      start: isFirst ? min(old.start, first) : old.start, end: isLast ? max(old.end, last) : old.end,
      pauseStart: old.pauseStart, pauseEnd: old.pauseEnd)
  }
}
