package import RotaModel

/// The standing facts with which a team begins, from answers or from three sheets; its `text` is a team file.
package struct NewTeam: Hashable, Sendable {
  package var name: String
  package var window: TimeRange
  package var base: Zone
  package var travel: TravelTimes
  package var partners: [PartnerID]
  package var cover: [CoverLine]
  package var staff: [Person]
  package var children: [Child]
  /// Where it comes from, for the head of the file.
  package var origin: String
  /// What nobody said, so that the file marks it as a guess.
  package var guessed: Set<Guess>

  /// Shifts whose starts and ends are usual.
  package var usual: [TimeRange] = []
  /// Nil: none are kept.
  package var holidays: BankHolidays? = .englandAndWales

  /// Where what the file says of somebody comes from, by the key that it says it with.
  package var notes: [PersonID: [String: String]] = [:]

  /// Sections of the file.
  package enum Guess: String, Hashable, Sendable, CaseIterable {
    case service
    case travel = "zones"
    case cover

    package var words: String {
      switch self {
      case .service: "what the service is called, when it is open and where shifts begin"
      case .travel: "how far places are from each other"
      case .cover: "how many must be on shift"
      }
    }
  }
}

extension NewTeam {
  /// A word that other places name, such as a zone or a skill, in one spelling: `Old Harbour` is `old-harbour`. Nil
  /// where it holds what no such word can.
  static func word(_ text: String) -> String? {
    let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.'&+".contains($0) } ? word : nil
  }
}

/// Makes short names of people's, each unlike all before it.
struct IDMaker {
  private var taken: Set<String>
  private var lastNumber: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// `Zoë Amal` becomes `zoe-amal`, a second one `zoe-amal-2`.
  mutating func id(for name: String) -> String {
    let words = plainLetters(name).split { !$0.isLetter && !$0.isNumber }
    let stem = words.isEmpty ? "person" : words.joined(separator: "-")
    var id = stem
    while !taken.insert(id).inserted {
      let number = lastNumber[stem, default: 1] + 1
      lastNumber[stem] = number
      id = "\(stem)-\(number)"
    }
    return id
  }
}
