import RotaText
import Testing

@Suite("Styled lines")
struct TextLineTests {
  @Test("A line that is too long for its part ends in a mark; one that fits is whole", arguments: 0...12)
  func cutLines(width: Int) {
    let line = TextLine("Ana", .heading) + TextLine(" and ") + TextLine("李小", .problem)
    let cut = line.cut(to: width)
    #expect(cut.width <= width)
    #expect((cut == line) == (width == 12))
    #expect(width == 0 || width == 12 || cut.text.hasSuffix("…"))
  }

  @Test("A line is broken between words, each word keeps its style, and what follows is set in")
  func broken() {
    let line = TextLine("Ana  ", .heading) + TextLine("out with ") + TextLine("K1 until noon", .child)
    let broken = line.wrapped(to: 14, indent: 5)
    #expect(broken.map(\.text) == ["Ana  out with", "     K1 until", "     noon"])
    #expect(broken[1].runs.last?.style.role == .child)
    #expect(line.wrapped(to: line.width, indent: 5) == [line])
  }

  @Test("A word that is too long is left whole, for whoever cuts the line")
  func tooLong() {
    #expect(TextLine("Featherstonehaugh").wrapped(to: 5, indent: 2).map(\.text) == ["Featherstonehaugh"])
  }

  @Test("Blanks at the end go, whatever their style")
  func trimmed() {
    #expect((TextLine("Ana ") + TextLine("  ", .dim)).trimmed == TextLine("Ana"))
    #expect(TextLine("  ").trimmed.isEmpty)
  }
}
