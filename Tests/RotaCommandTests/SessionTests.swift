import Foundation
import RotaTestSupport
import Testing

/// A published week of the harbour team behind a real sshd: Ana leads, Ben is one of the staff, and there is a stranger
/// whose key nobody named.
@Suite("Over ssh everybody has their own view and nothing else")
struct SessionTests {
  private let at = ["--now", "2026-11-28 10:00"]

  /// As the tests' own moment finds it.
  private var published: [[String]] {
    [
      ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"],
      ["edit", "shift ben 2026-12-06 off", "shift cara 2026-12-05 off"] + at, ["publish", "--yes"] + at,
    ]
  }

  /// As whoever looks today finds it.
  private let publishedToday = [
    ["plan", "--from", "next-week", "--effort", "2", "--format", "none", "--store", "team.yaml.store"],
    ["publish", "--from", "next-week", "--yes", "--decided-by", "dina", "--instead", "a call"],
  ]

  private func withServer(
    _ commands: [[String]]? = nil, _ body: (LocalSSH, _ folder: String) throws -> Void
  ) throws {
    try inHarbour { folder in
      let server = try LocalSSH(in: folder, keys: ["ana", "ben", "stranger"])
      let access = """
        access:
          leads: [a.ashe]
          staff: {a.ashe: ana}
          keys: {ana: "\(try server.publicKey("ana"))", ben: "\(try server.publicKey("ben"))"}

        """
      try (HarbourTeam.yaml + access).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      for words in commands ?? published {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      let lines = try Command.run(["access", "--authorized-keys", "-"], in: folder)
      #expect(lines.status == 0, "\(lines.errors)")
      #expect(
        lines.out.split(separator: "\n").allSatisfy {
          $0.hasPrefix("command=\"") && $0.contains("\",restrict,pty ssh-")
        })
      try lines.out.write(toFile: folder + "/authorized_keys", atomically: true, encoding: .utf8)
      try body(server, folder)
    }
  }

  @Test("Staff see their own week and confirm it, a lead sees all and changes it, a stranger is not let in")
  func views() throws {
    try withServer { server, folder in
      let own = try server.ask("ben")
      #expect(own.status == 0 && own.text.contains("Ben"), "\(own.errors) \(server.said)")
      #expect(try server.ask("ben", "me --ack").text == "confirmed: you know your rota\n")
      #expect(try Command.run(["told"], in: folder).out.contains("knows: Ben"))
      for asked in ["help", "help me", "--help", "rota help me"] {
        #expect(try server.ask("ben", asked).text.hasPrefix("You may ask for:\n  me "), "\(asked)")
      }
      let others = try server.ask("ben", "me --as ana")
      #expect(others.status == 2 && others.errors == "error: you are 'ben' here, and may see and ask as 'ben' alone\n")
      let whole = try server.ask("ana", "show @published --contacts")
      #expect(whole.status == 0 && whole.text.contains("K1") && whole.text.contains("Cara"), "\(whole.errors)")
      let edit = try server.ask("ana", "rota edit shift ben 2026-12-04 off")
      #expect(edit.status == 0, "\(edit.errors)")
      #expect(try Command.run(["log"], in: folder).out.contains("by ana: edit "), "the lead is named, not the account")
      #expect(try server.ask("stranger").status == 255)
      #expect(try server.ask("stranger", "me").text.isEmpty)
    }
  }

  @Test("Nothing that is asked for leaves a view: no other command, file, option, shell or variable")
  func injections() throws {
    try withServer { server, folder in
      let secret = folder + "/secret"
      try "from: not for you".write(toFile: secret, atomically: true, encoding: .utf8)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      for asked in [
        "sh", "bash -c id", "me; id", "me && id", "me | sh", "me $(id)", "me `id`", "me > out", "show @published",
        "log",
        "subject ben", "screen", "publish --yes", "access", "session --key ana", "me team.yaml", "me --store \(secret)",
        "me --now '2026-12-02 10:00'", "me -o out", "--version", "../rota me", "/bin/sh", "rota rota me", "backup -o -",
        "me --format=ics --store=\(secret)", "request --store=x", "me --", "me -- team.yaml", "restore \(secret)",
      ] {
        let output = try server.ask("ben", asked)
        #expect(output.status == 2 && output.text.isEmpty, "\(asked): \(output.text)\(output.errors)")
        #expect(!output.errors.contains("not for you") && !output.errors.contains("uid="), "\(asked): \(output.errors)")
      }
      for asked in [
        "show \(secret)", "show \(secret) --contacts", "diff @published \(secret)", "show @published -o out",
        "plan -o out",
        "plan --dated \(secret)", "score @published --after \(secret)", "import \(secret) --staff", "init out.yaml",
        "backup -o -", "backup -o out", "restore \(secret)", "screen --names \(secret)", "batch .", "team -o out",
        "publish --store=out --yes", "check \(secret)", "session --key=ben x",
      ] {
        let output = try server.ask("ana", asked)
        #expect(output.status == 2 && output.text.isEmpty, "\(asked): \(output.text)\(output.errors)")
        #expect(!output.errors.contains("not for you"), "\(asked): \(output.errors)")
      }
      try HarbourTeam.yaml.replacing("Ben", with: "Mallory").write(
        toFile: folder + "/other.yaml", atomically: true, encoding: .utf8)
      let variables = [
        "ROTA_TEAM=\(folder)/other.yaml", "EDITOR=/bin/sh", "LD_LIBRARY_PATH=/tmp", "COLUMNS=-5", "TERM=../x",
      ]
      let set = variables.flatMap { ["-o", "SetEnv=\($0)"] }
      let own = try server.ask("ben", "me", options: set)
      #expect(own.status == 0 && own.text.contains("Ben") && !own.text.contains("Mallory"), "\(own.errors)")
      for forward in [["-L", "1:127.0.0.1:1"], ["-R", "0:127.0.0.1:1"], ["-A"], ["-X"]] {
        #expect(try server.ask("ben", "sh", options: forward).status != 0)
      }
      try FileManager.default.removeItem(atPath: folder + "/other.yaml")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before, "nothing was written")
    }
  }

  /// Ben is asked to take a visit of Ana's or Cara's; he says yes from where he is, and Ana, who leads, approves it.
  @Test("An offer goes out over ssh and comes back; nobody else sees it, and nothing changes until the lead says so")
  func offer() throws {
    try withServer(publishedToday) { server, folder in
      let monday = try #require(
        try server.ask("ana", "show @published --contacts --format json").text.firstMatch(of: #/"from": "([-0-9]+)"/#)
      ).output.1
      var number: Substring?
      for visit in 1...2 where number == nil {
        let made = try server.ask("ana", "offer K1/visit/\(monday)/\(visit) --to ben")
        number = made.text.firstMatch(of: #/^offer ([0-9]+): a contact with K1, asked Ben;/#)?.output.1
      }
      let offer = try #require(number, "one of the two visits is not Ben's")
      let seen = try server.ask("ben", "me --format json")
      #expect(
        seen.text.contains("K1 at harbour") && seen.text.contains(#""state": "open""#), "\(seen.text)\(seen.errors)")
      let before = try Command.run(["show", "@draft", "--contacts", "--format", "json"], in: folder).out
      #expect(try server.ask("ben", "offer --list").status == 2, "that is the lead's")
      let yes = try server.ask("ben", "me --take \(offer)")
      let request = try #require(yes.text.firstMatch(of: #/^request ([0-9]+): take a contact with K1/#)?.output.1)
      #expect(try Command.run(["show", "@draft", "--contacts", "--format", "json"], in: folder).out == before)
      #expect(try server.ask("ana", "requests").text.contains("take a contact with K1"))
      #expect(try server.ask("ana", "requests --approve \(request)").status == 0)
      #expect(try Command.run(["show", "@draft", "--contacts", "--format", "json"], in: folder).out != before)
    }
  }

  @Test("Whatever may be asked for is understood, each option of it; staff see no line of the ledger but their own")
  func list() throws {
    try withServer { server, folder in
      for who in ["ana", "ben"] {
        let lines = try server.ask(who, "help").text.split(separator: "\n").dropFirst()
        #expect(!lines.isEmpty)
        for line in lines {
          let words = line.split(separator: " ").map { String($0) }
          let help = try Command.run(["help", words[0]], in: folder).out
          #expect(words.dropFirst().allSatisfy { help.contains($0) }, "\(line)")
        }
      }
      for asked in ["check", "access", "told", "subject ben", "score @published", "ledger"] {
        let answer = try server.ask("ana", asked)
        #expect(answer.status == 0, "\(asked): \(answer.errors)")
      }
      let own = try server.ask("ben", "ledger --format csv")
      #expect(own.status == 0 && own.text.contains(",ben,Ben,") && !own.text.contains("ana"), "\(own.errors)")
      #expect(try server.ask("ben", "ledger --as ana").status == 2)
    }
  }

  @Test("A lead's screen over ssh opens no editor, can't be left but by its end, and ends when they lead no longer")
  func screen() throws {
    try withServer { server, folder in
      let terminal = try DrivenTerminal(in: folder)
      try terminal.type(server.client("ana", options: ["-t", "-o", "SetEnv=EDITOR=/bin/sh"]).joined(separator: " "))
      try terminal.press("Enter")
      try terminal.wait(for: "? help")
      try terminal.press("C-z")
      try terminal.press("E")
      try terminal.wait(for: "no editor over ssh")
      try HarbourTeam.yaml.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      try terminal.wait(for: "your access to this team has ended")
    }
  }

  @Test("Staff have a screen over ssh: they see their own days, confirm, ask for leave, and get no further")
  func staffScreen() throws {
    try withServer(publishedToday) { server, folder in
      let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let terminal = try DrivenTerminal(in: folder)
      try terminal.type(server.client("ben", options: ["-t", "-o", "SetEnv=EDITOR=/bin/sh"]).joined(separator: " "))
      try terminal.press("Enter")
      try terminal.wait(for: "1 to confirm")
      try expectOwn(terminal)
      try terminal.press("a")
      try terminal.wait(for: "confirmed: you know your rota")
      #expect(try Command.run(["told"], in: folder).out.contains("knows: Ben"))
      try terminal.press("L", "Enter")
      try terminal.wait(for: "sent: request 1")
      #expect(try Command.run(["requests"], in: folder).out.contains("Ben  leave"))
      try terminal.press(":")
      try terminal.type("publish")
      try terminal.wait(for: "nothing matches")
      try terminal.press("Escape")
      // Whatever a lead has on these keys is not here: no editor, no shell, no child, no plan.
      for key in ["C-z", "E", "c", "w", "p", "P", "d", "i", "v", "/", "!", "F1", "Tab", "Enter"] {
        try terminal.press(key)
        try expectOwn(terminal)
      }
      try terminal.press("Q")
      try terminal.wait(for: "waits for the lead")
      try expectOwn(terminal)
      try terminal.press("q")
      try terminal.wait(for: "ready>")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(Set(left).subtracting(before).allSatisfy { $0.hasPrefix(".") }, "nothing was written: \(left)")
    }
  }

  /// Cara is somebody else, and K2 a child that Ben does not see.
  private func expectOwn(_ terminal: DrivenTerminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let screen = try terminal.screen
    let isOwn = screen.contains("Ben") && !screen.contains("Cara") && !screen.contains("K2")
    #expect(isOwn, "\(screen)", sourceLocation: sourceLocation)
  }

  @Test("A session reads the team file once: a pipe in its place is enough")
  func readOnce() throws {
    try inHarbour { folder in
      try
        (HarbourTeam.yaml
        + "access: {keys: {ben: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23}}\n")
        .write(
          toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      for words in publishedToday {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      let once = #"""
        mkfifo once.yaml; cat team.yaml > once.yaml &
        exec timeout 60 "$0" session --key=ben --store=team.yaml.store -- once.yaml
        """#
      for asked in ["me", "now", "requests"] {
        let output = try Outside.run(
          ["env", "-C", folder, "SSH_ORIGINAL_COMMAND=\(asked)", "bash", "-c", once, BuiltProgram.rota])
        #expect(output.status == 0 && !output.text.isEmpty, "\(asked): \(output.errors)")
        try FileManager.default.removeItem(atPath: folder + "/once.yaml")
      }
    }
  }

  @Test(
    "A key that is no key, or brings options of its own, is a mistake that leaves everybody's line as it was",
    arguments: [
      "ssh-ed25519", "no-pty ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\\nssh-rsa BBBB",
    ])
  func badKey(key: String) throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + "access: {keys: {ben: \"\(key)\"}}\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      try "'session' '--key=ben'\n".write(toFile: folder + "/keys", atomically: true, encoding: .utf8)
      let output = try Command.run(["access", "--authorized-keys", "keys"], in: folder)
      #expect(output.status == 2 && output.out.isEmpty && output.errors.contains("error: "), "\(output.errors)")
      #expect(text(folder + "/keys") == "'session' '--key=ben'\n")
    }
  }

  @Test("Who may do what is said by name, and who may do nothing")
  func page() throws {
    try inHarbour { folder in
      try (HarbourTeam.yaml + "access: {leads: [a.ashe], staff: {a.ashe: ana, ben1: ben}}\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let text = try Command.run(["access"], in: folder).out
      #expect(text.contains("  a.ashe, who is Ana\n") && text.contains("  ben (Ben): login ben1\n"))
      #expect(text.contains("nor do, of the staff: Cara\n"))
      #expect(try Command.run(["access", "--authorized-keys", "-"], in: folder).status == 2)
    }
  }

  @Test("The lines for sshd take the place of those before, for their owner alone; what another wrote is not lost")
  func authorizedKeys() throws {
    try inHarbour { folder in
      let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23"
      try (HarbourTeam.yaml + "access: {keys: {ben: \(key)}}\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let words = ["access", "--authorized-keys", "keys", "--program", "/usr/local/bin/rota"]
      for _ in 1...2 {
        #expect(try Command.run(words, in: folder).errors == "1 key written to keys\n")
        #expect(text(folder + "/keys")?.split(separator: "\n").count == 1)
      }
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/keys")[.posixPermissions] as? Int
      #expect(mode == 0o600)
      try "ssh-rsa AAAA admin\n".write(toFile: folder + "/keys", atomically: true, encoding: .utf8)
      let refused = try Command.run(words, in: folder)
      #expect(refused.status == 2 && refused.errors.contains("1 line that rota did not write"), "\(refused.errors)")
      #expect(text(folder + "/keys") == "ssh-rsa AAAA admin\n")
    }
  }
}
