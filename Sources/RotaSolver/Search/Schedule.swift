/// The temperature over a round of cooling: a geometric fall, by a table so that every machine has the same.
struct Schedule: Sendable {
  /// In 1024ths of a wish, from the first epoch to the last in equal steps of the logarithm.
  private let table: [Double]

  /// `first` and `last` in wishes.
  init(from first: Double, to last: Double) {
    // Bisection finds the ratio of one step: multiplication is the same to the bit everywhere, a power is not.
    let steps = 64
    var lower = 0.5
    var upper = 1.0
    for _ in 0..<60 {
      let middle = (lower + upper) / 2
      var value = first
      for _ in 0..<steps { value *= middle }
      if value < last { lower = middle } else { upper = middle }
    }
    var value = first * 1024
    table = (0...steps).map { _ in
      defer { value *= lower }
      return value
    }
  }

  /// In 1024ths of a wish; the last beyond the round's end.
  func temperature(at epoch: Int, of epochs: Int) -> Int {
    let place = Double(min(epoch, epochs)) / Double(max(1, epochs)) * Double(table.count - 1)
    let index = min(table.count - 2, Int(place))
    return Int(table[index] + (table[index + 1] - table[index]) * (place - Double(index)))
  }
}
