internal import RotaModel
package import RotaTerminal

/// What news do to the screen, and what it asks for. Values in, values out.
package func update<On: ScreenState>(_ state: inout On, _ message: On.Message) -> [On.Effect] {
  if message.isAnswer { state.underway = nil }
  return state.hear(message)
}

/// What a key does.
package func update<On: ScreenState>(_ state: inout On, _ key: KeyEvent) -> [On.Effect] {
  let effects = state.press(key)
  if let words = effects.compactMap(\.underway).last { state.underway = words }
  return effects
}

/// Keys: a screen without room, the blank screen, then what stands over the page, then what is in the hand, then the page's
/// own keys, then commands, then movement.
extension ScreenState {
  mutating func press(_ key: KeyEvent) -> [Effect] {
    switch key {
    case .resize(let size):
      self.size = size
      return []
    case .resumed: return [.redraw]
    default: break
    }
    guard isSeen else { return ["q", .control("c")].contains(key) ? [.quit] : [] }
    if isBlank {
      isBlank = false
      return []
    }
    if case .mouse(let point, .press) = key, let meant = ScreenCapture(self).key(under: point) { return press(meant) }
    notice = nil
    beginAnew()
    if dialog != nil { return pressInDialog(key) }
    if let effects = pressInHand(key) ?? here.press(&self, key) { return effects }
    if key == .control("c") { return [.quit] }
    if let command = command(for: key) { return command.run(&self) }
    return move(key)
  }

  private mutating func move(_ key: KeyEvent) -> [Effect] {
    switch key {
    case .escape: goBack()
    case .up, "k": go(.rows(-1))
    case .down, "j": go(.rows(1))
    case .left, "h": go(.columns(-1))
    case .right, "l": go(.columns(1))
    case .pageUp, .mouse(_, .wheelUp): go(.rows(-max(1, size.rows / 2)))
    case .pageDown, .mouse(_, .wheelDown): go(.rows(max(1, size.rows / 2)))
    case .mouse(let point, .press): return click(point)
    case .home: go(.toEnd(first: true))
    case .end: go(.toEnd(first: false))
    case .tab: go(.next(1))
    case .backTab: go(.next(-1))
    default: break
    }
    return []
  }

  private mutating func go(_ movement: Movement) {
    if move(movement) { return }
    switch movement {
    case .rows(let count): rows[page] = max(0, min(rowCount - 1, row(in: rowCount) + count))
    case .toEnd(let first): rows[page] = first ? 0 : max(0, rowCount - 1)
    case .columns, .next: break
    }
  }

  /// A click goes to what it points at, as far as the arrow keys could; one on what they are on already opens it.
  private mutating func click(_ point: Point) -> [Effect] {
    guard let here = view(self, size: size).cursor else { return [] }
    let before = self
    guard aim(at: point, from: here) ?? aimInList(row(in: rowCount) + point.row - here.row) else { return [] }
    return before == self ? command(for: .enter).map { $0.run(&self) } ?? [] : []
  }

  private mutating func aimInList(_ row: Int) -> Bool {
    guard (0..<rowCount).contains(row) else { return false }
    rows[page] = row
    return true
  }
}
