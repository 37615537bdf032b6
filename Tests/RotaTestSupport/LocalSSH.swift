internal import Foundation

/// An sshd on the loopback that lets in whoever runs the tests, by the keys that a file says and with what it forces on
/// them. It takes every variable that a client sends: what runs there must not believe them.
package final class LocalSSH {
  package let folder: String
  private let port: Int
  private let server: Process
  private let life = Pipe()

  package struct NotReady: Error {
    package let said: String
  }

  /// With a new key for each of these, in files of their names; `KEY.pub` is the public half.
  package init(in folder: String, keys: [String]) throws {
    self.folder = folder
    for name in ["host"] + keys {
      _ = try Outside.text(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"])
    }
    if getuid() == 0 { try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true) }
    // Below those that the system gives to whoever connects.
    port = Int.random(in: 20_000...32_000)
    let settings = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      AuthorizedKeysFile \(folder)/authorized_keys
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin forced-commands-only
      AcceptEnv *

      """
    try settings.write(toFile: folder + "/sshd_config", atomically: true, encoding: .utf8)
    server = Process()
    server.executableURL = URL(fileURLWithPath: "/bin/sh")
    // It ends when we do, however we end: then nobody holds the other end of the pipe.
    server.arguments = ["-c", "/usr/sbin/sshd -D -e -f \"$0\" & cat; pkill -P $!; kill $!", folder + "/sshd_config"]
    let log = URL(fileURLWithPath: folder + "/sshd.log")
    try Data().write(to: log)
    server.standardInput = life
    server.standardOutput = FileHandle.nullDevice
    server.standardError = try FileHandle(forWritingTo: log)
    try server.run()
    for _ in 0..<200 {
      if said.contains("Server listening") { return }
      usleep(20_000)
    }
    throw NotReady(said: said)
  }

  deinit {
    try? life.fileHandleForWriting.close()
    server.waitUntilExit()
  }

  /// What the server has logged.
  package var said: String { (try? String(contentsOfFile: folder + "/sshd.log", encoding: .utf8)) ?? "" }

  package func publicKey(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name).pub", encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The words of an ssh client that comes with a key.
  package func client(_ key: String, options: [String] = []) -> [String] {
    [
      "ssh", "-F", "none", "-p", "\(port)", "-i", "\(folder)/\(key)", "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
    ] + options + ["\(NSUserName())@127.0.0.1"]
  }

  package func ask(_ key: String, _ command: String = "", options: [String] = []) throws -> Outside.Output {
    try Outside.run(client(key, options: options) + (command.isEmpty ? [] : ["--", command]))
  }
}
