internal import RotaAnswers
internal import RotaWorkspace

/// A team to measure on.
enum MeasuredTeam: Hashable, Sendable {
  case file(String)
  case generated(GeneratedTeam)

  /// By which results know it.
  var name: String {
    switch self {
    case .file(let path): path
    case .generated(let team): team.name
    }
  }
}

/// As the command line says a team: a file, or `SIZE`, `SIZE@SEED`, either with `+rich` or `+full`.
enum TeamArgumentForm: Hashable, Sendable {
  case whole(MeasuredTeam)
  case unseeded(size: String, GeneratedTeam.Kind)

  init(_ text: String) throws(Refusal) {
    if text == "-" {
      throw .unmeasurable("'-': a team that is measured is read again; name a file")
    }
    if TeamArgument.namesTeam(text) {
      self = .whole(.file(text))
      return
    }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let words = parts[0].split(separator: "@", omittingEmptySubsequences: false)
    guard GeneratedTeam.isSize(words[0]) else { throw .unknownTeam(text) }
    let said = parts.count > 1 ? parts.dropFirst().joined(separator: "+") : GeneratedTeam.Kind.plain.rawValue
    guard let kind = GeneratedTeam.Kind(rawValue: said), (kind == .plain) == (parts.count == 1) else {
      throw .unknownKind(text, said)
    }
    guard words.count > 1 else {
      self = .unseeded(size: String(words[0]), kind)
      return
    }
    guard words.count == 2, let seed = wholeNumber(words[1]), Seeds.range.contains(seed) else {
      throw .noSeed(words.dropFirst().joined(separator: "@"), of: text)
    }
    self = .whole(.generated(GeneratedTeam(size: String(words[0]), seed: seed, kind: kind)))
  }

  func teams(seeds: [Int]) -> [MeasuredTeam] {
    switch self {
    case .whole(let team): [team]
    case .unseeded(let size, let kind):
      seeds.map { .generated(GeneratedTeam(size: size, seed: $0, kind: kind)) }
    }
  }
}

extension MeasuredTeam {
  /// The teams of a command line. `seeds` is for the sizes that name none; nil where it was not said.
  static func teams(_ arguments: [String], seeds: [Int]?) throws(Refusal) -> [MeasuredTeam] {
    var forms: [TeamArgumentForm] = []
    for argument in arguments { forms.append(try TeamArgumentForm(argument)) }
    if seeds != nil, forms.allSatisfy({ if case .whole = $0 { true } else { false } }) {
      throw .unmeasurable("--team-seeds says nothing here: every team is a file or names its own seed")
    }
    let teams = forms.flatMap { $0.teams(seeds: seeds ?? [1]) }
    var names: Set<String> = []
    for team in teams where !names.insert(team.name).inserted {
      throw .unmeasurable("the team \(team.name) is named twice")
    }
    return teams
  }
}

extension Refusal {
  fileprivate static func unknownTeam(_ text: String) -> Refusal {
    unmeasurable(
      "'\(text)' is neither a team file (.yaml or .yml) nor a size",
      help: "sizes are s, m, l, xl and staff:children (2:1 to 1000:4000), as in 'm', 'm@1' or '20:110@1+rich'")
  }

  fileprivate static func unknownKind(_ text: String, _ kind: some StringProtocol) -> Refusal {
    unmeasurable("'\(text)': a team is plain, '+rich' or '+full', not '+\(kind)'")
  }

  fileprivate static func noSeed(_ seed: String, of text: String) -> Refusal {
    unmeasurable("'\(text)': '\(seed)' is no seed; a seed is a whole number from 0 to \(Int32.max)")
  }
}
