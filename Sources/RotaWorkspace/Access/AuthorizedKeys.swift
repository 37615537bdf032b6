internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel

/// The lines that give each person who has a key their own view over ssh, for sshd to read.
package struct AuthorizedKeys: Sendable {
  private let keys: [PersonID: PublicKey]
  private let file: String
  private let storePath: String
  /// What is wrong elsewhere in the team file: a key that was taken out of it goes all the same.
  package let fault: String?
  /// Whose keys are left out, since they are in the team no longer.
  package let leftOut: [String]
}

extension AuthorizedKeys {
  /// By the team file as it is; refused where it has a mistake in what it says of access.
  package init(_ file: String, store: String?) throws(Refusal) {
    self.file = file
    storePath = store ?? "\(file).store"
    do throws(Refusal) {
      let team = try Open.team(file).team
      keys = team.keysNotLeft
      leftOut = team.shutOutWords(leavers: true)
      fault = nil
    } catch {
      guard file != "-", case let said = SaidAccess(in: file, before: Access()), said.clarity == .whole else {
        throw error
      }
      // Who is in the team is asked of the file as it was before.
      let before = try? TeamRead.afresh(file, orFrom: storePath).opened.team
      keys = before?.keysNotLeft ?? said.access.keys
      leftOut = before?.shutOutWords(leavers: true) ?? []
      fault = error.message
    }
  }

  /// Puts a line for each key of the team file into the `authorized_keys` of the service account, in the place of those
  /// that were there. Nothing is written where the file has lines of somebody else's.
  package func write(to path: String, program: String) throws(Refusal) -> Int {
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let foreign = before.split(whereSeparator: \.isNewline).filter { !$0.contains("'session' '--key=") }
    guard foreign.isEmpty else {
      throw .wrongInput(
        "\(path) has \(counted(foreign.count, "line")) that rota did not write, and would lose them",
        help: "put them into a file of their own, as in 'AuthorizedKeysFile .ssh/authorized_keys .ssh/rota_keys'")
    }
    // The last key is taken out like any other.
    let isLast = keys.isEmpty && !before.isEmpty
    try OutputFile(path, isPrivate: true).write(isLast ? "" : lines(program: program))
    return keys.count
  }

  /// Whoever comes with the key gets their own view and no shell.
  package func lines(program: String) throws(Refusal) -> String {
    guard !keys.isEmpty else {
      throw .wrongInput(
        "the team file has no keys under 'access'",
        help: "'access: {keys: {ben: \"ssh-ed25519 AAAA… ben@laptop\"}}' gives Ben his own view over ssh")
    }
    // sshd begins in the home of the account, not here.
    let program = program.contains("/") ? absolute(program) : program
    var lines: [String] = []
    for (person, key) in keys.sorted(by: { $0.key < $1.key }) {
      let words = [program, "session", "--key=\(person)", "--store=\(absolute(storePath))", "--", absolute(file)]
      let command = words.map(Self.quoted).joined(separator: " ").replacing("\"", with: "\\\"")
      lines.append("command=\"\(command)\",restrict,pty \(key.line) \(Self.plain(person.text))\n")
    }
    return lines.joined()
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// One word of a shell, whatever is in it.
  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

  private static func plain(_ word: String) -> String {
    String(word.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) })
  }
}
