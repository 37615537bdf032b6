internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

/// The reference: `generate.py`, which writes teams, and `evaluate.py`, the judge; both kept in one python process, so
/// that hundreds of rotas don't each wait for it to start.
struct Reference {
  private let process: Process
  private let input: FileHandle
  private let output: FileHandle

  /// `ROTA_REFERENCE`, else `Tests/Reference`.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(Refusal) {
    let folder = try Reference.folder(environment)
    let (toPython, fromPython) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", Reference.script, folder]
    process.standardInput = toPython
    process.standardOutput = fromPython
    process.standardError = FileHandle.nullDevice
    input = toPython.fileHandleForWriting
    output = fromPython.fileHandleForReading
    do { try process.run() } catch { throw .reference("python3 can't be started: \(error.localizedDescription)") }
    try? fromPython.fileHandleForWriting.close()
    _ = try answer()
  }

  private static func folder(_ environment: [String: String]) throws(Refusal) -> String {
    let named = environment["ROTA_REFERENCE"].flatMap { $0.isEmpty ? nil : $0 }
    let folder = named ?? "Tests/Reference"
    for file in ["generate.py", "evaluate.py"] where !FileManager.default.fileExists(atPath: "\(folder)/\(file)") {
      throw .reference(
        named == nil
          ? "ROTA_REFERENCE is not set, and there is no \(folder)/\(file) from here"
          : "ROTA_REFERENCE is \(folder), which has no \(file)")
    }
    return folder
  }

  /// A team file, as `generate.py` writes it.
  func text(of team: GeneratedTeam) throws(Refusal) -> String {
    let reply = try ask(Question(arguments: team.arguments))
    guard let text = reply.team else { throw .reference("generate.py says of \(team.name): \(reply.words)") }
    return text
  }

  /// What `evaluate.py` says of a rota.
  func judge(_ rota: String, team: String, named name: String) throws(Refusal) -> Points {
    let reply = try ask(Question(team: team, rota: rota))
    guard let points = reply.points else { throw .reference("evaluate.py says of a rota for \(name): \(reply.words)") }
    return points
  }

  func close() {
    try? input.close()
    process.waitUntilExit()
  }
}

/// One line of JSON each way.
extension Reference {
  private struct Question: Encodable {
    var arguments: [String]?
    var team: String?
    var rota: String?
  }

  private struct Reply: Decodable {
    let team: String?
    let points: Points?
    let error: String?

    var words: String { error ?? "nothing" }
  }

  private func ask(_ question: Question) throws(Refusal) -> Reply {
    do {
      try input.write(contentsOf: try JSONEncoder().encode(question) + Data("\n".utf8))
    } catch {
      throw .reference("python3 has stopped")
    }
    return try answer()
  }

  private func answer() throws(Refusal) -> Reply {
    var bytes = Data()
    while bytes.last != UInt8(ascii: "\n") {
      let more = output.availableData
      if more.isEmpty { throw .reference("python3 has stopped, or is not here") }
      bytes += more
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: bytes) else {
      throw .reference("python3 answered what can't be read")
    }
    if reply.team == nil, reply.points == nil, let error = reply.error, error.hasPrefix("ImportError") {
      throw .reference(error)
    }
    return reply
  }

  /// Ctrl-C is for the campaign; this process ends when its input does.
  private static let script = """
    import contextlib, io, json, signal, sys
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    def answer(value):
        print(json.dumps(value), flush=True)
    sys.path.insert(0, sys.argv[1])
    try:
        import evaluate, generate, yaml
        from datetime import date
    except Exception as error:
        answer({"error": f"ImportError: {error}"})
        sys.exit(1)
    answer({})
    text = doc = None
    for line in sys.stdin:
        job = json.loads(line)
        try:
            if "arguments" in job:
                sys.argv[1:] = job["arguments"]
                with contextlib.redirect_stdout(io.StringIO()) as out:
                    generate.main()
                answer({"team": out.getvalue()})
                continue
            if job["team"] != text:
                doc = yaml.load(io.StringIO(job["team"]), evaluate.Plain)
                text = job["team"]
            rota = json.loads(job["rota"])
            team = evaluate.Team(doc, date.fromisoformat(rota["from"]), rota["days"])
            result = evaluate.evaluate(team, rota, None, None, None)
            answer({"points": {key: result[key] for key in ("must", "service", "wishes")}})
        except (Exception, SystemExit) as error:
            answer({"error": f"{type(error).__name__}: {error}"})
    """
}

extension Refusal {
  fileprivate static func reference(_ what: String) -> Refusal {
    unmeasurable(
      "the reference is not to be had: \(what)",
      help: "set ROTA_REFERENCE to the folder of generate.py and evaluate.py; both need python3 with PyYAML")
  }
}
