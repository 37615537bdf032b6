internal import RotaModel

extension TeamWarnings {
  /// Cover and duties outside the window, and cover that asks for more people than there are.
  mutating func lookAtCover() {
    let window = team.service.window
    for line in team.cover {
      guard let place = places.cover[line.id] else { continue }
      if !window.contains(line.when.time) { warn(.outsideWindow(line.id.text, "\(window)"), at: place) }
      let count = team.staff.count { line.counts($0) }
      // That nobody has the role, the skill or the trait is said where it is asked for.
      if count > 0, count < line.need { warn(.tooFewCount(line.id.text, need: line.need, count: count), at: place) }
    }
    for duty in team.duties where !window.contains(duty.when.time) {
      warn(.outsideWindow(duty.id.text, "\(window)"), at: places.duties[duty.id])
    }
  }

  /// More hours asked for than all staff together may work in a week.
  mutating func addUpHours() {
    guard !team.staff.isEmpty else { return }
    let most = floorDivide(team.staff.reduce(0) { $0 + $1.contract.max.millionths } * 60, Hours.scale)
    let contacts = team.children.flatMap(\.needs).reduce(0) { $0 + $1.times * $1.workers * ($1.minutes + $1.writeUp) }
    if contacts > most { warn(.tooManyContactHours(contacts / 60, most / 60), at: places.sections["children"]) }
    let cover = leastCover
    if cover > most { warn(.tooManyCoverHours(cover / 60, most / 60), at: places.sections["cover"]) }
  }

  /// The minutes that somebody must be on shift in an ordinary week, for the largest line of each slot.
  private var leastCover: Minutes {
    let slot = team.service.slot
    let lines = team.cover.filter { $0.when.dates == nil && $0.when.calendar == nil && $0.weight != 0 }
    var total = 0
    for day in Weekday.allCases {
      let today = lines.filter { $0.when.weekdays?.contains(day) ?? true }
      for minute in stride(from: 0, to: 1440, by: slot) {
        total += slot * (today.filter { $0.when.time.contains(minute) }.map(\.need).max() ?? 0)
      }
    }
    return total
  }
}
