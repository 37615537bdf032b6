package import RotaText

/// One row of a page, on which somebody may stand: a screen cuts it at its edge, paper breaks it between words.
package struct PageRow: Hashable, Sendable {
  package let line: TextLine
  /// How far in what follows the first line on paper begins.
  package let indent: Int

  package init(_ line: TextLine, indent: Int) {
    self.line = line
    self.indent = indent
  }

  /// As paper has it, a column from the edge.
  package func lines(_ columns: Int) -> [TextLine] {
    line.wrapped(to: max(Paper.narrowest, columns) - 1, indent: indent).map { TextLine(" ") + $0 }
  }
}
