internal import RotaFiles
package import RotaModel
internal import Testing

/// The small team of the tests, and its rota judged.
package func harbour(_ yaml: String = HarbourTeam.yaml) throws -> Team {
  let reading = TeamFile.read(TeamSource(name: "team.yaml", text: yaml))
  return try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
}

package func harbourRota(_ text: String = HarbourTeam.rota) throws -> Rota {
  try RotaFile.read(Array(text.utf8), name: "rota.json")
}

/// The same a week later.
package func laterHarbourRota() throws -> Rota {
  let days = (0..<7).map { (Day(number: 20_787) + $0, Day(number: 20_794) + $0) }
  return try harbourRota(days.reduce(HarbourTeam.rota) { $0.replacing("\($1.0)", with: "\($1.1)") })
}
