internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Why, what could be done, and at what price.
extension LeadSession {
  func answer(_ inquiry: Inquiry, _ question: Int) throws(Refusal) {
    if case .price(let edits) = inquiry { return try price(edits, question) }
    guard let answers = try answers(question) else { return }
    switch inquiry {
    case .whatIf(let text):
      let change = try WhatIfReading(answers.judged.team, now: here().team.now).whatIf([text])
      post(.explained(try answers.explain(change), question: question))
    case .why(let why): post(.explained(try answers.explain(why), question: question))
    case .places(let contact): post(.ranked(try answers.places(for: contact), question: question))
    case .takers(let person, let day): post(.ranked(try answers.takers(of: person, on: day), question: question))
    case .price: break
    }
  }

  private func price(_ edits: [Edit], _ question: Int) throws(Refusal) {
    guard question == newestPrice.load(ordering: .relaxed) else { return }
    let week = try here().seen
    post(.priced(try week.price(of: edits).price, question: question))
  }

  /// Nil where something else has been asked since.
  private func answers(_ number: Int) throws(Refusal) -> Answers? {
    guard number == newestQuestion.load(ordering: .relaxed) else { return nil }
    let onScreen = try here()
    return onScreen.seen.answers(onScreen.team)
  }
}
