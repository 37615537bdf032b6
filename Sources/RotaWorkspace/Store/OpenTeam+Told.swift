package import RotaAnswers
package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// What the events of people's calendars are known by; nil without a store, which alone keeps it for ever.
  package func calendarSource() throws(Refusal) -> String? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.calendarSource() }
  }

  /// How often an event has changed, by the versions that changed it. What people were told and a restored backup has
  /// lost is older than all that it says again.
  func changeCounts(_ versions: [Int]) throws(Refusal) -> [Int] {
    guard let store, let path = storePath else { return versions }
    let lost = try refusing(path) { () throws(StoreError) in try store.lastLostNumber() }
    return versions.map { max($0, lost) }
  }

  /// What people were told of a rota's weeks before this version of them, the oldest first, and the numbers of all:
  /// from that a calendar knows what has changed since, and what is gone. Of a file and of a draft nobody was told.
  package func toldBefore(_ name: RotaName, _ rota: Rota, _ team: Team) throws(Refusal) -> (
    rotas: [Rota], numbers: [Int]
  ) {
    let week = rota.horizon.first
    let last: Int
    switch name {
    case .file, .draft, .beside: return ([], [])
    case .version(let number): last = number
    case .published: last = try versions(of: week).last?.number ?? 0
    }
    var told: [Rota] = []
    let earlier = try versions(of: week).filter { $0.number < last }
    for version in earlier { told.append(team.known(try self.rota(ofVersion: version.number))) }
    return (told, try changeCounts(earlier.map(\.number) + [last]))
  }
}
