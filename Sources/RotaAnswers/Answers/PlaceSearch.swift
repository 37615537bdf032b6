internal import RotaModel

/// Places for one contact, each tried and judged in an excerpt of the rota.
struct PlaceSearch {
  let judged: JudgedRota
  let asked: ExplainedContact
  /// Those of whom it is asked.
  let staff: [Person]
  /// Those who may be sent: the key worker, then those whom the child knows, then the others.
  let people: [Person]
  /// Places tried of one crew on one day.
  let mostStarts: Int
  /// It is put there by agreement, so that its own times no longer bind it.
  let isAgreed: Bool

  /// Crews of several people that are tried on one day, and the people of whom they are made.
  private static let mostCrews = 24
  private static let mostTogether = 16
  /// Crews on a day that are tried at more than one place.
  private static let mostPromising = 12

  /// Of some people alone, or of all.
  init(
    _ judged: JudgedRota, _ asked: ExplainedContact, mostStarts: Int = 3, isAgreed: Bool = false,
    among some: [Person]? = nil
  ) {
    self.judged = judged
    self.asked = asked
    self.mostStarts = mostStarts
    self.isAgreed = isAgreed
    staff = some ?? judged.team.staff
    let able = staff.filter { asked.safeguard(against: $0) == nil }
    people = [0, 1, 2].flatMap { wanted in able.filter { asked.distance($0.id) == wanted } }
  }

  /// Whether anything could be done about it, were all else moved out of the way: on some day, at some time, enough of
  /// those who may go are there and can work.
  var isPossible: Bool {
    asked.reachable.contains { day, starts in
      starts.contains { asked.mayGo(free(on: day, asked.time(at: $0)), on: day) }
    }
  }

  /// Who is neither away nor outside their hours, nor pinned to be off.
  private func free(on day: Day, _ time: TimeRange) -> [Person] {
    people.filter { person in
      judged.team.isAvailable(person, day, time) && !judged.team.pins.contains(.off(person.id, day))
    }
  }

  /// Which places are left out before they are judged.
  enum Limits {
    case none
    /// Those that break a rule on a shift for certain, but for the rule on the week's hours: somebody may decide on more.
    case shifts
    case shiftsAndHours
  }

  /// Every crew on every open day at its first place, and at others those that are the best there. Where only a few are
  /// wanted, it ends with enough that are gains; in a large team, with as many as a lead can wait for. Those who would
  /// have to change least are tried first.
  func attempts(within limits: Limits, enough: Int = .max, most: Int = .max) -> Found {
    let days = asked.openDays.mappedAtOnce { day in crews(on: day).map { (crew: $0, day: day) } }.flatMap { $0 }
    let all = enough == .max && most >= days.count ? days : nearestFirst(days)
    let step = min(4 * min(enough, all.count), 24)
    var first: [Tries] = []
    while first.count < all.count, first.count(where: \.hasGain) < enough, first.count(where: \.isJudged) < most {
      first += all[first.count..<min(all.count, first.count + step)]
        .mappedAtOnce { tries(by: $0.crew, on: $0.day, most: 1, limits) }
    }
    let tried = Array(all.prefix(first.count))
    return Found(
      attempts: furtherAttempts(by: tried, after: first, limits),
      untried: Set(all.dropFirst(first.count).flatMap(\.crew).map(\.id))
        .subtracting(tried.flatMap(\.crew).map(\.id)), isWhole: first.count == all.count)
  }

  /// What was found, and how far it was looked.
  struct Found {
    let attempts: [Attempt]
    /// Those of whom no day was tried.
    let untried: Set<PersonID>
    let isWhole: Bool
  }

  /// By the minutes that shifts would have to change, an hour more for each step away from the child.
  private func nearestFirst(_ all: [(crew: [Person], day: Day)]) -> [(crew: [Person], day: Day)] {
    let changes = all.mappedAtOnce { place -> Int in
      let change = spots(of: place.crew, on: place.day).first?.change ?? 1440
      return change + 60 * place.crew.reduce(0) { $0 + asked.distance($1.id) }
    }
    return all.indices.sorted { (changes[$0], $0) < (changes[$1], $1) }.map { all[$0] }
  }

  private func furtherAttempts(
    by all: [(crew: [Person], day: Day)], after first: [Tries], _ limits: Limits
  ) -> [Attempt] {
    guard mostStarts > 1 else { return first.flatMap(\.attempts) }
    let bests = first.map { $0.attempts.min(by: Attempt.precedes) }
    let tried = all.indices.filter { bests[$0] != nil }.sorted { a, b in
      guard let a = bests[a], let b = bests[b] else { return false }
      return Attempt.precedes(a, b)
    }
    let others = all.indices.filter { bests[$0] == nil && first[$0].isCut }
    let promising = Set((tried + others).prefix(Self.mostPromising))
    return all.indices.mappedAtOnce { index in
      guard promising.contains(index) else { return first[index].attempts }
      let (crew, day) = all[index]
      return tries(by: crew, on: day, most: mostStarts, limits, in: first[index].excerpt).attempts
    }.flatMap { $0 }
  }

  func attempts(by crew: [Person], on day: Day) -> [Attempt] {
    tries(by: crew, on: day, most: mostStarts, .none).attempts
  }

  /// The same, and somewhere on the day, room or none, so that the judge can say what is wrong with it.
  func attemptsAnywhere(by crew: [Person], on day: Day) -> [Attempt] {
    guard let starts = asked.starts[day], let excerpt = excerpt(crew, day) else { return [] }
    let start = starts[starts.count / 2]
    let shifts = crew.compactMap { person -> Edit? in
      let room = DayRoom(judged, person, day, without: asked.id)
      guard room.shift == nil, let time = shapes(room, start).first?.time else { return nil }
      return .shift(person.id, day, time, pause: nil)
    }
    let tries = tries(by: crew, on: day, most: mostStarts, .none, in: excerpt).attempts
    return tries + (attempt(excerpt, crew, day, start, shifts).map { [$0] } ?? [])
  }

  private struct Tries {
    var attempts: [Attempt] = []
    /// Whether some were left out.
    var isCut = false
    /// In which they were judged.
    var excerpt: JudgedRota?

    var isJudged: Bool { !attempts.isEmpty }
    var hasGain: Bool { attempts.contains(where: \.isGain) }
  }

  /// What a crew could do on a day; nothing where other contacts leave no room for it. The least change comes first,
  /// then the time of the week before, then what is preferred.
  private func tries(
    by crew: [Person], on day: Day, most: Int, _ limits: Limits, in known: JudgedRota? = nil
  ) -> Tries {
    let spots = spots(of: crew, on: day)
    let asIs = spots.filter { $0.change == 0 }
    let worth = (asIs.isEmpty ? spots : asIs).spread(most: most)
    let all = worth.flatMap { spot in spot.changes.map { (start: spot.start, shifts: $0) } }
    let bounds = limits == .none ? [] : crew.compactMap { DayLimits(judged, $0, day) }
    let left = all.filter { way in
      !way.shifts.contains { shift in bounds.contains { $0.forbids(shift, withHours: limits == .shiftsAndHours) } }
    }
    guard !left.isEmpty, let excerpt = known ?? excerpt(crew, day) else { return Tries(isCut: !all.isEmpty) }
    return Tries(
      attempts: left.compactMap { attempt(excerpt, crew, day, $0.start, $0.shifts) }, isCut: left.count < all.count,
      excerpt: excerpt)
  }

  /// Everybody alone; of several at once those who may go together.
  func crews(on day: Day) -> [[Person]] {
    guard asked.need.workers > 1 else { return people.map { [$0] } }
    return together(free(on: day), asked.need.workers, on: day) { $0 }
  }

  /// Those of them in which somebody is.
  func crews(on day: Day, with person: Person) -> [[Person]] {
    guard asked.need.workers > 1 else { return [[person]] }
    guard !spots(of: [person], on: day).isEmpty else { return [] }
    return together(free(on: day).filter { $0.id != person.id }, asked.need.workers - 1, on: day) { [person] + $0 }
  }

  /// Who has room on a day; those who hold what is asked for come first, since one of them must be there.
  private func free(on day: Day) -> [Person] {
    let free = people.filter { person in !spots(of: [person], on: day).isEmpty }
    let holders = free.filter { !$0.skills(on: day).isDisjoint(with: asked.need.skills) }
    return Array((holders + free.filter { !holders.contains($0) }).prefix(Self.mostTogether))
  }

  private func together(
    _ people: [Person], _ count: Int, on day: Day, _ crew: ([Person]) -> [Person]
  ) -> [[Person]] {
    Array(combinations(of: people, count).lazy.map(crew).filter { asked.mayGo($0, on: day) }.prefix(Self.mostCrews))
  }
}

extension PlaceSearch {
  private struct Spot {
    let start: Minutes
    /// Changes of shifts that would make room, each a way of its own; an empty one where there is room.
    let changes: [[Edit]]
    let change: Minutes
    let rank: Int
  }

  private func spots(of crew: [Person], on day: Day) -> [Spot] {
    let rooms = crew.map { DayRoom(judged, $0, day, without: asked.id) }
    let before = usualStart
    let spots = (asked.starts[day] ?? []).compactMap { start -> Spot? in
      let shapes = rooms.map { room in self.shapes(room, start) }
      guard shapes.allSatisfy({ !$0.isEmpty }) else { return nil }
      let time = asked.time(at: start)
      let isPreferred = asked.need.prefer.contains { judged.team.calendars.holds($0, day, time) }
      return Spot(
        start: start, changes: changes(shapes, crew, day), change: shapes.reduce(0) { $0 + $1[0].change },
        rank: start == before ? 0 : isPreferred ? 1 : 2)
    }
    return spots.sorted { ($0.change, $0.rank, $0.start) < ($1.change, $1.rank, $1.start) }
  }

  /// Of one person every shape; of several the first of each.
  private func changes(_ shapes: [[DayRoom.Shape]], _ crew: [Person], _ day: Day) -> [[Edit]] {
    func edits(_ chosen: [DayRoom.Shape]) -> [Edit] {
      zip(crew, chosen).compactMap { person, shape in
        shape.time.map { .shift(person.id, day, $0, pause: nil) }
      }
    }
    return shapes.count == 1 ? shapes[0].map { edits([$0]) } : [edits(shapes.map { $0[0] })]
  }

  private func shapes(_ room: DayRoom, _ start: Minutes) -> [DayRoom.Shape] {
    room.shapes(
      holding: asked.time(at: start), writeUp: asked.need.writeUp, zone: asked.need.zone ?? asked.child.zone)
  }

  private var usualStart: Minutes? {
    let before = asked.id.weekBefore
    let weeks = judged.rota.contacts + (judged.surroundings.previous?.contacts ?? [])
    return weeks.last { $0.id == before }?.time.start
  }

  func excerpt(_ crew: [Person], _ day: Day) -> JudgedRota? {
    let people = Set(crew.map(\.id)).union(asked.now?.staff ?? [])
    let days = Set([day]).union(asked.now.map { [$0.day] } ?? [])
    return try? judged.excerpt(people: people, children: [asked.child.id], days: days)
  }

  func attempt(
    _ excerpt: JudgedRota, _ crew: [Person], _ day: Day, _ start: Minutes, _ shifts: [Edit]
  ) -> Attempt? {
    let staff = crew.map(\.id).sorted()
    return excerpt.attempt(
      shifts + [.contact(asked.id, day, start: start, staff: staff)], day, start, staff, moving: [asked.id],
      isAgreed: isAgreed)
  }
}

extension Array {
  /// So many at most: the first, and others evenly from the rest.
  func spread(most: Int) -> [Element] {
    count > most ? (0..<most).map { self[$0 * count / most] } : self
  }
}

/// In the order of the list.
private func combinations(of people: [Person], _ count: Int) -> [[Person]] {
  guard count > 0 else { return [[]] }
  return people.indices.flatMap { index in
    combinations(of: Array(people[(index + 1)...]), count - 1).map { [people[index]] + $0 }
  }
}
