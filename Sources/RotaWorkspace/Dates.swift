package import RotaAnswers
package import RotaModel

/// Dates and date-times as a command says them, against the team's own clock.
package struct Dates: Hashable, Sendable {
  package let now: Moment

  package init(now: Moment) { self.now = now }

  /// `2026-12-02 17:40`, `yesterday 9am`, or `now`.
  package func moment(_ text: String) throws(Refusal) -> Moment { try SaidWhen.moment(text, from: now) }

  /// `2026-11-30`, `sat 12 dec`, `this-week`, `next-week`.
  package func day(_ text: String) throws(Refusal) -> Day {
    switch text {
    case "this-week": return now.day.monday
    case "next-week": return now.day.monday + 7
    default: return try SaidWhen.day(text, from: now.day, like: "'2026-11-30', 'this-week' or 'next-week'")
    }
  }

  /// Whole weeks from a Monday; next week where nothing is said.
  package func horizon(from text: String?, weeks: Int) throws(Refusal) -> Horizon {
    let day = try day(text ?? "next-week")
    guard (1...8).contains(weeks) else { throw .wrongInput("--weeks is \(weeks); a rota is for 1 to 8 weeks") }
    guard let horizon = Horizon(from: day, weeks: weeks) else {
      throw .wrongInput(
        "a rota begins on a Monday, and \(day.words) is none; "
          + "the Mondays beside it are \(day.monday) and \(day.monday + 7)")
    }
    return horizon
  }
}
