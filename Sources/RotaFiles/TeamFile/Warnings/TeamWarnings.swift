internal import RotaModel

/// Looks over a team for what is legal but can't work. It says only what is certain: that no rota can do it.
struct TeamWarnings {
  let team: Team
  let places: Places
  /// The hours that each of the staff can work on each weekday, looked up for every need.
  private(set) var workable: [[TimeRange?]] = []
  private(set) var findings: [TeamReader.Finding] = []

  /// Where the file has errors, only what stands in parts without any is looked at, and nothing is added up.
  static func findings(in team: Team, _ places: Places, isWhole: Bool) -> [TeamReader.Finding] {
    var warnings = TeamWarnings(team: team, places: places)
    warnings.workable = team.staff.map { person in Weekday.allCases.map { warnings.workable(person, on: $0) } }
    if !team.staff.isEmpty {
      warnings.lookForHolders()
      warnings.lookForSlips()
      warnings.lookAtStaff()
      warnings.lookAtNeeds()
      warnings.lookAtCover()
    }
    warnings.lookAtRules()
    warnings.lookAtZones()
    warnings.lookAtPins()
    if isWhole { warnings.addUpHours() }
    return warnings.findings
  }

  mutating func warn(_ message: Diagnostic.Message, at place: Place?) {
    guard let place else { return }
    findings.append(TeamReader.Finding(place: place, severity: .warning, message: message))
  }

  /// Skills, traits and roles that are asked for and that nobody has.
  private mutating func lookForHolders() {
    let skills = Set(team.staff.flatMap(\.skills))
    let traits = Set(team.staff.flatMap(\.traits))
    let roles = Set(team.staff.compactMap(\.role))
    for asked in places.skills where !skills.contains(asked.word) {
      warn(.unknownSkill(asked.word.text, near: nearest(asked.word.text, in: skills.map(\.text))), at: asked.place)
    }
    for asked in places.traits where !traits.contains(asked.word) {
      warn(.unknownTrait(asked.word.text, near: nearest(asked.word.text, in: traits.map(\.text))), at: asked.place)
    }
    for asked in places.roles where !roles.contains(asked.word) {
      warn(.unknownRole(asked.word.text, near: nearest(asked.word.text, in: roles.map(\.text))), at: asked.place)
    }
  }

  /// Skills and traits that are held, that nothing asks for, and that are spelt nearly as something that is asked for:
  /// whoever holds them would not be sent where they are meant to be.
  private mutating func lookForSlips() {
    // What is asked for and nobody holds is the one that is spelt wrongly, and is said by itself.
    let askedSkills = Set(places.skills.map(\.word))
    let skills = askedSkills.intersection(team.staff.flatMap(\.skills))
    for held in places.heldSkills where !askedSkills.contains(held.word) {
      if let near = nearest(held.word.text, in: skills.map(\.text)) {
        warn(.unaskedSkill(held.word.text, near: near), at: held.place)
      }
    }
    let askedTraits = Set(places.traits.map(\.word))
    let traits = askedTraits.intersection(team.staff.flatMap(\.traits))
    for held in places.heldTraits where !askedTraits.contains(held.word) {
      // `male` is one letter or two from `female`.
      if let near = nearest(held.word.text, in: traits.map(\.text)), abs(near.count - held.word.text.count) < 2 {
        warn(.unaskedTrait(held.word.text, near: near), at: held.place)
      }
    }
  }
}
