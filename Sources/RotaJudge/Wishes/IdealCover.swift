internal import RotaModel

extension JudgedCase {
  /// Each person missing between `need` and `ideal` in each slot.
  func idealCover(_ staffing: [Staffing]) -> [Cost] {
    staffing.flatMap { row -> [Cost] in
      let line = row.line
      return row.gaps { max(0, line.ideal - max($0, line.need)) }.flatMap { gap in
        cost(
          .idealCover, team.rules.idealCover * gap.missing * gap.slots,
          Place(day: row.day, time: gap.time, line: line.id),
          "\(line.id): \(there(gap.here)), \(line.ideal) would be ideal, \(row.day.words) \(gap.time.words)")
      }
    }
  }
}
