internal import RotaJudge
internal import RotaModel
internal import RotaText

/// A way as a lead reads it.
extension FoundWay {
  /// `deadline`: the one that was asked for, where this way has a later one.
  func way(
    _ kinds: [WayOut.Kind], _ question: MomentQuestion, number: Int = 1, deadline: Moment? = nil
  ) -> WayOut {
    let before = question.before.report
    var way = WayOut(
      kinds: kinds, rota: rota, asked: moment.contacts, contact: contact, going: going,
      spare: spare(deadline ?? moment.first?.need.startBy), told: told, changes: changedShifts + movedContacts,
      lost: judged.team.byUrgency(judged.report.unmet.filter { !before.unmet.contains($0) }),
      losses: losses(question), margins: WayMargins(self).lines,
      ring: WayRing(self, now: question.now).all, service: score.service - before.score.service,
      wishes: score.wishes - before.score.wishes)
    way.number = number
    way.breaks = breaks(question)
    return way
  }

  private var going: [WayOut.Going] {
    guard let contact else { return [] }
    let child = judged.team.child(contact.child)
    return contact.staff.map { person in
      WayOut.Going(
        person: person,
        tie: child?.keyWorker == person ? .keyWorker : child?.known.contains(person) ?? false ? .known : .none)
    }.sorted { $0.tie.place < $1.tie.place }
  }

  /// Those of them whom the child knows.
  var tied: Set<PersonID> { Set(going.filter { $0.tie != .none }.map(\.person)) }

  private func spare(_ deadline: Moment?) -> Minutes? {
    guard let start, let deadline else { return nil }
    return deadline.faceMinutes - start.faceMinutes
  }

  private var changedShifts: [WayOut.Change] {
    changes.people.compactMap { change in
      let words = change.toBeTold.map(\.words)
      return words.isEmpty ? nil : WayOut.Change(name: change.person.name, words: words)
    }
  }

  private var movedContacts: [WayOut.Change] {
    let asked = Set(moment.contacts.map(\.contact))
    let moved = changes.contacts.filter { $0.after != nil && !asked.contains($0.id) }
    return moved.map { change in
      let words = judged.team.words(change, for: nil)
      let title = judged.team.title(change.id)
      return WayOut.Change(name: title, words: [String(words.dropFirst(title.count + 1))])
    }
  }

  /// Contacts left out, then what of cover and duties goes short.
  private func losses(_ question: MomentQuestion) -> [String] {
    let before = question.before.report
    let team = judged.team
    let left = team.byUrgency(judged.report.unmet.filter { !before.unmet.contains($0) })
    let fallen = changes.contacts.filter {
      $0.after == nil && !judged.report.unmet.contains($0.id) && !moment.replaced.contains($0.id)
    }
    let known = Set(before.costs)
    let short = judged.report.costs.filter { [.cover, .duty].contains($0.name) && !known.contains($0) }
    return left.map { "\(team.urgentTitle($0)) is left out" }
      + fallen.map { "\(team.urgentTitle($0.id)) is no longer owed" } + short.map(\.text)
  }
}

extension WayOut.Going.Tie {
  /// Those whom the child knows best come first.
  fileprivate var place: Int {
    switch self {
    case .keyWorker: 0
    case .known: 1
    case .none: 2
    }
  }
}

/// How near those whose shifts change come to what the rules allow.
struct WayMargins {
  private let way: FoundWay

  init(_ way: FoundWay) { self.way = way }

  /// `Ben: 37 h 30 of 42 h, 11 h rest before Thu 3 Dec`
  var lines: [String] {
    way.changes.people.filter { !$0.toBeTold.isEmpty }.map { change in
      let rests = change.toBeTold.compactMap { rest(after: $0.day, of: change.person.id) }
      return ([hours(change)] + rests).joined(separator: ", ")
    }
  }

  private func hours(_ change: Changes.PersonChanges) -> String {
    let monday = (change.toBeTold.first?.day ?? way.rota.horizon.first).monday
    let shifts = way.rota.shifts.filter { $0.staff == change.person.id && $0.day.monday == monday }
    let paid = shifts.reduce(0) { $0 + $1.paid(way.judged.team.rules) }
    return "\(change.person.name): \(durationInWords(paid)) of \(change.person.contract.max.words) in the week"
  }

  /// To the shift on the day after, where there is one and the rest is no more than a little over what is asked.
  private func rest(after day: Day, of person: PersonID) -> String? {
    let team = way.judged.team
    guard let shift = way.rota.shift(of: person, on: day), let next = way.rota.shift(of: person, on: day + 1) else {
      return nil
    }
    let rest = team.service.clock.minutes(from: day, shift.time.end, to: day + 1, next.time.start)
    guard rest <= team.rules.dailyRest.wholeMinutes + 60 else { return nil }
    return "\(durationInWords(rest)) rest before \((day + 1).words) \(clockTime(next.time.start))"
  }
}
