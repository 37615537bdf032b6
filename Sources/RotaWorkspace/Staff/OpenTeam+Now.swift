package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaStore
internal import RotaPages

extension OpenTeam {
  /// Who is on, as people have been told; nobody where nothing is published of this week.
  package func whoIsOn(at now: Moment) throws(Refusal) -> WhoIsOn {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    let team = try teamTold(at: now)
    var rota = try told(now.day.monday - 7, weeks: 2, team)
    let days = (now.day - 1)...now.day
    let last = rota.contacts.filter { days.contains($0.day) }.map(\.id)
    let (outcomes, worked, published) = try refusing(path) { () throws(StoreError) in
      (try store.outcomes(of: last), try store.worked(days), try store.published(now.day.monday))
    }
    // Nobody goes to what we have cancelled.
    rota.contacts.removeAll { outcomes[$0.id] == .cancelledByUs }
    var isOn = team.whoIsOn(at: now, in: rota, heard: Set(outcomes.keys), worked: worked)
    isOn.version = published?.version.number
    return isOn
  }

  /// What people have been told of some weeks, as one rota; the weeks that were never published are empty.
  func told(_ first: Day, weeks: Int, _ team: Team) throws(Refusal) -> Rota {
    guard let horizon = Horizon(from: first.monday, weeks: weeks) else { throw .wrongInput("no weeks") }
    var rota = Rota(horizon: horizon)
    for monday in horizon.weeks {
      guard let week = try toldRota(monday, team) else { continue }
      rota.shifts += week.shifts
      rota.contacts += week.contacts
    }
    return rota.sorted
  }
}
