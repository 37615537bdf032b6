internal import RotaModel
internal import RotaTerminal
package import RotaText

/// The screen of a member of staff: what stands above and below its pages.
extension StaffState {
  package func title(_ columns: Int) -> TextLine {
    guard let mine else { return TextLine(" Rota", .heading) }
    let right =
      mine.toConfirm > 0
      ? TextLine("\(mine.toConfirm) to confirm", .warning) : TextLine("confirmed", .dim)
    let place = here.title(self, columns)
    // Of a long name the end goes, and not the time.
    let name = fitted(mine.name, to: max(4, columns - place.width - right.width - 6))
    let own = TextLine(name, .heading) + TextLine("   ") + place
    let room = columns - own.width - right.width - 6
    let service = room < 12 ? TextLine() : TextLine(fitted(mine.service, to: room), .heading) + TextLine("   ")
    let left = TextLine(" ") + service + own
    return left.cut(to: columns - right.width - 2).padded(to: columns - right.width - 1) + right
  }

  /// What this week comes to, for the line above the footer.
  package func worth(_ columns: Int) -> TextLine {
    guard let mine else { return TextLine() }
    guard !mine.days.isEmpty else { return TextLine(" nothing is published from today on", .dim) }
    let asks = mine.asks.isEmpty ? [] : [TextLine("Q ", Style(.accent, bold: true)) + TextLine(mine.asks[0], .accent)]
    let figures = mine.figures.map { TextLine($0) }
    let start = TextLine(" this week ", .dim)
    return start + (figures + asks).joined(by: TextLine(" · ", .dim), to: columns - start.width)
  }
}
