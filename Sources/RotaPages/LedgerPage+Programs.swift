internal import RotaModel

/// For other programs and for spreadsheets: whole minutes, and what payroll asks for by its own bands.
extension LedgerPage {
  package var rows: [[String]] {
    let head = [
      "from", "to", "staff", "name", "paid-minutes", "contract-minutes", "balance-minutes", "carried-minutes",
      "carried-unsocial-minutes", "weekends", "lates",
      "unsocial-minutes", "unsocial-share-minutes", "wishes-granted", "wishes-broken", "changes", "short-notice",
      "least-notice-minutes", "average-minutes", "over-48-hours", "rest-owed-minutes",
    ]
    let rows = entries.map { entry -> [String] in
      let texts = [ledger.weeks.first?.description ?? "", ledger.weeks.last.map { "\($0 + 6)" } ?? ""]
      let numbers = figures(entry).map { $0.1.map { "\($0)" } ?? "" }
      return texts + [entry.person.text, team.name(entry.person)] + numbers
    }
    return [head + team.bands.map { "\($0.name)-minutes" }] + rows
  }

  package var json: String {
    JSONText.object([
      .init("weeks", .list(ledger.weeks.map { .string("\($0)") })),
      .init(
        "staff",
        .list(
          entries.map { entry in
            .object(
              [.init("staff", .string(entry.person.text))]
                + figures(entry).map { .init($0.0, $0.1.map { .number($0) } ?? .null) })
          })),
    ]).page
  }

  private func figures(_ entry: Ledger.Entry) -> [(String, Int?)] {
    let slot = team.service.slot
    let own: [(String, Int?)] = [
      ("paid-minutes", entry.paid), ("contract-minutes", entry.target), ("balance-minutes", entry.balance),
      ("carried-minutes", entry.carry.hours.nearestMinutes), ("carried-unsocial-minutes", entry.carry.unsocial * slot),
      ("weekends", entry.weekends), ("lates", entry.lates), ("unsocial-minutes", entry.unsocial * slot),
      ("unsocial-share-minutes", entry.unsocialShare * slot), ("wishes-granted", entry.wishesGranted),
      ("wishes-broken", entry.wishesBroken), ("changes", entry.changes), ("short-notice", entry.shortNotice),
      ("least-notice-minutes", entry.leastNotice), ("average-minutes", entry.average),
      ("over-48-hours", entry.isOverAverage ? 1 : 0), ("rest-owed-minutes", entry.restOwed),
    ]
    return own + zip(team.bands, entry.bands).map { ("\($0.name)-minutes", $1) }
  }
}
