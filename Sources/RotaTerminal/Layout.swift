/// How much of a stretch one part of it takes.
package enum Length: Hashable, Sendable {
  case exactly(Int)
  /// Of what the others leave, by weight.
  case share(Int)

  package static let rest = Length.share(1)
}

/// Cut into parts, in order. Where there is too little room the first parts get theirs; the last ones may be empty.
extension Rect {
  /// One below the other.
  package func rows(_ lengths: Length...) -> [Rect] {
    var row = top
    return divided(rows, into: lengths).map { height in
      defer { row += height }
      return Rect(column: left, row: row, columns: columns, rows: height)
    }
  }

  /// Side by side, with so many columns left free between them.
  package func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    var column = left
    return divided(columns - gap * (lengths.count - 1), into: lengths).map { width in
      defer { column += width + gap }
      return Rect(column: min(column, right), row: top, columns: min(width, right - column), rows: rows)
    }
  }

  package func cutTop(_ height: Int) -> (top: Rect, rest: Rect) {
    let parts = rows(.exactly(height), .rest)
    return (parts[0], parts[1])
  }

  package func cutLeft(_ width: Int) -> (left: Rect, rest: Rect) {
    let parts = columns(.exactly(width), .rest)
    return (parts[0], parts[1])
  }

  package func cutRight(_ width: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = cutLeft(max(0, columns - width))
    return (rest, right)
  }
}

private func divided(_ whole: Int, into lengths: [Length]) -> [Int] {
  var left = max(0, whole)
  var sizes = lengths.map { length in
    guard case .exactly(let wanted) = length else { return 0 }
    let taken = min(max(0, wanted), left)
    left -= taken
    return taken
  }
  var weights = lengths.reduce(0) { sum, length in if case .share(let weight) = length { sum + weight } else { sum } }
  for (index, length) in lengths.enumerated() {
    guard case .share(let weight) = length, weights > 0 else { continue }
    sizes[index] = left * weight / weights
    left -= sizes[index]
    weights -= weight
  }
  return sizes
}
