internal import RotaModel
internal import RotaSolver

package enum Product {
  /// The planner's: what it writes into a rota file is what made it.
  package static let version = Solver.version
}
