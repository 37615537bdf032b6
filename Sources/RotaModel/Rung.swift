/// Somebody who was rung because of a moment, and what came of it.
package struct Rung: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable, CaseIterable {
    case agreed, no
    case noAnswer = "no-answer"

    package var words: String {
      switch self {
      case .agreed: "agreed"
      case .no: "no"
      case .noAnswer: "no answer"
      }
    }
  }

  package enum Whom: Hashable, Sendable {
    case person(PersonID)
    /// Whoever waits for a child's contact.
    case carer(ChildID)

    package var person: PersonID? { if case .person(let id) = self { id } else { nil } }

    package var text: String {
      switch self {
      case .person(let id): id.text
      case .carer(let id): id.text
      }
    }
  }

  package let whom: Whom
  package let answer: Answer
  package let at: Moment

  package init(_ whom: Whom, _ answer: Answer, at: Moment) {
    self.whom = whom
    self.answer = answer
    self.at = at
  }
}

extension [Rung] {
  /// What somebody has said last; nil where they have not been rung.
  package func last(of whom: Rung.Whom) -> Rung? { last { $0.whom == whom } }

  /// Those whose last word is no.
  package var refused: [PersonID] {
    Set(compactMap(\.whom.person)).filter { last(of: .person($0))?.answer == .no }.sorted()
  }
}
