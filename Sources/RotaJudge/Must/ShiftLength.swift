internal import RotaModel

extension JudgedCase {
  /// A shift is as long as the contract says; one that runs may be cut shorter.
  func shiftLength() -> [Breach] {
    judgedShifts.compactMap { shift in
      guard let contract = staff[shift.staff]?.contract else { return nil }
      let length = shift.time.length
      let tooShort = contract.shortestShift.isMissed(by: length) && !past.running.contains(shift.key)
      guard tooShort || contract.longestShift.isExceeded(by: length) else { return nil }
      return Breach(
        .shiftLength, Place(shift),
        "\(when(shift)): \(durationInWords(length)) long, "
          + "the contract says \(contract.shortestShift.words) to \(contract.longestShift.words)")
    }
  }
}
