import RotaFiles
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

/// The small team of the tests, and its rota judged.
func harbour(_ yaml: String = HarbourTeam.yaml) throws -> Team {
  let reading = TeamFile.read(TeamSource(name: "team.yaml", text: yaml))
  return try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
}

func harbourRota(_ text: String = HarbourTeam.rota) throws -> Rota {
  try RotaFile.read(Array(text.utf8), name: "rota.json")
}

/// The same a week later.
func laterHarbourRota() throws -> Rota {
  let days = (0..<7).map { (Day(number: 20_787) + $0, Day(number: 20_794) + $0) }
  return try harbourRota(days.reduce(HarbourTeam.rota) { $0.replacing("\($1.0)", with: "\($1.1)") })
}

func harbourShowing(_ text: String = HarbourTeam.rota, team yaml: String = HarbourTeam.yaml) throws -> RotaExport {
  let team = try harbour(yaml)
  let rota = try harbourRota(text)
  return RotaExport(team: team, rota: rota, report: try team.judge(rota))
}
