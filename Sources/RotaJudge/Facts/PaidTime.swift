internal import RotaModel

/// What payroll is told of a shift: real minutes, each of the day on which it was worked. A shift that went on past
/// midnight has its last hours on the day after, and a night in which the clocks change has an hour more or less.
extension Team {
  func paidMinutes(_ shift: Shift) -> Minutes {
    paidStretches(shift).reduce(0) { $0 + service.clock.minutes(of: $1.time, on: $1.day) }
  }

  /// A minute in two periods of the band counts once.
  func paidMinutes(_ shift: Shift, in band: NamedCalendar) -> Minutes {
    paidStretches(shift).reduce(0) { sum, stretch in
      covered(by: band, of: stretch).reduce(sum) { $0 + service.clock.minutes(of: $1, on: stretch.day) }
    }
  }

  /// The shift without a break that is not paid, cut at midnight.
  private func paidStretches(_ shift: Shift) -> [Stretch] {
    let unpaid = rules.pause.paid ? nil : shift.pause
    let parts = unpaid.map { [TimeRange(shift.time.start, $0.start), TimeRange($0.end, shift.time.end)] }
    return (parts ?? [shift.time]).flatMap { part in
      [part.clipped(to: .wholeDay), part.clipped(to: TimeRange(1440, 2880))].enumerated().compactMap { later, part in
        part.map { Stretch(day: shift.day + later, time: TimeRange($0.start - later * 1440, $0.end - later * 1440)) }
      }
    }
  }

  /// Apart from one another, in order.
  private func covered(by band: NamedCalendar, of stretch: Stretch) -> [TimeRange] {
    let parts: [TimeRange] =
      switch band.days {
      case .bankHolidays(let rule): rule.contains(stretch.day) ? [stretch.time] : []
      case .periods(let periods):
        periods.filter { calendars.on($0, stretch.day) }.compactMap { $0.time.clipped(to: stretch.time) }
          .sorted { $0.start < $1.start }
      }
    return parts.reduce(into: []) { apart, part in
      let start = max(part.start, apart.last?.end ?? part.start)
      if start < part.end { apart.append(TimeRange(start, part.end)) }
    }
  }
}

/// Part of one day.
private struct Stretch {
  let day: Day
  let time: TimeRange
}

extension TimeRange {
  /// What lies in another; nil where that is nothing.
  fileprivate func clipped(to other: TimeRange) -> TimeRange? {
    overlaps(other) ? TimeRange(max(start, other.start), min(end, other.end)) : nil
  }
}
