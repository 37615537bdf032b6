/// How a round cools: where service comes to nothing, and where it can't.
///
/// A shortage is worth as much as many wishes. Where there is enough staff it is gone before cooling begins, and what is
/// left is wishes; where there isn't, the rota has to be so hot that one shortage is given for another, and cools all
/// the way from there. The best of that may have been met while it was hot, with wishes that nobody had cared for yet: so
/// in the end it cools once more from the best, as where nobody is lacking, service weighed as in the end.
struct Cooling {
  /// Epochs of all rounds.
  let epochs: Int
  private let wishes: Schedule
  private let service: Schedule

  private static let first = 6.0
  private static let firstOfShortHanded = 100.0
  private static let last = 0.25

  init(epochs: Int) {
    self.epochs = max(1, epochs)
    wishes = Schedule(from: Cooling.first, to: Cooling.last)
    service = Schedule(from: Cooling.firstOfShortHanded, to: Cooling.last)
  }

  struct Level {
    let temperature: Int
    let weight: Int
  }

  /// Before the number of epochs is known.
  static var warmUp: Level { Level(temperature: Int(first * 1024), weight: weights[6]) }

  /// How a round that lacks nobody goes on from one of its epochs: so much of the way behind it.
  struct Way {
    var begins = 0
    var done = 0
    /// The whole of it.
    static let end = 4096
  }

  func level(_ place: Int, of length: Int, on way: Way) -> Level {
    let gone = (Way.end - way.done) * (place - way.begins) / max(1, length - way.begins)
    return Level(temperature: wishes.temperature(at: way.done + gone, of: Way.end), weight: Cooling.weights[6])
  }

  func levelOfShortHanded(_ place: Int, of length: Int) -> Level {
    let steps = Cooling.weights.count - 1
    let (first, back) = (length / 10, placeOfReturn(length))
    if place >= back {
      return Level(
        temperature: wishes.temperature(at: place - back, of: length - back), weight: Cooling.weights[steps])
    }
    return Level(
      temperature: service.temperature(at: max(0, place - first), of: back - first),
      weight: Cooling.weights[min(steps, place * (steps + 3) / max(1, back))])
  }

  /// Where in a short-handed round it goes back to its best.
  func placeOfReturn(_ length: Int) -> Int { length - length / 5 }

  /// The way on for a round that turned out to lack nobody who could be there: from as hot as it is, or from the first
  /// temperature.
  func wayOn(from place: Int, of length: Int) -> Way {
    let temperature = levelOfShortHanded(place, of: length).temperature
    let done = (0..<Way.end).first { wishes.temperature(at: $0, of: Way.end) <= temperature } ?? Way.end
    return Way(begins: place, done: done)
  }

  /// What service is weighed with over a round where it can't reach nothing: first as little as wishes, so that one
  /// shortage can be exchanged for another, in the end so much that it comes first.
  private static let weights = [1, 2, 3, 4, 5, 7, 10, 14, 20, 30]
}
