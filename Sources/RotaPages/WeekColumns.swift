package import RotaModel

/// How wide the columns of a week are, which days it shows, and how a shift is written in them.
package struct WeekColumns: Hashable, Sendable {
  private enum Times {
    /// `09:00` over `17:00`
    case stacked
    /// `0900-1700`
    case compact
    /// `09:00–17:00`
    case full
  }

  package let name: Int
  /// All of them, or the half that somebody is in.
  package let days: Range<Int>
  /// Of one day; its last column is kept for a mark.
  package let day: Int
  /// 0 where there is no room for hours beside the week.
  package let hours: Int
  private let times: Times

  /// Both halves are alike, so that nothing jumps.
  package init(columns: Int, longestName: Int, days: Range<Int> = 0..<7, widestDay: Int) {
    let most = days.count == 7 ? 7 : 4
    self.days = days
    hours = columns >= 104 ? 14 : 0
    let wide = (columns - hours - 10) / most
    name = max(10, min(18, longestName + 2, columns - hours - most * min(12, wide)))
    day = min(widestDay, (columns - hours - name) / most)
    times = day >= 12 ? .full : day >= 10 ? .compact : .stacked
  }

  /// Within the column, the mark's place left free.
  package var text: Int { day - 1 }

  /// Where the cell of a day begins.
  package func column(of day: Int) -> Int { name + (day - days.lowerBound) * self.day }

  package func shift(_ time: TimeRange) -> [String] {
    switch times {
    case .stacked: [clockTime(time.start), clockTime(time.end)]
    case .compact: ["\(time)".replacing(":", with: "")]
    case .full: [time.words]
    }
  }
}
