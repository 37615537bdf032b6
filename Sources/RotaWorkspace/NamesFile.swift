internal import Foundation
package import RotaAnswers
package import RotaModel

/// Initials for pseudonyms, kept by the lead alone and shown on the lead's screen alone: `C014 J.K.` a line.
package enum NamesFile {
  package static func read(_ path: String) throws(Refusal) -> [ChildID: String] {
    var info = stat()
    guard stat(path, &info) == 0 else { throw .unreadable(path, because: "there is no such file") }
    guard info.st_mode & 0o077 == 0 else {
      throw .wrongInput(
        "others may read \(path), and it tells who the children are", help: "chmod 600 \(path)")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path, because: "it is no text")
    }
    var names: [ChildID: String] = [:]
    for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
      let words = line.prefix { $0 != "#" }.split { $0.isWhitespace || $0 == ":" }.map { String($0) }
      guard let id = words.first else { continue }
      let name = words.dropFirst().joined(separator: " ")
      guard !name.isEmpty, name.count <= 12 else {
        throw Refusal(
          .wrongInput, "expected a pseudonym and initials of 12 letters at most: 'C014 J.K.'", at: "\(path):\(number)")
      }
      names[ChildID(id)] = name
    }
    return names
  }
}
