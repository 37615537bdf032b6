import RotaModel

/// One person's week solved exactly, given the cover by everybody else and the contacts that stay: labels over days
/// worked, paid slots and whether the last end was late, from the best shape of each day for each number of paid slots.
///
/// Late ends and unsocial slots are priced at the margin, and only the daily rest is seen; the rest of the rules is
/// asked of the answer.
struct WeekShaper {
  /// The last end after which every start of the window has had its rest, and the first start that has it after any end.
  let earlyEnd: SlotIndex
  let slowStart: SlotIndex
  let offPrice: UnsafeMutablePointer<Int>

  /// By `day × 4 + kind`: bit 1 a slow start, bit 0 a late end.
  private let days: UnsafeMutablePointer<PaidTable>
  /// By `(day × 8 + worked) × width + paid × 2 + late`.
  private let label: UnsafeMutablePointer<Int>
  private let choice: UnsafeMutablePointer<Int16>
  private let width: Int
  private let paidLimit: Int
  private static let off: Int16 = -1
  private static let none: Int16 = -2

  init(_ state: borrowing State) {
    let grid = state.problem.grid
    let rest = state.problem.weights.restMinutes
    earlyEnd = grid.floorSlot(1440 + grid.window.start - rest)
    slowStart = grid.ceilSlot(grid.window.end + rest - 1440)
    paidLimit = (0..<state.people).reduce(0) { max($0, state.problem.staff.mostPaid.int($1)) }
    width = (paidLimit + 1) * 2
    offPrice = .allocate(capacity: 7)
    days = .allocate(capacity: 28)
    for table in 0..<28 { (days + table).initialize(to: PaidTable(slotCount: state.slotCount)) }
    label = .allocate(capacity: 8 * 8 * width)
    choice = .allocate(capacity: 8 * 8 * width)
  }

  func release() {
    for table in 0..<28 { days[table].release() }
    offPrice.deallocate()
    days.deallocate()
    label.deallocate()
    choice.deallocate()
  }

  @inline(__always)
  func table(_ day: Int, _ kind: Int) -> PaidTable { days[day * 4 + kind] }

  /// A slow start, a late end: which of a day's tables a shift is in.
  @inline(__always)
  func kind(_ start: SlotIndex, _ end: SlotIndex) -> Int { (start >= slowStart ? 2 : 0) + (end > earlyEnd ? 1 : 0) }

  /// Fills in the seven shapes of the cheapest week; false where there is none. The tables are filled before.
  func solve(
    mostDays: Int, mostPaid: Int, lastWasLate: Bool, hours: (_ paid: Int) -> Int,
    _ shapes: UnsafeMutablePointer<Shape>
  ) -> Bool {
    let most = min(7, mostDays)
    let limit = min(paidLimit, mostPaid)
    for place in 0..<8 * width { label[place] = PaidTable.impossible }
    label[lastWasLate ? 1 : 0] = 0
    for day in 0..<7 { extend(day, most, limit) }
    var best = PaidTable.impossible
    var end = -1
    for worked in 0...most {
      for paid in 0...limit {
        for late in 0..<2 {
          let place = (7 * 8 + worked) * width + paid * 2 + late
          if label[place] >= PaidTable.impossible { continue }
          let price = label[place] + hours(paid)
          if price < best {
            best = price
            end = place
          }
        }
      }
    }
    if end < 0 { return false }
    trace(end, shapes)
    return true
  }

  private func extend(_ day: Int, _ most: Int, _ limit: Int) {
    let from = label + day * 8 * width
    let to = label + (day + 1) * 8 * width
    let choices = choice + (day + 1) * 8 * width
    for place in 0..<8 * width {
      to[place] = PaidTable.impossible
      choices[place] = WeekShaper.none
    }
    for worked in 0...most {
      for paid in 0...limit {
        for late in 0..<2 {
          let price = from[worked * width + paid * 2 + late]
          if price >= PaidTable.impossible { continue }
          if offPrice[day] < PaidTable.impossible {
            offer(to, choices, worked * width + paid * 2, price + offPrice[day], WeekShaper.off, late)
          }
          if worked == most { continue }
          for kind in late * 2..<4 {
            let table = days[day * 4 + kind]
            for more in 1..<table.count where paid + more <= limit {
              let own = table.price[more]
              if own >= PaidTable.impossible { continue }
              offer(
                to, choices, (worked + 1) * width + (paid + more) * 2 + (kind & 1), price + own,
                Int16(truncatingIfNeeded: more * 8 + kind * 2 + late), late)
            }
          }
        }
      }
    }
  }

  /// A choice is the paid slots, the kind and the lateness before, packed; a day off, which forgets how the day before
  /// ended, is −3, or −4 after a late end.
  @inline(__always)
  private func offer(
    _ to: UnsafeMutablePointer<Int>, _ choices: UnsafeMutablePointer<Int16>, _ place: Int, _ price: Int,
    _ chosen: Int16,
    _ late: Int
  ) {
    if price >= to[place] { return }
    to[place] = price
    choices[place] = chosen == WeekShaper.off ? Int16(truncatingIfNeeded: -3 - late) : chosen
  }

  private func trace(_ end: Int, _ shapes: UnsafeMutablePointer<Shape>) {
    var place = end - 7 * 8 * width
    for day in stride(from: 6, through: 0, by: -1) {
      let chosen = Int(choice[(day + 1) * 8 * width + place])
      if chosen < 0 {
        shapes[day] = .off
        place += -3 - chosen
      } else {
        let paid = chosen / 8
        let kind = chosen % 8 / 2
        shapes[day] = days[day * 4 + kind].shape[paid]
        // The label before had a lateness of its own, in the last place.
        place = (place - width - paid * 2) / 2 * 2 + chosen % 2
      }
    }
  }
}
