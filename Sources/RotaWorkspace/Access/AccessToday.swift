internal import RotaModel

/// Whoever comes in does so on a day, whatever `--now` says.
extension Team {
  var today: Day { TimeNow.wall.moment(on: service.clock).day }

  /// Who may come in today.
  var accessToday: Access { access(on: today) }

  /// `Bryn (bryn), whose last day was Sun 1 Nov`, of each who is named and may not come in today, or any more.
  func shutOutWords(leavers: Bool = false) -> [String] {
    let today = today
    return shutOut(on: today).compactMap { person in
      let name = "\(person.name) (\(person.id))"
      if let until = person.until, until < today { return "\(name), whose last day was \(until.words(on: today))" }
      return leavers ? nil : "\(name), whose first day is \(person.from.map { $0.words(on: today) } ?? "")"
    }
  }

  /// Of those who are in the team, or will be: whoever is still to come has nothing to do on their first day but come.
  var keysNotLeft: [PersonID: PublicKey] {
    let left = Set(shutOut(on: today).filter { $0.until.map { $0 < today } ?? false }.map(\.id))
    return access.keys.filter { !left.contains($0.key) }
  }
}
