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
  let starts: [Day: [Minutes]]
  /// The same, with the starts that nothing but other contacts close: those could move.
  let reachable: [Day: [Minutes]]
  /// Why a day has no open start.
  let closed: [Day: Closure]

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
    let times = OpenTimes(judged, id, need, child)
    var starts: [Day: [Minutes]] = [:]
    var reachable: [Day: [Minutes]] = [:]
    var closed: [Day: Closure] = [:]
    for day in demand.span where judged.rota.horizon.contains(day) {
      let (open, movable, closure) = times.starts(on: day)
      if open.isEmpty { closed[day] = closure } else { starts[day] = open }
      reachable[day] = open + movable
    }
    self.starts = starts
    self.reachable = reachable
    self.closed = closed
  }

  var openDays: [Day] { starts.keys.sorted() }

  /// Whether an attempt would leave it where it is.
  func isThere(_ attempt: Attempt) -> Bool {
    now.map { attempt.day == $0.day && attempt.start == $0.time.start && attempt.staff == $0.staff.sorted() } ?? false
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

  func starts(on day: Day) -> (open: [Minutes], movable: [Minutes], closure: ExplainedContact.Closure) {
    var (open, movable): ([Minutes], [Minutes]) = ([], [])
    var closures: [ExplainedContact.Closure] = []
    let window = team.service.window
    for start in stride(from: window.start, through: window.end - need.minutes, by: team.service.slot) {
      if let closure = closure(day, TimeRange(start, start + need.minutes)) {
        closures.append(closure)
        if closure.isByOthers { movable.append(start) }
      } else {
        open.append(start)
      }
    }
    // What closes a time within the need's own hours tells more than that others are outside them.
    return (open, movable, closures.first { $0 != .times } ?? closures.first ?? .window)
  }

  private func closure(_ day: Day, _ time: TimeRange) -> ExplainedContact.Closure? {
    let start = Moment(day, time.start)
    if let begun, start < begun { return .past }
    if need.within.map({ !$0.contains { team.calendars.holds($0, day, time) } }) ?? false { return .times }
    if child.paused.contains(where: { team.calendars.touches($0, day, time) }) { return .paused }
    if let after = need.after, start < after { return .early }
    if let startBy = need.startBy, start > startBy { return .late }
    if let near = siblings.first(where: { abs($0.day - day) < need.apart }) { return .apart(near.id) }
    if let other = others.first(where: { $0.day == day && $0.time.overlaps(time) }) { return .child(other.id) }
    return partnerClosure(day, time)
  }

  private func partnerClosure(_ day: Day, _ time: TimeRange) -> ExplainedContact.Closure? {
    guard let id = need.partner, let partner = team.partner(id) else { return nil }
    let isThere = partner.available.map { $0.contains { team.calendars.holds($0, day, time) } } ?? true
    let taken = joined.count { $0.day == day && $0.time.overlaps(time) }
    return !isThere ? .partner(id) : taken < partner.capacity ? nil : .taken(id)
  }
}

extension Answers {
  /// Why the contact can't be on some days of its week, whoever goes.
  func closedDays(_ asked: ExplainedContact) -> [Reason] {
    let groups = Dictionary(grouping: asked.closed, by: \.value).mapValues { $0.map(\.key).sorted() }
    return groups.sorted { $0.value[0] < $1.value[0] }.map { closure, days in
      let all = asked.starts.isEmpty && groups.count == 1
      let when = all ? "never" : "not on \(words(days))"
      let (rule, why, source) = words(closure, asked)
      return Reason(rule: rule, when: days, text: "\(when): \(why)", source: source)
    }
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
