internal import Foundation
package import RotaModel

/// Who may do what, and the lines that let them.
package struct AccessPage: Sendable {
  private let team: Team
  private let storePath: String
  private let file: String

  package init(_ opened: OpenTeam) {
    team = opened.standing
    file = opened.file
    storePath = opened.storePath ?? "\(opened.file).store"
  }

  package var text: String {
    let access = team.access
    let unnamed = team.staff.filter { !access.staff.values.contains($0.id) && access.keys[$0.id] == nil }
    let leads = access.leads.map { "\($0)\(access.staff[$0].map { ", who is \(team.name($0))" } ?? "")" }
    let staff = team.staff.compactMap { person -> String? in
      let logins = access.staff.filter { $0.value == person.id && !access.leads.contains($0.key) }.map(\.key).sorted()
      let key = access.keys[person.id].map { _ in "a key" }
      guard !logins.isEmpty || key != nil else { return nil }
      let ways = logins.map { "login \($0)" } + [key].compactMap { $0 }
      let leads = Viewer(key: person.id, access).isLead ? ", who leads" : ""
      return "\(person.id) (\(person.name))\(leads): \(ways.joined(separator: ", "))"
    }
    return
      (["Leads see and do all"] + (["whoever owns \(storePath)"] + leads).map { "  \($0)" }
      + ["Staff see their own week and who else is on, confirm, and ask"]
      + (staff.isEmpty ? ["nobody"] : staff).map { "  \($0)" }
      + ["Nobody else reads anything"]
      + (unnamed.isEmpty ? [] : ["  nor do, of the staff: \(listed(unnamed.map(\.name)))"])).map { $0 + "\n" }.joined()
  }

  /// A line for each key of the team file, for `~/.ssh/authorized_keys` of the service account. Whoever comes with the
  /// key gets their own view and no shell.
  package func authorizedKeys(program: String) throws(Refusal) -> String {
    guard !team.access.keys.isEmpty else {
      throw .wrongInput(
        "error: the team file has no keys under 'access'\n"
          + "help: 'access: {keys: {ben: \"ssh-ed25519 AAAA… ben@laptop\"}}' gives Ben his own view over ssh")
    }
    // sshd begins in the home of the account, not here.
    let program = program.contains("/") ? absolute(program) : program
    var lines: [String] = []
    for (person, key) in team.access.keys.sorted(by: { $0.key < $1.key }) {
      let words = [program, "session", "--key=\(person)", "--store=\(absolute(storePath))", "--", absolute(file)]
      let command = words.map(Self.quoted).joined(separator: " ").replacing("\"", with: "\\\"")
      lines.append("command=\"\(command)\",restrict,pty \(try Self.key(key, of: person)) \(Self.plain(person.text))\n")
    }
    return lines.joined()
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// One word of a shell, whatever is in it.
  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

  private static func plain(_ word: String) -> String {
    String(word.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) })
  }

  private static let kinds: Set<String> = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// The kind and the key alone: options before it or a second line after it would be somebody's way in.
  private static func key(_ text: String, of person: PersonID) throws(Refusal) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    let isLine = !text.contains(where: \.isNewline)
    guard isLine, words.count >= 2, kinds.contains(words[0]), words[1].count > 40,
      words[1].utf8.allSatisfy({
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || "+/=".utf8.contains($0)
      })
    else {
      throw .wrongInput(
        "error: the key of \(person) is no public key\n"
          + "help: it is one line, as in '~/.ssh/id_ed25519.pub': ssh-ed25519 AAAA… name")
    }
    return "\(words[0]) \(words[1])"
  }
}
