import RotaAnswers
import RotaTestSupport
import RotaWorkspace

func harbourShowing(_ text: String = HarbourTeam.rota, team yaml: String = HarbourTeam.yaml) throws -> RotaExport {
  let team = try harbour(yaml)
  let rota = try harbourRota(text)
  return RotaExport(team: team, rota: rota, report: try team.judge(rota))
}
