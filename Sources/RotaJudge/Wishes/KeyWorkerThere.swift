internal import RotaModel

extension JudgedCase {
  /// A contact without the key worker: less where a known worker is there.
  func keyWorker() -> [Cost] {
    visits.flatMap { visit -> [Cost] in
      guard let keyWorker = visit.child.keyWorker, visit.need.keyWorker != .exclude, !visit.staff.contains(keyWorker)
      else { return [] }
      let known = visit.staff.filter { visit.child.known.contains($0) }
      let rule = team.rules.keyWorker
      return cost(
        .keyWorker, known.isEmpty ? rule.other : rule.known, Place(visit),
        "\(when(visit)): without \(name(keyWorker)), the key worker; "
          + (known.isEmpty ? "nobody there is known" : "\(names(known)) \(known.count == 1 ? "is" : "are") known"))
    }
  }
}
