internal import RotaModel

extension JudgedCase {
  /// A partner joins in its available periods, and never more contacts at once than it can.
  func partner() -> [Breach] { judgedContacts.compactMap(unavailable) + overCapacity() }

  private func unavailable(_ planned: PlannedContact) -> Breach? {
    guard let id = planned.need.partner, !planned.demand.agreed,
      !lies(planned.time, on: planned.day, in: partners[id]?.available)
    else { return nil }
    return Breach(.partner, Place(planned), "\(when(planned)): \(id) is not available then")
  }

  private struct PartnerDay: Hashable {
    let partner: PartnerID
    let day: Day
  }

  private func overCapacity() -> [Breach] {
    let joined = plannedContacts.filter { $0.need.partner != nil }
    return Dictionary(grouping: joined, by: { PartnerDay(partner: $0.need.partner ?? "", day: $0.day) })
      .compactMap { key, plannedContacts in
        let most = partners[key.partner]?.capacity ?? 1
        guard plannedContacts.contains(where: { !past.contacts.contains($0.id) }),
          let minute = slotStarts(.wholeDay).first(where: { minute in
            plannedContacts.count { $0.time.contains(minute) } > most
          }
          )
        else { return nil }
        let atOnce = plannedContacts.count { $0.time.contains(minute) }
        return Breach(
          .partner, Place(day: key.day),
          "\(key.partner): \(counted(atOnce, "contact")) at \(clockTime(minute)) on \(key.day.words), \(most) at most")
      }
  }
}
