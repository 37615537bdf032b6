internal import RotaModel

extension CalendarLines {
  /// What the clock of the service does round these days: each change of its offset, and what held before.
  mutating func zone(_ clock: Clock, _ first: Day, _ last: Day) {
    var before = clock.firstOffset
    var changes: [(from: Minutes, to: Minutes, instant: Int)] = []
    for change in clock.changes {
      let instant = change.faceMinutes - max(before, change.offset)
      changes.append((before, change.offset, instant))
      before = change.offset
    }
    // A year on each side: a calendar may show what is beside the weeks of the rota.
    let near = changes.filter { ((first.number - 366) * 1440...(last.number + 366) * 1440).contains($0.instant) }
    let start = near.first?.from ?? changes.last { $0.instant < first.number * 1440 }?.to ?? clock.firstOffset
    block("VTIMEZONE") { lines in
      lines.add("TZID", clock.timezone)
      lines.observance(from: start, to: start, at: "19700101T000000")
      for change in near {
        lines.observance(from: change.from, to: change.to, at: dateTime(change.instant + change.from))
      }
    }
  }

  private mutating func observance(from: Minutes, to: Minutes, at start: String) {
    block(to > from ? "DAYLIGHT" : "STANDARD") { lines in
      lines.add("DTSTART", start)
      lines.add("TZOFFSETFROM", offset(from))
      lines.add("TZOFFSETTO", offset(to))
    }
  }
}

extension Clock {
  /// `20261202T174000Z`
  func utc(_ moment: Moment) -> String { dateTime(instant(moment.day, moment.minute)) + "Z" }
}

/// `20261202T174000`; 24:00 is midnight of the next day.
func local(_ day: Day, _ minute: Minutes) -> String { dateTime(day.number * 1440 + minute) }

/// Of minutes since 1970.
private func dateTime(_ minutes: Int) -> String {
  let day = Day(number: floorDivide(minutes, 1440))
  let time = clockTime(minutes - day.number * 1440)
  return "\(day)T\(time)00".filter { $0 != "-" && $0 != ":" }
}

/// `+0100`
private func offset(_ minutes: Minutes) -> String {
  (minutes < 0 ? "-" : "+") + clockTime(abs(minutes)).filter { $0 != ":" }
}
