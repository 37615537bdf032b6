internal import RotaModel

extension JudgedCase {
  /// Against a published rota: each person told, each shift, each break alone and each contact that changes.
  func change() -> [Cost] {
    guard let published else { return [] }
    let shiftKeys = Set(shifts.values.map(\.key)).union(published.shifts.values.map(\.key)).sorted()
    let ids = Set(contacts.values.map(\.id)).union(published.contacts.values.map(\.id)).sorted()
    let moved = shiftKeys.filter { published.shifts[$0]?.time != shifts[$0]?.time }
    let onlyBreaks = shiftKeys.filter { published.shifts[$0]?.time == shifts[$0]?.time }
    let changed = ids.filter { !isAsPublished($0, published) }
    return told(moved, changed, published) + moved.flatMap { shiftChange($0, published) }
      + onlyBreaks.flatMap { breakChange($0, published) } + changed.flatMap { contactChange($0, published) }
  }

  private func isAsPublished(_ id: ContactID, _ published: PublishedByKey) -> Bool {
    let (old, new) = (published.contacts[id], contacts[id])
    return isSameTime(old, new) && isSameStaff(old, new)
  }

  private func told(_ moved: [PersonDay], _ changed: [ContactID], _ published: PublishedByKey) -> [Cost] {
    let workers = changed.flatMap { (published.contacts[$0]?.staff ?? []) + (contacts[$0]?.staff ?? []) }
    return Set(moved.map(\.staff) + workers).sorted().flatMap { person in
      cost(.change, team.rules.change.person, Place(staff: [person]), "\(name(person)): has to be told of a change")
    }
  }

  private func shiftChange(_ key: PersonDay, _ published: PublishedByKey) -> [Cost] {
    let rule = team.rules.change
    let (old, new) = (published.shifts[key]?.time, shifts[key]?.time)
    guard let start = [old, new].compactMap({ $0?.start }).min() else { return [] }
    let ahead = Moment(key.day, start).faceMinutes - published.now.faceMinutes
    let isShort = rule.notice.isMissed(by: ahead)
    let notice = ahead > 0 ? "less than \(rule.notice.words) notice" : "no notice"
    let what =
      switch (old, new) {
      case (let old?, let new?): "\(key.day.words) \(old.words) becomes \(new.words)"
      case (nil, let new?): "now works \(key.day.words) \(new.words)"
      default: "no longer works on \(key.day.words)"
      }
    let isByLeave = published.shifts[key].map { team.leaveTakes($0, leaving: shifts[key]) } ?? false
    let how = isByLeave ? ", for leave" : isShort ? ", at \(notice)" : ""
    return cost(
      .change, rule.shift + (isShort ? rule.shortNotice : 0), Place(staff: [key.staff], day: key.day, time: new ?? old),
      "\(name(key.staff)): \(what)\(how)")
  }

  /// Nobody is told of it.
  private func breakChange(_ key: PersonDay, _ published: PublishedByKey) -> [Cost] {
    guard let old = published.shifts[key], let new = shifts[key], old.pause != new.pause else { return [] }
    let what =
      switch (old.pause, new.pause) {
      case (let before?, let after?): "the break moves, \(before.words) becomes \(after.words)"
      case (nil, let after?): "a break is added, \(after.words)"
      default: "the break falls away"
      }
    return cost(.change, team.rules.change.pause, Place(new), "\(when(new)): \(what)")
  }

  private func contactChange(_ id: ContactID, _ published: PublishedByKey) -> [Cost] {
    guard let old = published.contacts[id], let new = contacts[id] else { return [] }
    let rule = team.rules.change
    let isMoved = !isSameTime(old, new)
    let hasOthers = !isSameStaff(old, new)
    let what = [
      isMoved ? "moves from \(start(old)) to \(start(new))" : "on \(start(new))",
      hasOthers ? "\(names(new.staff)) instead of \(names(old.staff))" : nil,
    ]
    return cost(
      .change, (isMoved ? rule.contactTime : 0) + (hasOthers ? rule.contactWorker : 0), Place(new),
      "\(name(id)): \(what.compactMap(\.self).joined(separator: ", "))")
  }

  private func start(_ contact: Contact) -> String { Moment(contact.day, contact.time.start).words }
}
