internal import RotaModel

extension JudgedCase {
  /// A partner joins in its available periods, and never more contacts at once than it can.
  func partner() -> [Breach] { judgedVisits.compactMap(unavailable) + overCapacity() }

  private func unavailable(_ visit: PlannedContact) -> Breach? {
    guard let id = visit.need.partner, !visit.demand.agreed,
      !lies(visit.time, on: visit.day, in: partners[id]?.available)
    else { return nil }
    return Breach(.partner, Place(visit), "\(when(visit)): \(id) is not available then")
  }

  private struct PartnerDay: Hashable {
    let partner: PartnerID
    let day: Day
  }

  private func overCapacity() -> [Breach] {
    let joined = visits.filter { $0.need.partner != nil }
    return Dictionary(grouping: joined, by: { PartnerDay(partner: $0.need.partner ?? "", day: $0.day) })
      .compactMap { key, visits in
        let most = partners[key.partner]?.capacity ?? 1
        guard visits.contains(where: { !past.contacts.contains($0.id) }),
          let minute = slotStarts(.wholeDay).first(where: { minute in visits.count { $0.time.contains(minute) } > most }
          )
        else { return nil }
        let atOnce = visits.count { $0.time.contains(minute) }
        return Breach(
          .partner, Place(day: key.day),
          "\(key.partner): \(counted(atOnce, "contact")) at \(clockTime(minute)) on \(key.day.words), \(most) at most")
      }
  }
}
