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

/// As the command line says a team: a file, or `SIZE`, `SIZE@SEED`, either with `+rich`.
enum TeamArgumentForm: Hashable, Sendable {
  case whole(MeasuredTeam)
  case unseeded(size: String, isRich: Bool)

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
    guard parts.count == 1 || parts.dropFirst() == ["rich"] else { throw .unknownKind(text, parts.last ?? "") }
    let isRich = parts.count == 2
    guard words.count > 1 else {
      self = .unseeded(size: String(words[0]), isRich: isRich)
      return
    }
    guard words.count == 2, let seed = wholeNumber(words[1]), Seeds.range.contains(seed) else {
      throw .noSeed(words.dropFirst().joined(separator: "@"), of: text)
    }
    self = .whole(.generated(GeneratedTeam(size: String(words[0]), seed: seed, isRich: isRich)))
  }

  func teams(seeds: [Int]) -> [MeasuredTeam] {
    switch self {
    case .whole(let team): [team]
    case .unseeded(let size, let isRich):
      seeds.map { .generated(GeneratedTeam(size: size, seed: $0, isRich: isRich)) }
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
    unmeasurable("'\(text)': a team is plain or '+rich', not '+\(kind)'")
  }

  fileprivate static func noSeed(_ seed: String, of text: String) -> Refusal {
    unmeasurable("'\(text)': '\(seed)' is no seed; a seed is a whole number from 0 to \(Int32.max)")
  }
}
