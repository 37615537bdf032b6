internal import RotaModel

extension JudgedCase {
  /// Contacts owed and left out, in the order of the team file.
  var leftOut: [ContactDemand] { demand.filter { $0.owed && contacts[$0.id] == nil } }

  /// Each contact left out: by its priority.
  func unmet() -> [Cost] {
    leftOut.flatMap { demand in
      let place = Place(child: demand.id.child, contact: demand.id, day: demand.span.lowerBound)
      return cost(
        .unmet, team.rules.unmet[demand.need.priority], place,
        "\(name(demand)): left out (\(demand.need.priority.rawValue)), \(due(demand))")
    }
  }

  private func due(_ demand: ContactDemand) -> String {
    if let startBy = demand.need.startBy { return "due by \(startBy.words)" }
    return "due in the week of \(demand.span.lowerBound.words)"
  }
}
