internal import RotaModel

/// How wide the columns of a printed week are, and how a shift is written in them.
struct PageColumns {
  enum Times {
    /// `09:00` over `17:00`
    case stacked
    /// `0900-1700`
    case compact
    /// `09:00–17:00`
    case full
  }

  let name: Int
  /// Of one day; the last column is kept for a mark.
  let day: Int
  /// 0 where the hours stand below the week.
  let hours: Int
  let times: Times

  init(columns: Int, longestName: Int) {
    let wide = columns >= 110
    hours = wide ? 14 : 0
    let least = 10
    let spare = columns - hours - least - 7 * (wide ? 12 : columns >= 80 ? 10 : 7)
    // Where there is room, a day keeps a column more, so that a mark does not touch the next day.
    name = least + max(0, min(longestName + 2 - least, wide ? spare - 7 : min(2, spare)))
    day = min(21, (columns - hours - name) / 7)
    times = day >= 12 ? .full : day >= 10 ? .compact : .stacked
  }

  /// Within the column, the mark's place left free.
  var text: Int { day - 1 }

  func shift(_ range: TimeRange) -> [String] {
    switch times {
    case .stacked: [clockTime(range.start), clockTime(range.end)]
    case .compact: ["\(range)".replacing(":", with: "")]
    case .full: [range.words]
    }
  }
}
