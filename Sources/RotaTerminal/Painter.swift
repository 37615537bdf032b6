internal import CNcurses
internal import Foundation
internal import RotaModel
internal import RotaText

/// Draws what has changed since it last drew.
struct Painter {
  let theme: Theme
  let abilities: Abilities
  private var shown: CellBuffer?
  private var inks: [Style: Ink] = [:]
  private var glyphs: [Character: [UInt32]] = [:]
  private var pairs: Set<UInt8> = []

  private struct Ink {
    let attributes: attr_t
    let pair: Int16
  }

  init(theme: Theme, abilities: Abilities) {
    self.theme = theme
    self.abilities = abilities
  }

  /// What stands on the terminal is no longer known.
  mutating func forget() {
    shown = nil
    rota_erase()
    rota_forget()
  }

  mutating func paint(_ buffer: CellBuffer) {
    let known = shown.flatMap { $0.size == buffer.size ? $0 : nil }
    if known == nil { rota_erase() }
    for row in 0..<buffer.size.rows {
      let cells = buffer.row(row)
      let old = known?.row(row)
      if let old, old == cells { continue }
      for (column, cell) in cells.enumerated() where !cell.isContinuation {
        if let old, isSame(old, cells, at: column) { continue }
        draw(cell, isWide: isWide(cells, at: column), row: row, column: column)
      }
    }
    place(buffer.cursor)
    rota_refresh()
    shown = buffer
  }

  private func isWide(_ cells: ArraySlice<Cell>, at column: Int) -> Bool {
    let next = cells.startIndex + column + 1
    return next < cells.endIndex && cells[next].isContinuation
  }

  /// A grapheme that has become narrower or wider has changed, though its own cell may not have.
  private func isSame(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>, at column: Int) -> Bool {
    old[old.startIndex + column] == new[new.startIndex + column]
      && isWide(old, at: column) == isWide(new, at: column)
  }

  private func place(_ cursor: Point?) {
    curs_set(cursor == nil ? 0 : 1)
    if let cursor { rota_move(Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
  }

  private mutating func draw(_ cell: Cell, isWide: Bool, row: Int, column: Int) {
    let ink = ink(cell.style)
    let glyph = glyph(cell.text)
    rota_draw(Int32(row), Int32(column), glyph, Int32(glyph.count), isWide ? 2 : 1, ink.attributes, ink.pair)
  }

  private mutating func ink(_ style: Style) -> Ink {
    if let known = inks[style] { return known }
    let look = theme.look(style, colours: abilities.colours)
    let attributes = rota_attributes(look.bold, look.dim, look.underlined, look.reversed)
    let ink = Ink(attributes: attributes, pair: look.foreground.map { pair($0) } ?? 0)
    inks[style] = ink
    return ink
  }

  /// Pair 0 is the terminal's own colours.
  private mutating func pair(_ colour: UInt8) -> Int16 {
    if pairs.insert(colour).inserted { init_pair(Int16(colour) + 1, Int16(colour), -1) }
    return Int16(colour) + 1
  }

  /// A cell holds a base and what combines with it; of a cluster of several characters, a family say, only the first.
  private mutating func glyph(_ character: Character) -> [UInt32] {
    if let known = glyphs[character] { return known }
    let text = abilities.unicode ? character : asciiLetter(character)
    // Composed, for a terminal draws the parts of a Korean syllable side by side.
    let composed = String(text).precomposedStringWithCanonicalMapping
    let glyph = composed.unicodeScalars.enumerated().prefix { index, scalar in
      index == 0 || scalar.properties.generalCategory == .nonspacingMark && scalar.value != 0xFE0F
    }.map { $1.value }
    glyphs[character] = glyph
    return glyph
  }

  private func asciiLetter(_ character: Character) -> Character {
    let symbol = asciiSymbol(character)
    if symbol.isASCII { return symbol }
    let base = String(symbol).decomposedStringWithCanonicalMapping.unicodeScalars.first
    return base.flatMap { $0.isASCII ? Character($0) : nil } ?? "?"
  }
}
