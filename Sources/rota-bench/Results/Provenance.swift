internal import RotaAnswers
internal import RotaWorkspace

/// Where and with what something was measured.
struct Provenance: Codable, Hashable, Sendable {
  let machine: Machine
  /// Of the planner that was measured; `unknown` outside a checkout.
  let commit: String
  /// `release` or `debug`: a debug build says nothing about speed.
  let build: String
  /// When the campaign began.
  let date: String

  /// Whether a later sitting may go on with these results.
  func check(against now: Provenance, file: String) throws(Refusal) {
    for (what, old, new) in [
      ("commit", commit, now.commit), ("a machine with", machine.words, now.machine.words),
      ("a build for", build, now.build),
    ] where old != new {
      throw .unmeasurable(
        "\(file) was measured on \(what) \(old), and this is \(new)",
        help: "measure into a new file, and compare the two"
      )
    }
  }

  var words: [String] {
    [machine.words, "commit \(shortCommit)"] + (build == "release" ? [] : ["\(build) build"])
  }

  /// As people quote it: `b1c036e`, `b1c036e with changes`.
  private var shortCommit: String {
    let parts = commit.split(separator: " ", maxSplits: 1)
    guard commit != "unknown", let hash = parts.first else { return commit }
    return ([hash.prefix(9)] + parts.dropFirst()).joined(separator: " ")
  }
}
