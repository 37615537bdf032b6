internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import RotaPages
internal import RotaText

/// Who is on, what staff ask for, and what the weeks have asked of them.
extension LeadSession {
  /// Without a store nobody has been told anything.
  func readNow() throws(Refusal) {
    let (team, now) = (try here().team, try here().team.now)
    post(.whoIsOn(try team.hasStore ? team.whoIsOn(at: now) : WhoIsOn(now: now, people: [], cover: [])))
  }

  func readRequests() throws(Refusal) {
    let team = try here().team
    post(.requests(team.hasStore ? try team.requestLines(of: nil, now: team.now) : []))
  }

  /// The planner works on around what was approved.
  func approve(_ number: Int) throws(Refusal) {
    let wasPlanning = stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let result: Result<Request, Refusal>
    do throws(Refusal) { result = .success(try team.approve(number, now: team.now)) } catch {
      result = .failure(error)
    }
    if case .success(let request) = result {
      lay(try team.week(week.monday, now: team.now), of: team, said: "approved: \(week.team.words(request))")
    }
    if wasPlanning { try plan() }
    _ = try result.get()
    try readRequests()
  }

  func decline(_ number: Int, _ words: String) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let request = try team.decline(number, because: words, as: .lead(nil))
    post(.said("declined: \(week.team.words(request))"))
    try readRequests()
  }

  func readLedger() throws(Refusal) {
    let team = try here().team
    post(.ledger(try team.hasStore ? team.ledger(weeks: 17, at: team.now) : Ledger(weeks: [], entries: [])))
  }
}
