internal import RotaModel

/// The team as a search for one kind of way has it: what the judge weighs is not changed by it.
extension Team {
  /// To tell one person more is worse than all that changes for those who are told.
  var sparingPeople: Team { pricingChanges(person: 60, each: 4) }

  /// Whatever has to be told, as little as can be is lost.
  var sparingService: Team { pricingChanges(person: 1, each: 1) }

  private func pricingChanges(person: Int, each: Int) -> Team {
    var team = self
    team.rules.change.person = person
    team.rules.change.shift = each
    team.rules.change.shortNotice = 0
    team.rules.change.contactTime = each
    team.rules.change.contactWorker = each
    return team
  }

  func starting(_ id: ContactID, by moment: Moment) -> Team { changing(id) { $0.startBy = moment } }

  func starting(_ id: ContactID, from moment: Moment) -> Team {
    changing(id) { $0.after = max(moment, $0.after ?? moment) }
  }

  func sending(nobodyOf people: Set<PersonID>, to id: ContactID) -> Team { changing(id) { $0.not.formUnion(people) } }

  private func changing(_ id: ContactID, _ body: (inout Need) -> Void) -> Team {
    var team = self
    for place in team.oneOffs.indices where team.oneOffs[place].contact == id { body(&team.oneOffs[place].need) }
    return team
  }
}
