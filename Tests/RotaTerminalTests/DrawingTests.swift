import RotaModel
import RotaTerminal
import RotaTestSupport
import Testing
import RotaText

@Suite("Drawing on a screen in memory")
struct DrawingTests {
  private func buffer(_ columns: Int, _ rows: Int = 1) -> CellBuffer {
    CellBuffer(size: Size(columns: columns, rows: rows))
  }

  @Test("Text is cut at the edges of its part, and what is outside the screen is dropped")
  func clipping() {
    var screen = buffer(10, 3)
    let part = Rect(column: 2, row: 1, columns: 4, rows: 1)
    screen.write("Southend", at: Point(column: 0, row: 1), in: part)
    screen.write("above", at: Point(column: 2, row: 0), in: part)
    screen.write("far away", at: Point(column: -3, row: 7))
    #expect((0..<3).map { screen.text(row: $0) } == ["          ", "  uthe    ", "          "])
  }

  @Test("A wide grapheme takes two cells, and half of it is never left")
  func wideGraphemes() {
    var screen = buffer(6)
    screen.write("李小龍", at: Point(column: 0, row: 0))
    #expect(screen.row(0).map(\.isContinuation) == [false, true, false, true, false, true])
    screen.write("x", at: Point(column: 1, row: 0))
    #expect(screen.text(row: 0) == " x小龍")
    screen.write("y", at: Point(column: 2, row: 0))
    #expect(screen.text(row: 0) == " xy 龍")
    screen.write("李", at: Point(column: 5, row: 0))
    #expect(screen.text(row: 0) == " xy   ")
  }

  @Test("What would steer the terminal is shown as a mark, and a stray accent takes no cell")
  func harmless() {
    var screen = buffer(8)
    screen.write("a\u{1B}[2Jb", at: Point(column: 0, row: 0))
    #expect(screen.text(row: 0) == "a\u{FFFD}[2Jb  ")
    screen.write("\u{301}Zoe\u{308}", at: Point(column: 0, row: 0))
    #expect(screen.text(row: 0).hasPrefix("Zo"))
    #expect(screen.row(0).allSatisfy { displayWidth($0.text) == 1 })
  }

  @Test("A part is divided in order; the first parts get their room first, and nothing is lost or counted twice")
  func layout() {
    let screen = Rect(Size(columns: 80, rows: 24))
    let rows = screen.rows(.exactly(2), .rest, .exactly(3))
    #expect(rows.map(\.rows) == [2, 19, 3])
    #expect(rows.map(\.top) == [0, 2, 21])
    let narrow = Rect(Size(columns: 80, rows: 3)).rows(.exactly(2), .rest, .exactly(3))
    #expect(narrow.map(\.rows) == [2, 0, 1])
    #expect(screen.columns(.share(1), .share(2), gap: 2).map(\.columns) == [26, 52])
    #expect(Rect(Size(columns: 0, rows: 0)).columns(.rest, .exactly(4), gap: 2).allSatisfy { $0.columns == 0 })
  }

  @Test("Any size survives any drawing", arguments: [0, 1, 2, 3, 5], [0, 1, 2, 3, 5])
  func anySize(columns: Int, rows: Int) {
    var screen = buffer(columns, rows)
    let inside = screen.box(screen.area.inset(columns: 1), title: TextLine("Why"))
    screen.write([TextLine("李小龍 and Ana"), TextLine("more")], in: inside)
    screen.restyle(screen.area) { $0.reversed = true }
    #expect(screen.cells.count == columns * rows)
  }

  @Test("A screen in words says its text, its styles and its cursor")
  func golden() {
    var screen = buffer(24, 5)
    let inside = screen.box(Rect(column: 1, row: 0, columns: 20, rows: 4), title: TextLine("Why", .heading))
    screen.write(TextLine("C014 ", .child) + TextLine("is left out", Style(.problem, bold: true)), in: inside)
    screen.cursor = Point(column: 3, row: 1)
    expectScreen(screen, matches: "a-box")
  }
}

@Suite("Themes")
struct ThemeTests {
  @Test("Without colour every role that means something differs from plain by an attribute or by its symbol alone")
  func mono() {
    let looks = Style.Role.allCases.map { Theme.mono.look(Style($0), colours: 256) }
    #expect(looks.allSatisfy { $0.foreground == nil })
    #expect(Theme.mono.look(Style(.problem), colours: 256).bold)
  }

  @Test("A colour is one that the terminal has", arguments: Theme.allCases, [0, 8, 16, 88, 256])
  func palettes(theme: Theme, colours: Int) {
    for role in Style.Role.allCases {
      #expect(theme.look(Style(role), colours: colours).foreground.map { Int($0) < max(0, colours) } ?? true)
    }
  }

  @Test("Nothing is dark blue on black, and good and bad are told apart without red and green")
  func legible() {
    for colours in [8, 16, 256] {
      let shown = Set(Style.Role.allCases.compactMap { Theme.dark.look(Style($0), colours: colours).foreground })
      #expect(shown.isDisjoint(with: [4, 17, 18, 19, 20, 21]))
      for theme in [Theme.dark, .light] {
        let (good, bad) = (theme.look(Style(.good), colours: colours), theme.look(Style(.problem), colours: colours))
        #expect(good.foreground != bad.foreground)
        #expect(good.foreground.map { ![2, 10].contains($0) } ?? true)
      }
    }
  }

  @Test(
    "The environment chooses",
    arguments: [
      ([:], Theme.dark), (["NO_COLOR": "1"], .mono), (["NO_COLOR": ""], .dark), (["COLORFGBG": "0;15"], .light),
      (["COLORFGBG": "15;default;0"], .dark), (["ROTA_THEME": "light", "NO_COLOR": "1"], .light),
      (["ROTA_THEME": "puce", "NO_COLOR": "1"], .mono),
    ] as [([String: String], Theme)])
  func environment(environment: [String: String], theme: Theme) { #expect(Theme(environment: environment) == theme) }
}
