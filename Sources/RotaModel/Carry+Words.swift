extension Person {
  /// Asked as they are needed, with no contract hours to be fair by.
  package var isBank: Bool { contract.hours == .zero }

  /// What they carry from the weeks before: `3 h over`, `1 h under`, `7 h more than the bank's average`; nil where that
  /// is nothing.
  package var carryWords: String? { words(carry) }

  package func words(_ carry: Carry) -> String? {
    let minutes = carry.hours.nearestMinutes
    guard minutes != 0 else { return nil }
    let side =
      isBank
      ? minutes > 0 ? "more than the bank's average" : "less than the bank's average"
      : minutes > 0 ? "over" : "under"
    return "\(durationInWords(abs(minutes))) \(side)"
  }
}
