package import RotaModel

extension Team {
  /// Over which work is shared fairly among those without contract hours.
  package static let weeksOfTheBank = 4

  /// What those without contract hours carry: the hours that each worked in these weeks beyond what they worked on
  /// average, so that the same few don't get all the work.
  package func bankCarry(after weeks: some Sequence<Rota>) -> [PersonID: Carry] {
    let bank = staff.filter(\.isBank)
    guard !bank.isEmpty else { return [:] }
    let members = Set(bank.map(\.id))
    var worked: [PersonID: Minutes] = [:]
    for shift in weeks.flatMap(\.shifts) where members.contains(shift.staff) {
      worked[shift.staff, default: 0] += shift.paid(rules)
    }
    let average = worked.values.reduce(0, +) / bank.count
    return Dictionary(
      bank.map { person in
        let beyond = max(0, worked[person.id, default: 0] - average)
        return (person.id, Carry(hours: Hours(millionths: beyond * Hours.scale / 60)))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Team {
  /// Why somebody of the bank is asked after the others, or is not.
  package func bankWords(_ person: Person, _ carry: Carry) -> String {
    let weeks = "the last \(counted(Team.weeksOfTheBank, "week"))"
    return person.words(carry).map { "\(name(person.id)): \($0) in \(weeks), so the others are asked first" }
      ?? "\(name(person.id)): no more than the bank's average in \(weeks), so asked as soon as anybody"
  }
}
