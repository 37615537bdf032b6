package import RotaModel

/// A contact that matters and is no longer owed is not just gone: somebody decided that, and does something instead. It
/// is asked before the edit, as it is asked of what is left out when a week is published.
extension Team {
  /// The critical and high contacts that nobody would owe any more.
  package func toDecide(before edits: [Edit]) -> [ContactID] {
    edits.compactMap(\.fallingAway).filter(asksForDecision)
  }

  package func objection(to edits: [Edit], decisions: [LeftOut]) -> Refusal? {
    let open = toDecide(before: edits).first { id in !decisions.contains { $0.contact == id } }
    return open.map { id in
      .wrongInput(
        "\(urgentTitle(id)) would no longer be owed: who decided that, and what is done instead?",
        help: "say --decided-by NAME and --instead WHAT")
    }
  }
}

extension Edit {
  fileprivate var fallingAway: ContactID? {
    switch self {
    case .cancel(let id): id
    case .withdraw(.oneOff(let oneOff)): ContactID(child: oneOff.child, need: oneOff.need.id)
    default: nil
    }
  }
}
