internal import RotaModel

extension Report {
  /// As `rota score` prints it: what is broken, then each cost with who, when and why, worst first, with totals.
  /// Plain text; nothing is wrapped. `limit` is the most lines of each part.
  package func text(limit: Int = .max) -> String {
    let service = costs.filter(\.name.isService)
    let wishes = costs.filter { !$0.name.isService }
    let parts = [
      part("Rules broken: \(breaches.count)", breaches.map { "  \($0.text)" }, limit),
      part("Left out, short, missed or changed: \(score.service)", lines(service), limit),
      part("What staff and children would rather have: \(score.wishes)", lines(wishes), limit),
      totals + ["\(owed - unmet.count) of \(counted(owed, "contact")) planned"],
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

  /// What each kind of cost comes to: service before wishes, the greatest first.
  private var totals: [String] {
    let sums = CostName.allCases.map { (name: $0, sum: total($0)) }.filter { $0.sum > 0 }
    let width = sums.map { String($0.sum).count }.max() ?? 0
    let sorted = sums.sorted { a, b in
      a.name.isService == b.name.isService ? a.sum > b.sum : a.name.isService
    }
    return sorted.map { "  \(aligned($0.sum, width))  \($0.name.words)" }
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
    case .weekendShare: "too many on one weekend"
    case .stretch: "long hours without a break"
    case .swing: "starts far from the day before's"
    case .usualTimes: "unusual starts and ends"
    case .contactLoad: "days full of contacts"
    case .wish: "staff wishes broken"
    }
  }
}
