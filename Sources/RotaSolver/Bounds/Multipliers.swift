/// The prices at which the parts of a rota trade with one another: dual variables, one for each rule that ties them.
///
/// Whatever the prices, the parts' cheapest answers add up to no more than the cheapest rota: so any of them prove a
/// bound, and only how good it is depends on which. They are whole numbers in the measure's fixed point, that the sum
/// be exact.
struct Multipliers: ~Copyable {
  let places: Places
  let values: UnsafeMutablePointer<Int>
  /// How far each rule is broken by the parts' answers: where the sum would grow.
  let slopes: UnsafeMutablePointer<Int>

  /// Where each kind begins, one after another.
  struct Places: BitwiseCopyable {
    /// By `(line × days + day) × slots + slot`: one head more on the line.
    let head: Int
    /// By `personDay × slots + slot`: the person's time, asked for by contacts and given by shifts.
    let time: Int
    /// By person-week: a slot of paid work, an unsocial slot, a late end.
    let paid: Int
    let unsocial: Int
    let late: Int
    let count: Int
  }

  init(_ problem: Tables) {
    let days = problem.grid.dayCount
    let slots = problem.grid.slotCount
    let weeks = problem.staff.count * problem.grid.weekCount
    let time = problem.cover.lineCount * days * slots
    let paid = time + problem.staff.count * days * slots
    places = Places(
      head: 0, time: time, paid: paid, unsocial: paid + weeks, late: paid + 2 * weeks, count: paid + 3 * weeks)
    values = .allocate(capacity: places.count)
    slopes = .allocate(capacity: places.count)
    values.initialize(repeating: 0, count: places.count)
    slopes.initialize(repeating: 0, count: places.count)
  }

  deinit {
    values.deallocate()
    slopes.deallocate()
  }

  var count: Int { places.count }

  func clearSlopes() { slopes.update(repeating: 0, count: count) }
}
