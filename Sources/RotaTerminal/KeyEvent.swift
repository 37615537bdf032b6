/// What comes from the keyboard, and from the terminal itself.
package enum KeyEvent: Hashable, Sendable {
  case character(Character)
  /// Ctrl and a lower-case letter.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case function(Int)
  /// Text between the brackets of a paste: it goes into a field, and runs nothing.
  case paste(String)
  case mouse(Point, Button)
  case resize(Size)
  /// Back from being suspended.
  case resumed

  package enum Button: Hashable, Sendable { case press, double, wheelUp, wheelDown }
}

/// The key of a letter is written as the letter.
extension KeyEvent: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral letter: Character) { self = .character(letter) }
}

extension KeyEvent {
  /// As it is said to people.
  package var words: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    default: "\(self)"
    }
  }
}
