internal import RotaModel
internal import RotaSolver

package enum Product {
  /// The planner's: what it writes into a rota file is what made it.
  package static let version = Solver.version
}

/// The word that is likely meant by a misspelt one.
package func nearest(_ word: String, among words: [String]) -> String? { nearest(word, in: words) }
