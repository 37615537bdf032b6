internal import RotaModel

extension JudgedCase {
  /// `nobody there`, `1 there`.
  func there(_ heads: Int) -> String { heads == 0 ? "nobody there" : "\(heads) there" }

  /// Each person missing from `need` in each slot: the line's weight.
  func cover(_ staffing: [Staffing]) -> [Cost] {
    staffing.flatMap { row -> [Cost] in
      let line = row.line
      return row.gaps { max(0, line.need - $0) }.flatMap { gap in
        cost(
          .cover, (line.weight ?? team.rules.cover) * gap.missing * gap.slots,
          Place(day: row.day, time: gap.time, line: line.id),
          "\(line.id): \(there(gap.here)), needs \(line.need), \(row.day.words) \(gap.time.words)")
      }
    }
  }
}
