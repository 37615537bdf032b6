internal import RotaAnswers
internal import RotaFiles
internal import RotaSheets

/// What sheets leave open: said by an option, or asked once where somebody is there to answer.
enum SheetDoubts {
  /// `day-first`, as `--read` says it.
  static func said(_ words: [String]) throws(Refusal) -> Set<Doubt> {
    var settled: Set<Doubt> = []
    for word in words {
      guard let doubt = Doubt(rawValue: word) else {
        let known = Doubt.allCases.map(\.rawValue).joined(separator: ", ")
        throw .wrongInput("--read knows no '\(word)'; it is one of \(known)")
      }
      settled.insert(doubt)
    }
    guard !settled.isSuperset(of: [.dayFirst, .monthFirst]) else {
      throw .wrongInput("--read says both day-first and month-first; one of them holds")
    }
    guard !settled.isSuperset(of: [.oneTrait, .twoTraits]) else {
      throw .wrongInput("--read says both one-trait and two-traits; one of them holds")
    }
    return settled
  }

  /// Each kind is asked for once, with what stands in the first of its cells and how many there are.
  static func asked(
    _ diagnostics: [Diagnostic], _ ask: (_ question: String, _ problem: String?) -> String?
  ) -> Set<Doubt> {
    var settled: Set<Doubt> = []
    for question in Doubt.Question.allCases {
      let found = diagnostics.filter { $0.code == question.rawValue }
      guard let first = found.first else { continue }
      let cells = found.count == 1 ? "" : " (\(found.count) cells)"
      let options = question == .dayOrder ? "day or month first?" : "yes or no?"
      var problem: String?
      repeat {
        guard let answer = ask("\(first.message.text)\(cells): \(options)", problem)?.lowercased() else { break }
        switch (question, answer) {
        case (.dayOrder, "day"), (.dayOrder, "day-first"): settled.insert(.dayFirst)
        case (.dayOrder, "month"), (.dayOrder, "month-first"): settled.insert(.monthFirst)
        case (.lostNought, "yes"), (.lostNought, "y"): settled.insert(.lostNought)
        case (.likeTraits, "yes"), (.likeTraits, "y"): settled.insert(.oneTrait)
        case (.likeTraits, "no"), (.likeTraits, "n"): settled.insert(.twoTraits)
        case (_, "no"), (_, "n"), (_, "none"): break
        default:
          problem = question == .dayOrder ? "say day or month, or none to leave it" : "yes or no"
          continue
        }
        break
      } while problem != nil
    }
    return settled
  }
}
