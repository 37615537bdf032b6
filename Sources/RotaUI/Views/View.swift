internal import RotaModel
package import RotaTerminal
internal import RotaText

/// Draws all that the screen shows. It reads the state and nothing else, at any size.
package func view<On: ScreenState>(_ state: On, size: Size) -> CellBuffer {
  var screen = CellBuffer(size: size)
  guard state.isSeen else {
    let least = On.leastSize
    let words = "Rota needs \(least.columns)×\(least.rows); this is \(size.columns)×\(size.rows)"
    screen.write([TextLine(words), TextLine("q quits", .dim)], in: screen.area)
    return screen
  }
  if state.isBlank {
    screen.write(TextLine("any key", .dim), in: screen.area.row(0))
    return screen
  }
  ScreenCapture(state).draw(on: &screen)
  return screen
}

/// A title, the page, and below it what stands on every page: words about what is under the cursor, the state of the
/// whole, and what can be done here.
struct ScreenCapture<On: ScreenState> {
  let state: On

  init(_ state: On) { self.state = state }

  func draw(on screen: inout CellBuffer) {
    let parts = screen.area.rows(.exactly(1), .rest, .exactly(1), .exactly(1))
    screen.write(state.title(parts[0].columns), in: parts[0])
    drawPage(on: &screen, parts[1])
    drawStatus(on: &screen, parts[1], parts[2])
    screen.write(footer(parts[3].columns), in: parts[3])
    drawDialog(on: &screen, parts[1])
  }

  /// Which item of a list that stands over the page a point is on.
  func item(of chooser: Chooser<On>, at point: Point) -> Int? {
    let page = Rect(state.size).rows(.exactly(1), .rest, .exactly(1), .exactly(1))[1]
    return ChooserView(chooser: chooser).item(at: point, page)
  }

  private func drawPage(on screen: inout CellBuffer, _ part: Rect) {
    guard let view = state.here.view(state) else {
      return screen.write(TextLine(" opening …", .dim), in: part.row(1))
    }
    let above = state.above.map { wrapped($0, to: max(20, part.columns - 2)) } ?? []
    let parts = part.rows(.exactly(min(above.count, max(0, part.rows - 3))), .rest)
    screen.write(above.map { TextLine(" \($0)", .warning) }, in: parts[0])
    view.draw(on: &screen, parts[1])
  }

  private func drawDialog(on screen: inout CellBuffer, _ part: Rect) {
    switch state.dialog {
    case .chooser(let chooser): ChooserView(chooser: chooser).draw(on: &screen, part)
    case .form(let form): FormView<On>(form: form, state: state).draw(on: &screen, part)
    case .confirmation(let confirmation): ConfirmationView(confirmation: confirmation).draw(on: &screen, part)
    case nil: break
    }
  }
}
