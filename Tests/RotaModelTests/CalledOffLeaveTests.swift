import RotaModel
import Testing

@Suite("Leave that is called off in part is split: what is left of it stays leave")
struct CalledOffLeaveTests {
  private let monday = Day(number: 20_787)
  private let ana = Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(35)))

  private func period(_ days: ClosedRange<Int>, _ time: TimeRange = .wholeDay, _ weekdays: Weekdays? = nil) -> Period {
    Period(dates: (monday + days.lowerBound)...(monday + days.upperBound), weekdays: weekdays, time: time)
  }

  private func left(
    of when: Period, hours: Hours? = nil, without off: Period
  ) -> [Leave]? {
    Leave(staff: "ana", when: when, reason: "annual", hours: hours).without(off, of: ana, [])
  }

  @Test("One day of five leaves the days before and after it; its first or last day one stretch; all of it nothing")
  func days() {
    let week = period(0...4)
    #expect(left(of: week, without: period(2...2))?.map(\.when) == [period(0...1), period(3...4)])
    #expect(left(of: week, without: period(0...0))?.map(\.when) == [period(1...4)])
    #expect(left(of: week, without: period(3...9))?.map(\.when) == [period(0...2)])
    #expect(left(of: week, without: period(-3...9))?.map(\.when) == [])
    #expect(left(of: week, without: period(7...9))?.map(\.when) == [week], "nothing of it was called off")
  }

  @Test("What is left says the same as before: the reason, the hours of each day, its weekdays")
  func kept() {
    let some = period(0...13, .wholeDay, [Weekdays(.mon), Weekdays(.tue)])
    let rest = left(of: some, hours: Hours("7.4"), without: period(7...7))
    #expect(rest?.map(\.when.dates) == [monday...(monday + 6), (monday + 8)...(monday + 13)])
    #expect(
      rest?.allSatisfy { $0.reason == "annual" && $0.hours == Hours("7.4") && $0.when.weekdays == some.weekdays }
        == true)
    #expect(left(of: some, without: period(2...5))?.map(\.when) == [some], "it was no leave on those days")
  }

  @Test("Some hours of one day leave the hours before and after, and so much less is credited")
  func hours() {
    let rest = left(of: period(0...4), without: period(2...2, TimeRange(600, 780)))
    #expect(
      rest?.map(\.when) == [
        period(0...1), period(2...2, TimeRange(0, 600)), period(2...2, TimeRange(780, 1440)), period(3...4),
      ])
    // A fifth of 35 h for the whole day, three hours of which were called off.
    #expect(rest?.map(\.hours) == [nil, Hours(4), Hours(4), nil])
    let afternoon = left(
      of: period(2...2, TimeRange(720, 1020)), hours: Hours(5), without: period(2...2, TimeRange(900, 1440)))
    #expect(afternoon?.map(\.when.time) == [TimeRange(720, 900)] && afternoon?.map(\.hours) == [Hours(3)])
    #expect(left(of: period(5...5), without: period(5...5, TimeRange(0, 600)))?.map(\.hours) == [.zero], "a Saturday")
  }

  @Test("Leave without dates can't be split")
  func dateless() {
    #expect(left(of: Period(weekdays: [Weekdays(.fri)]), without: period(4...4)) == nil)
  }
}
