import RotaAnswers
import RotaPages
import RotaTestSupport
import RotaWorkspace

func harbourShowing(_ text: String = HarbourTeam.rota, team yaml: String = HarbourTeam.yaml) throws -> RotaExport {
  let team = try harbour(yaml)
  let rota = try harbourRota(text)
  return RotaExport(try JudgedRota(team, rota))
}

func printed(_ paper: Paper, _ rota: String = HarbourTeam.rota) throws -> String {
  try harbourShowing(rota).table(.weeks, on: paper)
}
