package import RotaModel
package import RotaText

/// Why something is so: the answer, what stands in the way with the line of the team file at the right, then what would
/// do it.
extension Explanation {
  package func text(on paper: Paper) -> String {
    let columns = paper.columns
    let title = repairs.isEmpty ? [] : [TextLine("What would do it", .heading)]
    let last = note.map { wrapped($0, to: columns - 2).map { TextLine("  \($0)", .dim) } } ?? []
    return paper.print(answer(columns) + obstacles(columns) + title + repairs.flatMap { $0.lines(columns) } + last)
  }

  package func answer(_ columns: Int) -> [TextLine] {
    wrapped(subject, to: columns).map { TextLine($0, .heading) } + wrapped(verdict, to: columns).map { TextLine($0) }
  }

  package func obstacles(_ columns: Int) -> [TextLine] {
    let places = reasons.compactMap(\.source).map { displayWidth($0) + 2 }.max() ?? 0
    let longest = reasons.map { displayWidth($0.text) }.max() ?? 0
    // Where the team file has a long name, its lines stand below what rests on them.
    let width = places * 2 > columns ? columns - 2 : min(columns - 2 - places, longest)
    return reasons.flatMap { $0.lines(width, of: columns) }
  }
}

extension Reason {
  fileprivate func lines(_ width: Int, of columns: Int) -> [TextLine] {
    let lines = wrapped(text, to: width, indent: 2).map { TextLine("  \($0)") }
    guard let source, let first = lines.first else { return lines }
    guard width + displayWidth(source) + 4 <= columns else { return lines + [TextLine("    \(source)", .dim)] }
    return [first.padded(to: width + 4) + TextLine(source, .dim)] + lines.dropFirst()
  }
}

extension Repair {
  private static let indent = 4

  private var start: TextLine { TextLine(" \(number)  ", Style(.accent, bold: true)) }

  /// What it takes first, what it costs, and what it changes, where that is more than the text says already.
  package var details: [String] {
    (needs.map { ["it takes \($0)"] } ?? []) + (costs.isEmpty ? [] : ["then: \(costs.joined(separator: " · "))"])
      + [EditPrice.figures(service: service, wishes: wishes)] + (changes.count > 1 ? changes : [])
  }

  /// On one line, with the points after it where there is room for them.
  package func row(_ columns: Int) -> TextLine {
    let price = "  \(EditPrice.figures(service: service, wishes: wishes))"
    let line = start + TextLine(fitted(text, to: columns - Self.indent))
    return line.width + displayWidth(price) <= columns ? line + TextLine(price, .dim) : line
  }

  fileprivate func lines(_ columns: Int) -> [TextLine] {
    let more = details.map { TextLine().padded(to: Self.indent) + TextLine($0) }
    return ([start + TextLine(text)] + more).flatMap { line in
      line.wrapped(to: columns - 1, indent: Self.indent + 2).map { TextLine(" ") + $0 }
    }
  }
}
