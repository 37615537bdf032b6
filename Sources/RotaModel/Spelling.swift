/// The candidate that is most likely meant by a misspelt word; nil where none is near. Of two as near, the first in
/// alphabetical order.
package func nearest(_ word: String, in candidates: some Sequence<String>) -> String? {
  let letters = letters(word)
  let limit = max(1, letters.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates where candidate != word && abs(candidate.utf8.count - word.utf8.count) <= 4 * limit {
    guard let distance = distance(letters, RotaModel.letters(candidate), limit: limit) else { continue }
    if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
  }
  return best?.word
}

/// What is asked of whoever has misspelt something, as a help of its own; nil where nothing is near.
package func didYouMean(_ guess: String?) -> String? { guess.map { "did you mean '\($0)'?" } }

/// The same at the end of a sentence; empty where nothing is near.
package func thenDidYouMean(_ guess: String?) -> String { didYouMean(guess).map { "; \($0)" } ?? "" }

private func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars.prefix(64)) }

/// The letters to add, drop, change or swap with their neighbour; nil if more than the limit.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var cost = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      next.append(cost)
    }
    guard next.contains(where: { $0 <= limit }) else { return nil }
    (before, row) = (row, next)
  }
  return row[b.count] <= limit ? row[b.count] : nil
}
