/// A kind of critical moment: the contacts that it asks for.
package struct MomentKind: Hashable, Sendable {
  package var name: String
  package var contacts: [MomentContact]
  /// The child is paused until the lead says otherwise.
  package var pausesChild: Bool

  package init(name: String, contacts: [MomentContact], pausesChild: Bool = false) {
    self.name = name
    self.contacts = contacts
    self.pausesChild = pausesChild
  }
}

/// A contact that a critical moment asks for; its window opens when the moment is recorded.
package struct MomentContact: Hashable, Sendable {
  /// Without `after` and `startBy`.
  package var need: Need
  /// The length that it may shrink to, where the window leaves no more.
  package var least: Minutes?
  /// From the moment to the latest start.
  package var startWithin: Minutes

  package init(need: Need, least: Minutes? = nil, startWithin: Minutes) {
    self.need = need
    self.least = least
    self.startWithin = startWithin
  }
}

/// Who may read what: leads and staff by the operating system's user, staff's keys for ssh.
package struct Access: Hashable, Sendable {
  package var leads: [String]
  package var staff: [String: PersonID]
  package var keys: [PersonID: PublicKey]

  package init(leads: [String] = [], staff: [String: PersonID] = [:], keys: [PersonID: PublicKey] = [:]) {
    self.leads = leads
    self.staff = staff
    self.keys = keys
  }
}

extension Team {
  /// Who may come in on a day: nobody before their first day in the team, nor after their last.
  package func access(on day: Day) -> Access {
    let outside = Set(staff.filter { !$0.isInTeam(on: day) }.map(\.id))
    return Access(
      leads: access.leads.filter { user in access.staff[user].map { !outside.contains($0) } ?? true },
      staff: access.staff.filter { !outside.contains($0.value) }, keys: access.keys.filter { !outside.contains($0.key) }
    )
  }

  /// Those who would have access if they were in the team on a day, in the order of the team file.
  package func shutOut(on day: Day) -> [Person] {
    staff.filter { person in
      !person.isInTeam(on: day) && (access.keys[person.id] != nil || access.staff.values.contains(person.id))
    }
  }
}
