internal import RotaModel
package import RotaJudge

extension PersonWeek {
  /// `36.5 of 37`, with a star where leave or hours carried over change what is asked for.
  package var hoursWords: String { "\(Words.hours(paid)) of \(Words.hours(target))\(targetDiffers ? "*" : "")" }
}

extension WeekFacts.CoverWeek {
  /// `closing, need 2`
  package var label: String { "\(line.id), need \(line.need)" }
}

/// `▂▃▃▆▇▆▅▃`: the fewest on duty in each of so many stretches at most, against the most of the week.
package func coverStrip(_ heads: [Int], columns: Int, most: Int) -> String {
  guard !heads.isEmpty, columns > 0 else { return "" }
  let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let stretch = ceilingDivide(heads.count, columns)
  return String(
    stride(from: 0, to: heads.count, by: stretch).map { start in
      let fewest = heads[start..<min(start + stretch, heads.count)].min() ?? 0
      return most == 0 || fewest == 0 ? levels[0] : levels[max(1, fewest * 7 / most)]
    })
}
