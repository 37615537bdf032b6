/// Whom cover and duties are about, for whoever judges them, warns of them or draws them.
extension Person {
  /// Whether they have one of some roles; nil is any.
  package func hasOne(of roles: [Role]?) -> Bool {
    roles.map { roles in role.map { roles.contains($0) } ?? false } ?? true
  }
}

extension CoverLine {
  /// Whether somebody counts, with the skills that they have on a day; with all of them where no day is said.
  package func counts(_ person: Person, on day: Day? = nil) -> Bool {
    person.countsInCover && person.hasOne(of: roles) && traits.isSubset(of: person.traits)
      && skills.isSubset(of: day.map { person.skills(on: $0) } ?? person.skills)
  }
}

extension Duty {
  package func names(_ person: Person) -> Bool { (staff?.contains(person.id) ?? true) && person.hasOne(of: roles) }
}

extension Shift {
  /// On shift, and not on the break.
  package func isThere(at minute: Minutes) -> Bool { time.contains(minute) && pause?.contains(minute) != true }

  /// Without a break that is not paid.
  package func paid(_ rules: Rules) -> Minutes { time.length - (rules.pause.paid ? 0 : pause?.length ?? 0) }
}
