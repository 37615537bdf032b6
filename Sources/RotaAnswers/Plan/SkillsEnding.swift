internal import RotaModel

extension JudgedRota {
  /// Each skill that ends soon and that something asks for, with the contacts of this week that nobody else there holds
  /// it for.
  package var endingSkills: [String] {
    team.endingSkills(from: rota.horizon.first).compactMap { ending in
      let own = rota.contacts.filter { standsOn(ending, $0) }.map { team.title($0.id) }
      guard !(ending.needs.isEmpty && ending.cover.isEmpty) else { return nil }
      return team.words(ending) + (own.isEmpty ? "" : "; planned on it now: \(listed(own))")
    }
  }

  private func standsOn(_ ending: EndingSkill, _ contact: Contact) -> Bool {
    guard contact.staff.contains(ending.person), team.need(of: contact.id)?.skills.contains(ending.skill) ?? false
    else { return false }
    let others = contact.staff.filter { $0 != ending.person }.compactMap { team.person($0) }
    return !others.contains { $0.skills(on: contact.day).contains(ending.skill) }
  }
}
