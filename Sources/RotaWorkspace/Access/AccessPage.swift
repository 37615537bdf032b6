internal import Foundation
internal import RotaModel

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

  /// Puts a line for each key of the team file into the `authorized_keys` of the service account, in the place of those
  /// that were there. Nothing is written where the team file has a mistake, or the file has lines of somebody else's.
  package func write(authorizedKeys path: String, program: String) throws(Refusal) -> Int {
    let lines = try authorizedKeys(program: program)
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let foreign = before.split(whereSeparator: \.isNewline).filter { !$0.contains("'session' '--key=") }
    guard foreign.isEmpty else {
      throw .wrongInput(
        "error: \(path) has \(counted(foreign.count, "line")) that rota did not write, and would lose them\n"
          + "help: put them into a file of their own, as in 'AuthorizedKeysFile .ssh/authorized_keys .ssh/rota_keys'")
    }
    try OutputFile(path, isPrivate: true).write(lines)
    return team.access.keys.count
  }

  /// Whoever comes with the key gets their own view and no shell.
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
