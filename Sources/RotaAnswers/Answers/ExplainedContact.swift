internal import RotaModel

/// A contact that is asked about: what it needs, where it is now, and when it may be, whoever goes.
struct ExplainedContact {
  let id: ContactID
  let need: Need
  let child: Child
  let demand: ContactDemand
  /// Where it is.
  let now: Contact?
  /// The days of its week, each with the starts that are open.
  private(set) var starts: [Day: [Minutes]]
  /// The same, with the starts that nothing but other contacts close: those could move.
  let reachable: [Day: [Minutes]]
  /// Every start of each day of its week, with all that closes it.
  let times: [Day: [OpenTime]]

  /// A start within the service's hours, and what closes it to the contact, whoever goes; nothing where it is open.
  struct OpenTime {
    let start: Minutes
    let closures: [Closure]
  }

  /// What closes a time to a contact, whoever goes.
  enum Closure: Hashable {
    case past, paused, early, late, times, window
    case apart(ContactID)
    case child(ContactID)
    case partner(PartnerID)
    case taken(PartnerID)

    fileprivate var isByOthers: Bool {
      switch self {
      case .apart, .child, .taken: true
      case .past, .paused, .early, .late, .times, .window, .partner: false
      }
    }
  }

  /// Nil where the team has no such contact in the rota's weeks.
  init?(_ judged: JudgedRota, _ id: ContactID) {
    let team = judged.team
    guard let need = team.need(of: id), let child = team.child(id.child),
      let demand = team.demand(in: judged.rota.horizon, after: judged.surroundings.previous).first(where: {
        $0.id == id
      })
    else { return nil }
    self.id = id
    self.need = need
    self.child = child
    self.demand = demand
    now = judged.rota.contacts.last { $0.id == id }
    let open = OpenTimes(judged, id, need, child)
    let days = demand.span.filter { judged.rota.horizon.contains($0) }
    times = Dictionary(uniqueKeysWithValues: days.map { ($0, open.times(on: $0)) })
    starts = times.mapValues { $0.filter(\.closures.isEmpty).map(\.start) }.filter { !$0.value.isEmpty }
    reachable = times.mapValues { $0.filter { $0.closures.allSatisfy(\.isByOthers) }.map(\.start) }
  }

  var openDays: [Day] { starts.keys.sorted() }

  /// With the starts open whose closures are such.
  func opened(_ isOpen: ([Closure]) -> Bool) -> ExplainedContact {
    var opened = self
    opened.starts = times.mapValues { $0.filter { isOpen($0.closures) }.map(\.start) }.filter { !$0.value.isEmpty }
    return opened
  }

  /// Without the starts until a moment.
  func after(_ moment: Moment) -> ExplainedContact {
    var left = self
    for (day, all) in starts {
      let late = all.filter { moment < Moment(day, $0) }
      left.starts[day] = late.isEmpty ? nil : late
    }
    return left
  }

  /// Whether an attempt would leave it where it is.
  func isThere(_ attempt: Attempt) -> Bool {
    now.map { attempt.day == $0.day && attempt.start == $0.time.start && attempt.staff == $0.staff.sorted() } ?? false
  }

  /// The days of its week that this alone closes from their first start to their last.
  func days(closedBy closure: Closure) -> [Day] {
    times.filter { day in day.value.allSatisfy { $0.closures.contains(closure) } }.keys.sorted()
  }

  func time(at start: Minutes) -> TimeRange { TimeRange(start, start + need.minutes) }
}

/// When a contact may be, by the need, the child and the partner. What it says is no more than where to look: the judge
/// has the last word.
private struct OpenTimes {
  let team: Team
  let need: Need
  let child: Child
  /// Before it nothing new begins.
  let begun: Moment?
  /// The child's other contacts, and those of the same need, the week before included.
  let others: [Contact]
  let siblings: [Contact]
  /// Contacts that the partner is in.
  let joined: [Contact]

  init(_ judged: JudgedRota, _ id: ContactID, _ need: Need, _ child: Child) {
    team = judged.team
    self.need = need
    self.child = child
    begun = judged.surroundings.base == nil ? nil : judged.surroundings.now
    let here = judged.rota.contacts.filter { $0.id != id }
    others = here.filter { $0.child == child.id }
    let before = judged.surroundings.previous?.contacts ?? []
    siblings = (others + before).filter { $0.child == child.id && $0.id.need == id.need && $0.id != id }
    joined = need.partner.map { partner in here.filter { judged.team.need(of: $0.id)?.partner == partner } } ?? []
  }

  func times(on day: Day) -> [ExplainedContact.OpenTime] {
    let window = team.service.window
    return stride(from: window.start, through: window.end - need.minutes, by: team.service.slot).map { start in
      ExplainedContact.OpenTime(start: start, closures: closures(day, TimeRange(start, start + need.minutes)))
    }
  }

  private func closures(_ day: Day, _ time: TimeRange) -> [ExplainedContact.Closure] {
    let start = Moment(day, time.start)
    let isOutside = need.within.map { !$0.contains { team.calendars.holds($0, day, time) } } ?? false
    let own: [(ExplainedContact.Closure, Bool)] = [
      (.past, begun.map { start < $0 } ?? false), (.times, isOutside),
      (.paused, child.paused.contains { team.calendars.touches($0, day, time) }),
      (.early, need.after.map { start < $0 } ?? false), (.late, need.startBy.map { start > $0 } ?? false),
    ]
    let near = siblings.filter { abs($0.day - day) < need.apart }.map { ExplainedContact.Closure.apart($0.id) }
    let beside = others.filter { $0.day == day && $0.time.overlaps(time) }.map {
      ExplainedContact.Closure.child($0.id)
    }
    return own.filter(\.1).map(\.0) + near + beside + partnerClosures(day, time)
  }

  private func partnerClosures(_ day: Day, _ time: TimeRange) -> [ExplainedContact.Closure] {
    guard let id = need.partner, let partner = team.partner(id) else { return [] }
    let isThere = partner.available.map { $0.contains { team.calendars.holds($0, day, time) } } ?? true
    let taken = joined.count { $0.day == day && $0.time.overlaps(time) }
    return (isThere ? [] : [.partner(id)]) + (taken < partner.capacity ? [] : [.taken(id)])
  }
}

extension Answers {
  /// What closes times, in the order in which it is said; the days are those that nothing else is needed to close.
  func reasons(_ closures: Set<ExplainedContact.Closure>, _ asked: ExplainedContact) -> [Reason] {
    let days = Dictionary(uniqueKeysWithValues: closures.map { ($0, asked.days(closedBy: $0)) })
    let all = asked.times.count
    return closures.map { closure in
      let (rule, why, source) = words(closure, asked)
      let when = days[closure] ?? []
      let text = when.isEmpty ? why : when.count == all ? "never: \(why)" : "not on \(words(when)): \(why)"
      return Reason(rule: rule, when: when, text: text, source: source)
    }.sorted { ($0.when.first?.number ?? .max, $0.text) < ($1.when.first?.number ?? .max, $1.text) }
  }

  private func words(_ closure: ExplainedContact.Closure, _ asked: ExplainedContact) -> (String, String, String?) {
    let place = { (id: ContactID) in
      let contact =
        rota.contacts.last { $0.id == id } ?? judged.surroundings.previous?.contacts.last { $0.id == id }
      return contact.map { $0.day.words } ?? "another day"
    }
    switch closure {
    case .past: return ("past", "that is past", nil)
    case .paused: return ("contact", "\(asked.child.id) is paused", sources.child(asked.child.id, "paused"))
    case .early:
      return ("contact", "not before \(asked.need.after?.words ?? "then")", sources.need(asked.id, "after"))
    case .late:
      return ("contact", "it starts by \(asked.need.startBy?.words ?? "then")", sources.need(asked.id, "start-by"))
    case .times:
      let times = (asked.need.within ?? []).map { team.words($0) }.joined(separator: ", ")
      return ("contact", "its times are \(times)", sources.need(asked.id, "within"))
    case .window: return ("contact", "the service is not open so long", nil)
    case .apart(let id):
      return (
        "apart", "\(counted(asked.need.apart, "day")) from the one on \(place(id))", sources.need(asked.id, "apart")
      )
    case .child(let id): return ("apart", "\(asked.child.id) is in \(team.title(id))", nil)
    case .partner(let id): return ("partner", "\(id) can't join then", sources.partner(id))
    case .taken(let id): return ("partner", "\(id) is with others then", sources.partner(id))
    }
  }
}
