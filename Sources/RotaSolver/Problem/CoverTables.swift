import RotaModel

/// Cover lines: where they hold, who counts, and what each number of heads costs.
struct CoverTables: Sendable, BitwiseCopyable {
  let lineCount: Int
  /// By `(line × days + day) × words + word`: the slots in which the line holds.
  let holds: Table<SlotBits>
  /// By `line × (people + 1) + heads`: the price of so many heads in one slot.
  let prices: Table<Price>
  let headsLimit: Int
  /// By person-day: the lines that count whoever is on shift, and those that count only who is free.
  let presentLines: Lists<Int32>
  let freeLines: Lists<Int32>
  /// What lies outside the window can't be covered.
  let lost: Price

  init(_ team: Team, _ grid: Grid, _ memory: Memory) {
    let rules = team.rules
    lineCount = team.cover.count
    headsLimit = team.staff.count + 1
    var holds: [SlotBits] = []
    var prices: [Price] = []
    var lost = Price.zero
    for line in team.cover {
      let price = { (heads: Int) in
        Price(
          service: (line.weight ?? rules.cover) * max(0, line.need - heads),
          wishes: rules.idealCover * max(0, line.ideal - max(heads, line.need)))
      }
      prices += (0...team.staff.count).map(price)
      for day in grid.horizon.days {
        let isOn = team.calendars.on(line.when, day)
        let stretch = line.when.time
        holds += grid.mask { isOn && grid.isOnTeamGrid($0) && stretch.contains(grid.minute($0)) }
        guard isOn else { continue }
        let outside = stride(from: stretch.start, to: stretch.end, by: grid.teamSlot).count {
          !grid.window.contains($0)
        }
        for _ in 0..<outside { lost += price(0) }
      }
    }
    self.holds = memory.table(holds)
    self.prices = memory.table(prices)
    self.lost = lost

    func lines(free: Bool) -> [[Int32]] {
      team.staff.flatMap { person in
        let mine = team.cover.indices.filter {
          person.countsInCover && team.cover[$0].free == free && person.counts(for: team.cover[$0])
        }
        return grid.horizon.days.map { day in
          let held = person.skills(on: day)
          return mine.filter { team.cover[$0].skills.isSubset(of: held) }.map { Int32($0) }
        }
      }
    }
    presentLines = memory.lists(lines(free: false))
    freeLines = memory.lists(lines(free: true))
  }
}

extension Person {
  /// Whether the role is one of those and all the traits are held; of skills the day decides.
  fileprivate func counts(for line: CoverLine) -> Bool {
    holdsRole(among: line.roles) && line.traits.isSubset(of: traits)
  }

  func holdsRole(among roles: [Role]?) -> Bool {
    guard let roles else { return true }
    return role.map(roles.contains) ?? false
  }
}

/// Duties by the person and day at which they are due.
struct DutyTables: Sendable, BitwiseCopyable {
  struct Due: BitwiseCopyable, Sendable {
    /// In minutes of the day: a duty need not lie on the grid.
    let start: Int32
    let end: Int32
    let zone: Int32
    let weight: Int32
  }

  /// By person-day, in the order of their starts.
  let due: Lists<Due>
  let isEmpty: Bool

  init(_ team: Team, _ grid: Grid, _ zones: ZoneIndex, _ memory: Memory) {
    let duties = team.duties.enumerated()
      .sorted { ($0.element.when.time.start, $0.offset) < ($1.element.when.time.start, $1.offset) }.map(\.element)
    let leave = team.leaveByPerson
    due = memory.lists(
      team.staff.flatMap { person in
        grid.horizon.days.map { day in
          duties.compactMap { duty -> Due? in
            let stretch = duty.when.time
            guard team.calendars.on(duty.when, day), duty.staff?.contains(person.id) ?? true,
              person.holdsRole(among: duty.roles),
              let flex = person.hours(on: day, window: team.service.window), flex.contains(stretch),
              !(leave[person.id] ?? []).contains(where: { $0.off && team.calendars.touches($0.when, day, stretch) })
            else { return nil }
            return Due(
              start: Int32(stretch.start), end: Int32(stretch.end),
              zone: Int32(zones[duty.zone ?? team.service.base]), weight: Int32(duty.weight ?? team.rules.duty))
          }
        }
      })
    isEmpty = team.duties.isEmpty
  }
}

/// Zones as numbers, 0 for nowhere.
struct ZoneIndex: Sendable {
  let all: [Zone?]
  private let indices: [Zone: Int]

  init(_ team: Team) {
    var names = team.travel.zones
    names.formUnion(team.children.compactMap(\.zone))
    names.formUnion(team.children.flatMap { $0.needs.compactMap(\.zone) })
    names.formUnion(team.oneOffs.compactMap(\.need.zone))
    names.formUnion(team.duties.compactMap(\.zone))
    if let base = team.service.base { names.insert(base) }
    let sorted = names.sorted()
    all = [nil] + sorted
    indices = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0 + 1) })
  }

  subscript(zone: Zone?) -> Int { zone.flatMap { indices[$0] } ?? 0 }
}

/// The minutes between zones.
struct ZoneTables: Sendable, BitwiseCopyable {
  let count: Int
  let base: Int
  /// By `zone × zones + zone`.
  let minutes: Table<Int32>

  init(_ team: Team, _ index: ZoneIndex, _ memory: Memory) {
    count = index.all.count
    base = index[team.service.base]
    minutes = memory.table(index.all.flatMap { a in index.all.map { Int32(team.travel.minutes(a, $0)) } })
  }

  @inline(__always)
  func minutes(_ a: Int, _ b: Int) -> Int { minutes.int(a * count + b) }
}
