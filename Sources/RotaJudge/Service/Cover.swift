package import RotaModel

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

extension Team {
  /// Minutes by which people are missing of a line, as a cost of it has them: one person for one minute counts one.
  package func minutesShort(_ cost: Cost, of line: CoverLine) -> Minutes {
    cost.amount / max(1, line.weight ?? rules.cover) * service.slot
  }
}
