/// What was said of somebody's own sheets: `Surname` is `name`, and `Notes` is nothing; the day stands before the month.
package struct SheetColumns: Hashable, Sendable, Codable {
  /// By heading, as `Sheet.normalised` spells it; an empty name leaves the column out.
  private var names: [String: String]

  package init() { names = [:] }

  package init(_ names: [String: String]) { self.names = names }

  package var all: [String: String] { names }

  /// What was said of cells that may be read in two ways.
  package var settled: Set<Doubt> {
    get { Set(Doubt.allCases.filter { names[$0.key] != nil }) }
    set { for doubt in Doubt.allCases { names[doubt.key] = newValue.contains(doubt) ? "yes" : nil } }
  }

  package init(from decoder: any Decoder) throws {
    names = try decoder.singleValueContainer().decode([String: String].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names)
  }

  /// Its column; nil: it is left out.
  package subscript(heading: String) -> String? {
    get {
      let own = Sheet.normalised(heading)
      let name = names[own] ?? own
      return name.isEmpty ? nil : name
    }
    set { names[Sheet.normalised(heading)] = newValue.map { Sheet.normalised($0) } ?? "" }
  }
}

/// How cells of a sheet are to be read that leave it open.
package enum Doubt: String, CaseIterable, Hashable, Sendable {
  /// `07/12/2026` is in December.
  case dayFirst = "day-first"
  /// `07/12/2026` is in July.
  case monthFirst = "month-first"
  /// `7700900123` is the phone number 07700900123.
  case lostNought = "lost-nought"
  /// `m` and `male` are one trait.
  case oneTrait = "one-trait"
  /// They are two.
  case twoTraits = "two-traits"

  /// No heading begins like this.
  fileprivate var key: String { "read:\(rawValue)" }

  /// What is asked where nobody has said it; it is the code of what is said of such a cell.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    case dayOrder = "csv-day-or-day"
    case lostNought = "csv-lost-nought"
    case likeTraits = "csv-like-traits"

    package var answers: [Doubt] {
      switch self {
      case .dayOrder: [.dayFirst, .monthFirst]
      case .lostNought: [.lostNought]
      case .likeTraits: [.oneTrait, .twoTraits]
      }
    }
  }
}
