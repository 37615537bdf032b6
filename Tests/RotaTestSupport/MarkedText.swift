/// A text in which `1️⃣` to `9️⃣` mark places, as its own tests would point at them with a finger.
package struct MarkedText: Sendable {
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// Without the marks.
  package let text: String
  package let places: [String: Place]

  package init(_ marked: String) {
    var text = ""
    var places: [String: Place] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if character.isMark {
        places[String(character)] = Place(line: line, column: column)
        continue
      }
      text.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
    }
    self.text = text
    self.places = places
  }
}

extension Character {
  fileprivate var isMark: Bool { unicodeScalars.count == 3 && unicodeScalars.last == "\u{20E3}" }
}
