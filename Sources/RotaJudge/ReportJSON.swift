internal import RotaModel

extension Report {
  /// As `rota score --format json` prints it: keys sorted, every cost named, the same report the same bytes.
  package func json() -> String {
    let costs = CostName.allCases.sorted { $0.rawValue < $1.rawValue }
    return JSONText.object([
      .init("broken", .list(breaches.map { .string($0.text) })), .init("contacts", .number(owed)),
      .init("costs", .lines(costs.map { .init($0.rawValue, .number(total($0))) })), .init("must", .number(score.must)),
      .init("service", .number(score.service)), .init("unmet", .number(unmet.count)),
      .init("wishes", .number(score.wishes)),
    ]).page
  }
}
