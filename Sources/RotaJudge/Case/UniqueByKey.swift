/// Things laid out by the place that each claims. Of two in one place the last counts, where the first one stood.
struct UniqueByKey<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private(set) var values: [Value] = []
  /// What claimed a place already taken, one entry each time.
  private(set) var twice: [Value] = []
  private var places: [Key: Int] = [:]

  init(_ all: [Value], by key: (Value) -> Key) {
    for value in all {
      if let place = places[key(value)] {
        values[place] = value
        twice.append(value)
      } else {
        places[key(value)] = values.count
        values.append(value)
      }
    }
  }

  subscript(key: Key) -> Value? { places[key].map { values[$0] } }
}
