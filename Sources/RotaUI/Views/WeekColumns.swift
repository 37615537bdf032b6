internal import RotaModel
internal import RotaTerminal

/// How wide the columns of the week are, and how a shift is written in them.
struct WeekColumns {
  let name: Int
  /// All of them, or the half that the cursor is in.
  let days: Range<Int>
  /// Of one day; its last column is kept for a mark.
  let day: Int
  /// 0 where there is no room for hours beside the week.
  let hours: Int
  /// 0 where what is under the cursor has no pane of its own.
  let pane: Int

  init(columns: Int, longestName: Int, at day: Int) {
    let isWhole = columns >= 80
    days = isWhole ? 0..<7 : day < 4 ? 0..<4 : 4..<7
    // Both halves are alike, so that nothing jumps.
    let most = isWhole ? 7 : 4
    pane = columns >= 146 ? min(60, columns - 116) : 0
    let grid = columns - pane - (pane > 0 ? 2 : 0)
    hours = grid >= 104 ? 12 : 0
    let wide = (grid - hours - 10) / most
    name = max(10, min(18, longestName + 2, grid - hours - most * min(12, wide)))
    self.day = min(16, (grid - hours - name) / most)
  }

  /// Within the column, the mark's place left free.
  var text: Int { day - 1 }

  func column(of day: Int) -> Int { name + (day - days.lowerBound) * self.day }

  func shift(_ time: TimeRange) -> String { day >= 12 ? time.words : "\(time)".replacing(":", with: "") }
}
