package import RotaAnswers
package import RotaModel

extension OpenTeam {
  /// Of all that is published in some weeks.
  package func departed(in horizon: Horizon, _ team: Team) throws(Refusal) -> [Departed] {
    var departed: [Departed] = []
    for monday in horizon.weeks {
      if let told = try publishedRota(monday) { departed += team.departed(from: told, by: now) }
    }
    return departed
  }
}
