internal import RotaModel

extension Report {
  /// As `rota score` prints it: what is broken, then each cost with who, when and why, worst first, with totals.
  /// Plain text; nothing is wrapped. `limit` is the most lines of each part.
  package func text(limit: Int = .max) -> String {
    let service = costs.filter(\.name.isService)
    let wishes = costs.filter { !$0.name.isService }
    let parts = [
      part("Rules broken: \(breaches.count)", breaches.map { "  \($0.text)" }, limit),
      part("The service goes short: \(score.service)", lines(service), limit),
      part("Staff and children would rather: \(score.wishes)", lines(wishes), limit),
      totals(service) + totals(wishes) + ["\(owed - unmet.count) of \(counted(owed, "contact")) planned"],
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func part(_ title: String, _ lines: [String], _ limit: Int) -> [String] {
    let more = lines.count - limit
    return [title] + lines.prefix(max(0, limit)) + (more > 0 ? ["  … and \(more) more"] : [])
  }

  private func lines(_ costs: [Cost]) -> [String] {
    let width = costs.map { String($0.amount).count }.max() ?? 0
    return costs.map { "  \(aligned($0.amount, width))  \($0.text)" }
  }

  /// What each kind of cost comes to, the greatest first.
  private func totals(_ costs: [Cost]) -> [String] {
    let sums = costs.reduce(into: [CostName: Int]()) { $0[$1.name, default: 0] += $1.amount }
    let names = CostName.allCases.filter { sums[$0] != nil }
    let width = sums.values.map { String($0).count }.max() ?? 0
    return names.sorted { sums[$0, default: 0] > sums[$1, default: 0] }.map {
      "  \(aligned(sums[$0, default: 0], width))  \($0.words)"
    }
  }

  private func aligned(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

extension CostName {
  /// What a kind of cost is to the team.
  package var words: String {
    switch self {
    case .unmet: "contacts left out"
    case .cover: "too few people"
    case .duty: "not at a duty"
    case .change: "changes to what people know"
    case .idealCover: "fewer people than ideal"
    case .keyWorker: "contacts without the key worker"
    case .continuity: "children who see many workers"
    case .pattern: "another time than the week before"
    case .preferredTime: "contacts outside preferred times"
    case .hours: "hours under or over"
    case .lates: "too many late finishes"
    case .unsocial: "more than a fair share of unsocial hours"
    case .splitWeekend: "half a weekend worked"
    case .contactLoad: "days full of contacts"
    case .wish: "staff wishes broken"
    }
  }
}
