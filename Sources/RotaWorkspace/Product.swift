internal import RotaFiles

package enum Product {
  package static let version = "0.1.0"
}

/// The word that is likely meant by a misspelt one.
package func nearest(_ word: String, among words: [String]) -> String? { nearest(word, in: words) }
