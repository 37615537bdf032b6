internal import RotaModel

extension JudgedCase {
  /// A contact without the key worker: less where a known worker is there.
  func keyWorker() -> [Cost] {
    plannedContacts.flatMap { planned -> [Cost] in
      guard let keyWorker = planned.child.keyWorker, planned.need.keyWorker != .exclude,
        !planned.staff.contains(keyWorker)
      else { return [] }
      let known = planned.staff.filter { planned.child.known.contains($0) }
      let rule = team.rules.keyWorker
      return cost(
        .keyWorker, known.isEmpty ? rule.other : rule.known, Place(planned),
        "\(when(planned)): without \(name(keyWorker)), the key worker; "
          + (known.isEmpty ? "nobody there is known" : "\(names(known)) \(known.count == 1 ? "is" : "are") known"))
    }
  }
}
