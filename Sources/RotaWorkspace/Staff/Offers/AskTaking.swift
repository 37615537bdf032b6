internal import RotaAnswers
internal import RotaModel

/// Yes to an offer: what was offered becomes so, if it still fits.
struct AskTaking: AskKind {
  let taking: Request.Taking

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {}

  var days: [Day?] { [taking.day] }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] {
    guard let asked = try opened.offer(taking.offer).asked(person) else { return [] }
    guard week.answers(opened).price(of: asked, taking.subject) != nil else {
      throw .wrongInput(
        "offer \(taking.offer) no longer fits: \(week.team.name(person)) can't take it as the rota is now")
    }
    return asked.edits
  }
}
