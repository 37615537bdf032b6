internal import Foundation

/// The reference: the judge `evaluate.py` and `generate.py`, which writes teams, in python, sharing no code with Rota.
package enum Reference {
  /// `Tests/Reference`, which has the two in it.
  package static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Reference").path

  package enum Kind: String, CaseIterable, Sendable {
    /// The first edition's keys and prices.
    case plain = ""
    /// Besides, the rest of the first edition's keys.
    case rich = "--rich"
    /// All of the second edition.
    case full = "--full"
  }

  /// A team file as `generate.py` writes it. The size is `s`, `m`, `l`, `xl` or `staff:children`.
  package static func team(_ size: String, seed: Int, _ kind: Kind = .plain) throws -> String {
    let output = try run("generate.py", [size, String(seed)] + (kind == .plain ? [] : [kind.rawValue]))
    guard output.status == 0 else { throw Failure(message: output.errors) }
    return output.text
  }

  /// What the judge says of one rota.
  package static func evaluate(_ job: Job) throws -> Judgement {
    guard let verdict = try evaluate([job]).first else { throw Failure(message: "no verdict") }
    return try verdict.get()
  }

  /// What the judge says of many rotas, all asked in one process: one verdict for each, in order.
  package static func evaluate(_ jobs: [Job]) throws -> [Result<Judgement, Failure>] {
    let output = try run("-c", [driver], input: String(decoding: try JSONEncoder().encode(jobs), as: UTF8.self))
    guard output.status == 0 else { throw Failure(message: output.errors) }
    return try JSONDecoder().decode([Verdict].self, from: Data(output.text.utf8)).map { verdict in
      if let judgement = verdict.result { return .success(judgement) }
      return .failure(Failure(message: verdict.error ?? "no verdict"))
    }
  }

  /// Each team is parsed once; the judge's own error message is kept.
  private static let driver = """
    import io, json, sys
    sys.path.insert(0, sys.argv[1])
    import evaluate as judge, yaml
    from datetime import date
    docs, verdicts = {}, []
    for job in json.load(sys.stdin):
        try:
            if job["team"] not in docs:
                docs[job["team"]] = yaml.load(io.StringIO(job["team"]), judge.Plain)
            rota = json.loads(job["rota"])
            other = lambda key: json.loads(job[key]) if job.get(key) else None
            team = judge.Team(docs[job["team"]], date.fromisoformat(rota["from"]), rota["days"])
            now = judge.date_time(job["now"]) if job.get("now") else None
            verdicts.append({"result": judge.evaluate(team, rota, other("after"), other("base"), now)})
        except Exception as error:
            verdicts.append({"error": f"{type(error).__name__}: {error}"})
    json.dump(verdicts, sys.stdout)
    """
}

extension Reference {
  /// A rota to be judged, all as texts: the team in YAML, rotas in JSON, `now` as `2026-12-02 14:05`.
  package struct Job: Codable, Sendable {
    package var team: String
    package var rota: String
    package var after: String?
    package var base: String?
    package var now: String?

    package init(team: String, rota: String, after: String? = nil, base: String? = nil, now: String? = nil) {
      self.team = team
      self.rota = rota
      self.after = after
      self.base = base
      self.now = now
    }
  }

  /// What `evaluate.py` prints.
  package struct Judgement: Codable, Hashable, Sendable {
    package let must: Int
    package let service: Int
    package let wishes: Int
    package let unmet: Int
    package let contacts: Int
    package let broken: [String]
    package let costs: [String: Int]
  }

  package struct Failure: Error, Hashable, Sendable {
    package let message: String

    package init(message: String) { self.message = message }
  }

  private struct Verdict: Codable {
    let result: Judgement?
    let error: String?
  }

  /// Runs a script of the reference; `-c` runs a text, which then gets the folder as its first argument.
  package static func run(_ script: String, _ arguments: [String], input: String = "") throws -> Outside.Output {
    let start =
      script == "-c" ? ["python3", "-c"] + arguments + [folder] : ["python3", "\(folder)/\(script)"] + arguments
    return try Outside.run(start, input: input)
  }
}
