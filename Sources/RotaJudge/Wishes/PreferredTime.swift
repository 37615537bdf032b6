internal import RotaModel

extension JudgedCase {
  /// A contact outside its `prefer` periods.
  func preferredTime() -> [Cost] {
    plannedContacts.flatMap { planned -> [Cost] in
      guard !planned.need.prefer.isEmpty, !lies(planned.time, on: planned.day, in: planned.need.prefer) else {
        return []
      }
      return cost(.preferredTime, team.rules.preferredTime, Place(planned), "\(when(planned)): not at a preferred time")
    }
  }
}
