internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaText
internal import RotaUI
internal import RotaWorkspace

/// What pages show beside the week.
extension LeadSession {
  func carryOut(_ fetch: Fetch) throws(Refusal) {
    switch fetch {
    case .versions: post(.fetched(.versions(try versions())))
    case .now: try readNow()
    case .requests: try readRequests()
    case .ledger: try readLedger()
    }
  }

  private func versions() throws(Refusal) -> [VersionLine] {
    let (team, week) = (try here().team, try here().week)
    var lines: [VersionLine] = []
    for version in try team.versions(of: week.monday).reversed() {
      let rota = try team.knownRota(.version(version.number), week.team)
      lines.append(
        VersionLine(
          number: version.number, when: version.signature.time(week.team.service.clock, on: team.now.day),
          who: version.signature.who, note: version.note ?? "", differences: week.differences(from: rota)))
    }
    return lines
  }

  /// Without a store nobody has been told anything.
  private func readNow() throws(Refusal) {
    let (team, now) = (try here().team, try here().team.now)
    post(.fetched(.now(try team.hasStore ? team.whoIsOn(at: now) : WhoIsOn(now: now, people: [], cover: []))))
  }

  func readRequests() throws(Refusal) {
    let team = try here().team
    post(.fetched(.requests(team.hasStore ? try team.requestLines(of: nil, now: team.now) : [])))
  }

  private func readLedger() throws(Refusal) {
    let team = try here().team
    post(.fetched(.ledger(try team.hasStore ? team.ledger(weeks: 17, at: team.now) : Ledger(weeks: [], entries: []))))
  }
}
