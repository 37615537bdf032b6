/// The service's clock: what lies between two clock times in real minutes, across the nights when clocks change.
package struct Clock: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    /// From this face time on the new offset holds. Where an hour is repeated or skipped the earlier offset is meant,
    /// so it is the change's instant plus the larger of the two offsets.
    package let faceMinutes: Int
    package let offset: Minutes

    package init(faceMinutes: Int, offset: Minutes) {
      self.faceMinutes = faceMinutes
      self.offset = offset
    }
  }

  /// The zone's name, `Europe/London`.
  package let timezone: String
  package let firstOffset: Minutes
  /// In the order of time.
  package let changes: [Change]

  package init(timezone: String, firstOffset: Minutes = 0, changes: [Change] = []) {
    self.timezone = timezone
    self.firstOffset = firstOffset
    self.changes = changes
  }

  /// Real minutes since 1970, for comparing.
  package func instant(_ day: Day, _ minute: Minutes) -> Int {
    let face = day.number * 1440 + minute
    let offset = changes.last { $0.faceMinutes <= face }?.offset ?? firstOffset
    return face - offset
  }

  /// Real minutes from one clock time to another.
  package func minutes(from day: Day, _ minute: Minutes, to later: Day, _ laterMinute: Minutes) -> Int {
    instant(later, laterMinute) - instant(day, minute)
  }

  /// Real minutes of a stretch of a day, of which those that the clocks skip are none.
  package func minutes(of stretch: TimeRange, on day: Day) -> Minutes {
    var minutes = stretch.length
    for index in changes.indices.reversed() {
      let place = changes[index].faceMinutes - day.number * 1440
      guard place > stretch.start else { break }
      let forward = changes[index].offset - (index == 0 ? firstOffset : changes[index - 1].offset)
      if forward > 0 {
        minutes -= stretch.overlap(TimeRange(place - forward, place))
      } else if place <= stretch.end {
        minutes -= forward
      }
    }
    return minutes
  }
}
