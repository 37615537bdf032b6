import Foundation
import RotaTestSupport
import Testing

/// A mail server of a few lines, which keeps each letter that it is given in a file of its own.
private let mailServer = #"""
  import os, pathlib, socketserver, sys, threading

  folder = pathlib.Path(sys.argv[1])

  class Letterbox(socketserver.StreamRequestHandler):
      def say(self, words):
          self.wfile.write(words.encode() + b"\r\n")

      def handle(self):
          self.say("220 here")
          lines, inside, to = [], False, ""
          for line in self.rfile:
              if inside and line == b".\r\n":
                  (folder / f"{to}.letter").write_bytes(b"".join(lines))
                  inside = False
                  self.say("250 kept")
              elif inside:
                  lines.append(line)
              elif line.upper().startswith(b"DATA"):
                  inside = True
                  self.say("354 go on")
              elif line.upper().startswith(b"QUIT"):
                  return self.say("221 bye")
              else:
                  if line.upper().startswith(b"RCPT TO:<"):
                      to = line[9:].split(b">")[0].decode()
                      if to.startswith("refused"):
                          self.say("550 nobody of that name")
                          continue
                  self.say("250 yes")

  # It ends when its standard input does: then whoever started it is gone.
  threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
  with socketserver.TCPServer(("127.0.0.1", 0), Letterbox) as server:
      (folder / "port.new").write_text(str(server.server_address[1]))
      (folder / "port.new").rename(folder / "port")
      server.serve_forever()
  """#

@Suite("The sample that tells people by e-mail")
struct NotifyMailTests {
  private let at = ["--now", "2026-11-28 10:00"]

  @Test(
    "Each person concerned gets one letter with their shifts and no child; who has no address or is refused is said")
  func letters() throws {
    try inHarbour { folder in
      let server = Process()
      server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      server.arguments = ["python3", "-c", mailServer, folder]
      let life = Pipe()
      server.standardInput = life
      try server.run()
      defer {
        try? life.fileHandleForWriting.close()
        server.waitUntilExit()
      }
      for _ in 0..<500 where text(folder + "/port") == nil { usleep(20_000) }
      let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("config/notify-mail.py").path
      let command =
        "python3 \(sample) addresses.txt --from rota@example.org --smtp localhost:\(text(folder + "/port") ?? "")"
      try (HarbourTeam.yaml + "notify: \"\(command)\"\n").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      try "# who and where\nana ana@example.org\nben refused@example.org # he left that company\n".write(
        toFile: folder + "/addresses.txt", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      _ = try Command.run(["edit", "shift ben 2026-12-06 off", "shift cara 2026-12-05 off"] + at, in: folder)
      let output = try Command.run(["publish", "--yes", "--allow-notify"] + at, in: folder)
      #expect(output.errors.contains("told: Ana\n"), "\(output.errors)")
      #expect(output.errors.contains("not told: Ben (exit 1: ") && output.errors.contains("has no address for cara)"))
      let letter = (text(folder + "/ana@example.org.letter") ?? "").replacing("\r\n", with: "\n")
      #expect(letter.contains("\nTo: ana@example.org\n") && letter.contains("\nDear Ana,\n"), "\(letter)")
      #expect(
        letter.contains("Auto-Submitted: auto-generated") && letter.contains("Harbour Team: your rota for 30 Nov"))
      #expect(!letter.contains("→") && letter.contains("Please tell your team lead that you know of it."))
      #expect(!letter.contains("K1") && !letter.contains("K2"))
    }
  }
}
