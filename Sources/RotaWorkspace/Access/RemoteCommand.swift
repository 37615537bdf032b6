package import RotaAnswers
internal import RotaModel

/// What somebody may do over ssh whose key has a command forced on it. It is a closed list: of each command the options
/// that name no file, and words that can't be taken for one.
package enum RemoteCommand: Hashable, Sendable {
  /// The program's arguments.
  case run([String])
  case help(String)
}

/// One line of the list.
private struct Allowed {
  /// What may stand beside the options.
  enum Words: Hashable {
    case none
    /// At most so many rotas, each from the store.
    case rotas(Int)
    /// A rota from the store, then words.
    case rotaAndWords
    case any
  }

  let command: String
  var isForStaff = false
  /// It takes the option that names the store.
  var hasStore = true
  var words = Words.none
  var flags: Set<String> = []
  var values: Set<String> = []

  static let everywhere: Set<String> = ["--quiet", "--verbose", "--no-color", "--help"]

  static let all = [
    Allowed(
      command: "me", isForStaff: true, flags: ["--ack"],
      values: ["--since", "--ended", "--take", "--refuse", "--format", "--as"]),
    Allowed(command: "now", isForStaff: true, values: ["--format", "--as"]),
    Allowed(command: "request", isForStaff: true, words: .any, values: ["--reason", "--as"]),
    Allowed(
      command: "requests", isForStaff: true,
      values: ["--approve", "--decline", "--because", "--agree", "--format", "--as"]),
    Allowed(command: "ledger", isForStaff: true, values: ["--weeks", "--format", "--as"]),
    Allowed(command: "screen", isForStaff: true, values: ["--from", "--as"]),
    Allowed(
      command: "show", words: .rotas(1), flags: ["--contacts"],
      values: ["--day", "--person", "--child", "--format", "--from"]),
    Allowed(command: "score", words: .rotas(1), values: ["--format", "--from"]),
    Allowed(command: "diff", words: .rotas(2), values: ["--format", "--from"]),
    Allowed(command: "why", words: .rotaAndWords, values: ["--not", "--fix", "--format", "--from"]),
    Allowed(
      command: "moment", words: .rotaAndWords, flags: ["--dry-run"],
      values: ["--child", "--at", "--zone", "--choose", "--not", "--format", "--from", "--seed"]),
    Allowed(command: "what-if", words: .rotaAndWords, values: ["--format", "--from"]),
    Allowed(
      command: "offer", words: .any, flags: ["--list", "--withdraw"], values: ["--to", "--yes", "--no"]),
    Allowed(command: "check", hasStore: false, flags: ["--strict"], values: ["--format"]),
    Allowed(command: "team", values: ["--from", "--weeks"]),
    Allowed(
      command: "plan", flags: ["--strict"],
      values: ["--from", "--weeks", "--seconds", "--effort", "--seed", "--format"]),
    Allowed(command: "edit", words: .any, flags: ["--dry-run"], values: ["--decided-by", "--instead"]),
    Allowed(command: "undo", values: ["--from"]), Allowed(command: "redo", values: ["--from"]),
    Allowed(command: "versions", values: ["--from", "--restore"]),
    Allowed(
      command: "leave", words: .any, flags: ["--until-further-notice", "--cancel"], values: ["--reason", "--hours"]),
    Allowed(
      command: "publish", flags: ["--yes", "--force", "--allow-notify"],
      values: ["--from", "--note", "--decided-by", "--instead"]),
    Allowed(command: "told", words: .any, flags: ["--send", "--allow-notify"], values: ["--by"]),
    Allowed(command: "outcome", words: .any, flags: ["--owe-again"]), Allowed(command: "worked", words: .any),
    Allowed(command: "log", values: ["--about", "--child", "--last"]),
    Allowed(command: "subject", words: .any, values: ["--called", "--format"]),
    Allowed(command: "hold", words: .any, flags: ["--release"], values: ["--called", "--note"]),
    Allowed(command: "forget", words: .any, flags: ["--yes"], values: ["--called"]),
    Allowed(command: "retain", flags: ["--yes"]), Allowed(command: "access"),
  ]
}

extension RemoteCommand {
  /// `asked` is what ssh was given besides the host; nothing shows the asker their own. `isTerminal`: a screen can be
  /// drawn.
  package init(_ asked: String, team: String, store: String?, by viewer: Viewer, isTerminal: Bool) throws(Refusal) {
    var words = try RemoteWords.split(asked)
    if words.first == "rota" { words.removeFirst() }
    if words.first == "help" || words == ["--help"] {
      self = .help(RemoteCommand.list(viewer))
      return
    }
    if words.isEmpty { words = [isTerminal ? "screen" : viewer.isLead ? "versions" : "me"] }
    guard let allowed = Allowed.all.first(where: { $0.command == words[0] && ($0.isForStaff || viewer.isLead) }) else {
      throw .notAsked(words[0], viewer)
    }
    let (options, rest) = try RemoteCommand.sorted(Array(words.dropFirst()), allowed)
    try RemoteCommand.check(rest, allowed)
    let kept = allowed.hasStore ? store.map { ["--store=\($0)"] } ?? [] : []
    self = .run([allowed.command] + kept + options + ["--", team] + rest)
  }

  /// Options, each whole in one word so that no value is taken for another option, and what stands beside them.
  private static func sorted(_ words: [String], _ allowed: Allowed) throws(Refusal) -> ([String], [String]) {
    var options: [String] = []
    var rest: [String] = []
    var open: String?
    for word in words {
      if let option = open {
        options.append("\(option)=\(word)")
        open = nil
      } else if !word.hasPrefix("-") {
        rest.append(word)
      } else if allowed.flags.contains(word) || Allowed.everywhere.contains(word) {
        options.append(word)
      } else if allowed.values.contains(word) {
        open = word
      } else if let name = word.split(separator: "=", maxSplits: 1).first, allowed.values.contains(String(name)),
        name.count < word.count
      {
        options.append(word)
      } else {
        throw .wrongInput("'\(allowed.command)' takes no '\(word)' over ssh")
      }
    }
    if let open { throw .wrongInput("'\(open)' says nothing: what is it to be?") }
    return (options, rest)
  }

  private static func check(_ rest: [String], _ allowed: Allowed) throws(Refusal) {
    let rotas: ArraySlice<String>
    switch allowed.words {
    case .none: rotas = rest[...]
    case .rotas(let most):
      if rest.count > most { throw .wrongInput("'\(rest[most])' is one word too many") }
      rotas = rest[...]
    case .rotaAndWords: rotas = rest.prefix(1)
    case .any: return
    }
    if allowed.words == .none, let word = rest.first {
      throw .wrongInput("'\(word)' is one word too many after '\(allowed.command)'")
    }
    if let file = rotas.first(where: { !$0.hasPrefix("@") }) {
      throw .wrongInput(
        "'\(file)' is no rota of the store; over ssh say @draft, @published or a number as in @12")
    }
  }

  private static func list(_ viewer: Viewer) -> String {
    let commands = Allowed.all.filter { $0.isForStaff || viewer.isLead }.map { allowed in
      "  " + ([allowed.command] + (allowed.flags.union(allowed.values)).sorted()).joined(separator: " ")
    }
    return "You may ask for:\n" + commands.joined(separator: "\n") + "\n"
  }
}

extension Refusal {
  /// What a lead may do staff don't learn of.
  fileprivate static func notAsked(_ command: String, _ viewer: Viewer) -> Refusal {
    let names = Allowed.all.filter { $0.isForStaff || viewer.isLead }.map(\.command)
    let guess = thenDidYouMean(nearest(command, in: names))
    return wrongInput("'\(command)' can't be asked for over ssh\(guess)", help: "'help' lists what can")
  }
}
