internal import RotaModel

extension JudgedCase {
  /// A contact outside its `prefer` periods.
  func preferredTime() -> [Cost] {
    visits.flatMap { visit -> [Cost] in
      guard !visit.need.prefer.isEmpty, !lies(visit.time, on: visit.day, in: visit.need.prefer) else { return [] }
      return cost(.preferredTime, team.rules.preferredTime, Place(visit), "\(when(visit)): not at a preferred time")
    }
  }
}
