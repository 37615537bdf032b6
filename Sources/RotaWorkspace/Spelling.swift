/// The known name nearest to one that is not known, where one is near enough to have been meant.
package func nearest(_ name: String, among known: [String]) -> String? {
  let most = max(1, min(3, name.count / 3))
  let distances = known.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
  return distances.filter { $0.1 <= most }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// Insertions, deletions, exchanges of a letter and of two neighbours that make one word of another (optimal string
/// alignment).
private func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a)
  let b = Array(b)
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
