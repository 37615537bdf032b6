internal import RotaModel

/// The lines of an iCalendar file (RFC 5545): folded to 75 octets, each ended by CR and LF.
struct CalendarLines {
  private(set) var text = ""

  private static let longest = 75

  /// A value as it stands: a date, a number, a word of the standard.
  mutating func add(_ name: String, _ value: String) { put("\(name):\(value)") }

  /// Free text, in which commas, semicolons, backslashes and line ends mean something.
  mutating func add(_ name: String, text: String) { put("\(name):\(CalendarLines.escaped(text))") }

  mutating func block(_ name: String, _ body: (inout CalendarLines) -> Void) {
    add("BEGIN", name)
    body(&self)
    add("END", name)
  }

  /// Folded before the octet that would be one too many, but never inside a character.
  private mutating func put(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > Self.longest {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += octets
    }
    text += "\r\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for (scalar, isHidden) in scalars(of: text.replacing("\r\n", with: "\n")) {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n", "\r": escaped.append(contentsOf: ["\\", "n"])
      // Nothing else that steers has a place in a calendar.
      case _ where isHidden: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
