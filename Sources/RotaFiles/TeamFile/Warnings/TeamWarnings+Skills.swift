internal import RotaModel

extension TeamWarnings {
  /// Skills that end soon and that something asks for.
  static func endingSkills(in team: Team, _ places: Places, from today: Day) -> [TeamReader.Finding] {
    team.endingSkills(from: today).compactMap { ending in
      guard let place = places.expires[ending.person]?[ending.skill], !(ending.needs.isEmpty && ending.cover.isEmpty)
      else { return nil }
      return TeamReader.Finding(place: place, severity: .warning, message: .endingSkill(team.words(ending)))
    }
  }
}
