internal import RotaAnswers
internal import RotaModel

/// What was asked for over ssh, in words. Quotes keep blanks together; nothing else has a meaning, as it has in a shell.
enum RemoteWords {
  private static let longest = 2000

  static func split(_ text: String) throws(Refusal) -> [String] {
    guard text.utf8.count <= longest else {
      throw .wrongInput("that can't be asked for: it is too long")
    }
    try Refusal.check([text])
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .wrongInput("a quote is opened and not closed") }
    return words + (word.map { [$0] } ?? [])
  }
}
