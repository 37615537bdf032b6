package import RotaFiles
internal import RotaModel

/// A code of a grid whose meaning is not known.
package struct GridCode: Hashable, Sendable {
  package let text: String
  /// Cells that have it.
  package let count: Int
  /// The first of them.
  package let place: String
  /// What it is likely to mean, by the times that stand beside it.
  package let offer: GridMeaning?
}

/// What the codes of somebody's grids mean, as it was said; small letters are as good as capitals.
package struct GridCodes: Hashable, Sendable {
  private var meanings: [String: GridMeaning] = [:]

  package init() {}

  package init(_ said: [String: GridMeaning]) {
    for (code, meaning) in said { self[code] = meaning }
  }

  package subscript(code: String) -> GridMeaning? {
    get { meanings[code.lowercased()] }
    set { meanings[code.lowercased()] = newValue }
  }

  package var all: [String: GridMeaning] { meanings }

  /// With what others say, where this says nothing.
  func with(_ others: GridCodes) -> GridCodes {
    var both = self
    both.meanings.merge(others.meanings) { own, _ in own }
    return both
  }
}

extension RotaGrid {
  /// In the order of how many cells have them.
  package func unknownCodes(_ said: GridCodes) -> [GridCode] {
    let known = said.with(GridCodes(legend))
    var found: [String: (text: String, count: Int, place: String)] = [:]
    for entry in entries {
      guard case .code(let text) = entry.said, known[text] == nil else { continue }
      found[text.lowercased(), default: (text, 0, entry.place)].count += 1
    }
    return found.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      .map { GridCode(text: $0.text, count: $0.count, place: $0.place, offer: offer($0.text)) }
  }

  package func unknownCodesSaid(_ codes: [GridCode]) -> Diagnostic {
    Diagnostic(file: files.first ?? "", message: GridMessage.unknownCodes(codes))
  }

  var entries: [Entry] { people.flatMap { $0.entries.flatMap { $0.compactMap { $0 } } } }

  /// What may be hours; `9-5` may have become the 9th of May, or the 5th of September.
  private func hours(_ code: String) -> [String] {
    guard let day = Day(code) else { return [code] }
    return ["\(day.civil.day)-\(day.civil.month)", "\(day.civil.month)-\(day.civil.day)"]
  }

  /// The only one of them that is no earlier and no later than all that is worked.
  private func within(_ shifts: [TimeRange], _ readings: [GridMeaning]) -> GridMeaning? {
    guard let first = shifts.map(\.start).min(), let last = shifts.map(\.end).max() else { return nil }
    let fitting = readings.filter { reading in
      if case .shift(let time) = reading { TimeRange(first, last).contains(time) } else { false }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// An early begins first, a late ends last; `8-4` may have become the 8th of April.
  private func offer(_ code: String) -> GridMeaning? {
    let shifts = entries.compactMap { entry in if case .shift(let time) = entry.said { time } else { nil } }
    let readings = hours(code).flatMap { Meant.rangeReadings($0) }.compactMap { GridMeaning($0) }
    if let first = readings.first { return within(shifts, readings) ?? (Day(code) == nil ? readings.last : first) }
    switch code.lowercased().first {
    case "e"?:
      let early = shifts.filter { $0.start <= 540 }
      return early.min { ($0.start, $0.end) < ($1.start, $1.end) }.map { .shift($0) }
    case "l"?:
      let late = shifts.filter { $0.end >= 1140 }
      return late.max { ($0.end, $0.start) < ($1.end, $1.start) }.map { .shift($0) }
    default: return nil
    }
  }
}
