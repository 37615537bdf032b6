internal import RotaModel

extension JudgedCase {
  /// Each slot of a shift, break included, in unsocial hours beyond the person's fair share, less what is carried into
  /// the first week.
  func unsocial() -> [Cost] {
    horizon.weeks.flatMap { monday -> [Cost] in
      guard let shares = team.unsocialShares(week: monday) else { return [] }
      return people.flatMap { person in
        let carried = monday == horizon.first ? person.carry.unsocial : 0
        let share = max(0, (shares[person.id] ?? 0) - carried)
        let worked = worked(person.id).week(monday).reduce(0) { $0 + team.unsocialSlots($1.day, $1.time) }
        let slot = team.service.slot
        return cost(
          .unsocial, team.rules.unsocial.weight * max(0, worked - share), Place(staff: [person.id], day: monday),
          "\(person.name): \(durationInWords(worked * slot)) of evenings, weekends and holidays in the week of "
            + "\(monday.words), a fair share is \(durationInWords(share * slot))")
      }
    }
  }
}
