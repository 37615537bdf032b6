/// Notes that were perhaps meant as text: `Team #1`.
extension SourceLines {
  struct Note {
    let line: Int
    let column: Int
    let text: String

    func place(in source: Int) -> Place { Place(source: source, line: line, column: column) }
  }

  /// Those that begin with a number, behind a value.
  var numberedNotes: [Note] {
    numbered.compactMap { number, line in
      guard let line, let start = line.firstRange(of: " #") else { return nil }
      let (before, note) = (line[..<start.lowerBound], line[start.upperBound...])
      // Within quotes it is text.
      let isOpen = ["'", "\""].contains { quote in before.count { String($0) == quote } % 2 == 1 }
      guard note.first?.isNumber == true, !isOpen, before.contains(": ") || before.contains("- ") else { return nil }
      return Note(line: number, column: before.unicodeScalars.count + 2, text: "#\(note)")
    }
  }

  /// The note that stands where a value should.
  func note(at number: Int, _ column: Int) -> String? {
    guard let line = line(number) else { return nil }
    let rest = line.unicodeScalars.dropFirst(column - 1).drop { $0 == " " }
    let text = String(String.UnicodeScalarView(rest))
    return text.first == "#" && text.count > 1 ? text : nil
  }
}
