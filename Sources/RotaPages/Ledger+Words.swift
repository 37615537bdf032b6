package import RotaModel
package import RotaText

extension Ledger {
  /// `30 Nov – 6 Dec 2026, 1 week`
  package var span: String {
    guard let first = weeks.first, let last = weeks.last else { return "no published week has begun yet" }
    return "\(Words.span(first, last + 6)), \(counted(weeks.count, "week"))"
  }
}

/// `+3`, `−1.5`, `0`
func signedHours(_ minutes: Minutes) -> String {
  minutes < 0 ? "−\(Words.hours(-minutes))" : minutes > 0 ? "+\(Words.hours(minutes))" : "0"
}

extension Ledger.Entry {
  /// What the weeks have asked of one person, beside what is fair: one figure a row.
  package func rows(slot: Minutes) -> [TextLine] {
    figures(slot).map { column($0.label, 13, .dim) + TextLine($0.words, $0.isBad ? .problem : .plain) }
  }

  /// The same as a paragraph, without those that say nothing.
  package func paragraph(slot: Minutes, weeks: Int, to columns: Int) -> [TextLine] {
    let said = figures(slot).filter { !$0.isNothing }.map { figure in
      TextLine("\(figure.label) ", .dim) + TextLine(figure.words, figure.isBad ? .problem : .plain)
    }
    let start = TextLine(" last \(counted(weeks, "week")): ", .dim)
    return (start + said.joined(by: TextLine(" · ", .dim))).wrapped(to: columns, indent: 3)
  }

  private typealias Figure = (label: String, words: String, isBad: Bool, isNothing: Bool)

  private func figures(_ slot: Minutes) -> [Figure] {
    let (unsocial, fair) = (Words.hours(self.unsocial * slot), Words.hours(unsocialShare * slot))
    let wishes = wishesGranted + wishesBroken
    let carried = carry.hours.nearestMinutes
    return [
      ("hours", "\(Words.hours(paid)) of \(Words.hours(target)) h (\(signedHours(balance)))", false, false),
      (
        "carried", carried == 0 ? "nothing" : "\(signedHours(carried)) h into the next week", false, carried == 0
      ),
      ("weekends", "\(weekends)", false, false), ("lates", "\(lates)", false, false),
      (
        "unsocial", "\(unsocial) h, a fair share is \(fair) h", self.unsocial > unsocialShare,
        self.unsocial == 0 && unsocialShare == 0
      ),
      ("wishes", "\(wishesGranted) of \(wishes) granted", false, wishes == 0),
      ("changes", "\(changes), \(shortNotice) at short notice", false, changes == 0),
      ("a week", average.map { "\(Words.hours($0)) h on average" } ?? "–", isOverAverage, average == nil),
      ("rest owed", restOwed > 0 ? durationInWords(restOwed) : "none", restOwed > 0, restOwed == 0),
    ]
  }
}
