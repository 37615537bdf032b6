package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// What the events of people's calendars are known by; nil without a store, which alone keeps it for ever.
  package func calendarSource() throws(Refusal) -> String? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.calendarSource() }
  }

  /// What people were told of a rota's weeks before this version of them, the oldest first: from it a calendar knows
  /// what has changed since, and what is gone. Of a file and of a draft nobody was told.
  package func toldBefore(_ name: RotaName, _ rota: Rota, _ team: Team) throws(Refusal) -> [Rota] {
    let week = rota.horizon.first
    let last: Int
    switch name {
    case .file, .draft, .beside: return []
    case .version(let number): last = number
    case .published: last = try versions(of: week).last?.number ?? 0
    }
    var told: [Rota] = []
    for version in try versions(of: week) where version.number < last {
      told.append(team.known(try self.rota(ofVersion: version.number)))
    }
    return told
  }
}
