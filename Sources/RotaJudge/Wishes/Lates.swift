internal import RotaModel

extension JudgedCase {
  /// Each shift in a week that ends late, beyond as many as the team lets pass.
  func lates() -> [Cost] {
    let rule = team.rules.lates
    return eachWeek { person, monday, shifts in
      let late = shifts.count { $0.time.end > rule.after }
      return cost(
        .lates, rule.weight * max(0, late - rule.max), Place(staff: [person.id], day: monday),
        "\(person.name): ends after \(clockTime(rule.after)) on \(counted(late, "day")) in the week of "
          + "\(monday.words), more than \(rule.max)")
    }
  }
}
