internal import RotaAnswers
internal import RotaFiles
package import RotaModel

extension Team {
  /// Standing and dated facts of some weeks, as a team file.
  package func effectiveFile(in horizon: Horizon) -> String { TeamFile.write(effective(in: horizon)) }
}
