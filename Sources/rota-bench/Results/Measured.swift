/// How long a search may go on: by the clock, or in steps.
enum Span: Hashable, Sendable {
  case seconds(Double)
  case effort(String)

  /// `10 s`, `effort 200`.
  var words: String {
    switch self {
    case .seconds(let seconds): "\(Figures.rounded(seconds, places: 3)) s"
    case .effort(let effort): "effort \(effort)"
    }
  }
}

/// What was asked of the planner. Two runs of which the same was asked can be compared.
struct Asked: Hashable, Sendable {
  let team: String
  let from: String
  let span: Span
  let threads: Int
  let seed: Int
  /// Families of moves that were left out.
  var without: [String] = []

  var words: String { "\(RowKey(self).words), seed \(seed)" }
}

/// Flat, with `seconds` or `effort`, and `without` where a family was left out.
extension Asked: Codable {
  private enum CodingKeys: String, CodingKey { case team, from, seconds, effort, threads, seed, without }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    team = try fields.decode(String.self, forKey: .team)
    from = try fields.decode(String.self, forKey: .from)
    if let effort = try fields.decodeIfPresent(String.self, forKey: .effort) {
      span = .effort(effort)
    } else {
      span = .seconds(try fields.decode(Double.self, forKey: .seconds))
    }
    threads = try fields.decode(Int.self, forKey: .threads)
    seed = try fields.decode(Int.self, forKey: .seed)
    without = try fields.decodeIfPresent([String].self, forKey: .without) ?? []
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(team, forKey: .team)
    try fields.encode(from, forKey: .from)
    switch span {
    case .seconds(let seconds): try fields.encode(seconds, forKey: .seconds)
    case .effort(let effort): try fields.encode(effort, forKey: .effort)
    }
    try fields.encode(threads, forKey: .threads)
    try fields.encode(seed, forKey: .seed)
    if !without.isEmpty { try fields.encode(without, forKey: .without) }
  }
}
