import RotaModel

extension ContactTables {
  /// `planned`: the contacts that are to have a number, in that order.
  init(
    _ team: Team, _ grid: Grid, _ zones: ZoneTables, _ zoneNames: ZoneIndex, _ planned: [ContactDemand],
    _ places: PlaceRules, previous: Rota?, _ memory: Memory
  ) {
    let peopleRows = WorkerRows(team, planned, grid.horizon)
    let needs = planned.map(\.need)
    // What has begun is as long as it was published, and with whom.
    let begun = planned.map { places.begun($0.id) }
    let lengths = zip(begun, needs).map { $0?.time.length ?? $1.minutes }
    count = planned.count

    let childIndex = Dictionary(uniqueKeysWithValues: team.children.enumerated().map { ($1.id, $0) })
    childCount = team.children.count
    let children = planned.map { childIndex[$0.id.child] ?? 0 }
    let zoneIndex = planned.enumerated().map { zoneNames[$1.need.zone ?? team.children[children[$0]].zone] }
    child = memory.table(children.map { Int32($0) })
    zone = memory.table(zoneIndex.map { Int32($0) })
    let tails = zip(lengths, needs).map { $0 + $1.writeUp }
    length = memory.table(lengths.map { Int32(grid.slots($0)) })
    tail = memory.table(tails.map { Int32(grid.slots($0)) })
    minutes = memory.table(lengths.map { Int32($0) })
    tailMinutes = memory.table(tails.map { Int32($0) })
    onward = memory.table(
      needs.indices.flatMap { c in
        (0..<zones.count).map {
          Int16(grid.slots(tails[c] + zones.minutes(zoneIndex[c], $0)))
        }
      })
    inbound = memory.table((0..<zones.count).map { Int32(grid.slots(zones.minutes(zones.base, $0))) })

    let numbers = zip(begun, needs).map { Int32($0?.staff.count ?? $1.workers) }
    workers = memory.table(numbers)
    workerStart = memory.table(numbers.reduce(into: [Int32(0)]) { $0.append(($0.last ?? 0) + $1) })
    workerTotal = Int(numbers.reduce(0, +))
    row = memory.table(peopleRows.rowOfContact)
    brings = memory.table(peopleRows.brings)
    bringsStart = memory.table(peopleRows.bringsStart)
    bringsStep = memory.table(peopleRows.bringsStep)
    everBrings = memory.table(peopleRows.everBrings)
    asks = memory.table(peopleRows.asks)
    rank = memory.table(peopleRows.rank)
    rankPrice = memory.table(peopleRows.rankPrice)
    candidates = memory.lists(peopleRows.candidates)

    let spans = planned.map { places.days(of: $0) }
    firstDay = memory.table(spans.map { Int32($0.lowerBound) })
    dayCount = memory.table(spans.map { Int32($0.count) })
    bitsStart = memory.table(
      spans.reduce(into: [Int32(0)]) { $0.append(($0.last ?? 0) + Int32($1.count * grid.words)) })
    let bits = planned.indices.flatMap { c in spans[c].map { places.bits(planned[c], on: $0) } }
    starts = memory.table(bits.flatMap(\.starts))
    preferred = memory.table(bits.flatMap(\.preferred))

    unmet = memory.table(planned.map { Price(service: $0.owed ? team.rules.unmet[$0.need.priority] : 0) })
    isMandatory = memory.table(planned.map { places.isPinned($0.id) })
    isFixed = memory.table(begun.map { $0 != nil })
    isAgreed = memory.table(planned.map(\.agreed))
    apart = memory.table(needs.map { Int32($0.apart) })
    let series = Dictionary(grouping: planned.indices) { SeriesName(planned[$0].id) }
    siblings = memory.lists(
      planned.indices.map { c in (series[SeriesName(planned[c].id)] ?? []).filter { $0 != c }.map { Int32($0) } })
    let byChild = Dictionary(grouping: planned.indices) { children[$0] }
    ofChild = memory.lists(team.children.indices.map { (byChild[$0] ?? []).map { Int32($0) } })

    let partnerIndex = Dictionary(uniqueKeysWithValues: team.partners.enumerated().map { ($1.id, $0) })
    partner = memory.table(needs.map { Int32($0.partner.flatMap { partnerIndex[$0] } ?? -1) })
    partnerCapacity = memory.table(team.partners.map { Int32($0.capacity) })
    partnerCount = team.partners.count

    let index = Dictionary(uniqueKeysWithValues: planned.enumerated().map { ($1.id, Int32($0)) })
    let before = planned.map { $0.id.weekBefore.flatMap { index[$0] } ?? -1 }
    var after = [Int32](repeating: -1, count: planned.count)
    for (c, earlier) in before.enumerated() where earlier >= 0 { after[Int(earlier)] = Int32(c) }
    weekBefore = memory.table(before)
    weekAfter = memory.table(after)
    let old = Dictionary((previous?.contacts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let pattern = planned.map { demand in demand.id.weekBefore.flatMap { old[$0] } }
    patternDay = memory.table(pattern.map { $0.map { Int16(clamping: grid.index($0.day + 7)) } ?? ContactTables.noDay })
    patternStart = memory.table(pattern.map { $0.flatMap { grid.exactSlot($0.time.start) }.map { Int16($0) } ?? -2 })
  }
}

/// A need of a child, or a one-off: the contacts that `apart` keeps apart.
struct SeriesName: Hashable {
  let child: ChildID
  let need: NeedID

  init(_ id: ContactID) {
    child = id.child
    need = id.need
  }
}

extension BaseTables {
  init(_ team: Team, _ grid: Grid, _ contacts: [ContactID], _ published: Published?, _ memory: Memory) {
    isPresent = published != nil
    guard let published else {
      shapes = memory.table([])
      noticeFrom = memory.table([])
      day = memory.table([])
      start = memory.table([])
      workers = memory.lists([])
      told = memory.table([])
      return
    }
    let byDay = PublishedShapes(published.rota, grid)
    let days = Array(grid.horizon.days)
    shapes = memory.table(team.staff.flatMap { person in days.map { byDay[person.id, $0] } })
    let limit = published.now.faceMinutes + ceilingDivide(team.rules.change.notice.millionths * 60, Hours.scale)
    let notice = days.map { day in
      Int16(min(grid.slotCount + 1, max(0, grid.ceilSlot(min(3000, max(0, limit - day.number * 1440))))))
    }
    noticeFrom = memory.table(team.staff.flatMap { _ in notice })

    let known = Set(contacts)
    let old = Dictionary(published.rota.contacts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let personIndex = Dictionary(uniqueKeysWithValues: team.staff.enumerated().map { ($1.id, $0) })
    day = memory.table(contacts.map { old[$0].map { Int16(clamping: grid.index($0.day)) } ?? ContactTables.noDay })
    start = memory.table(contacts.map { old[$0].flatMap { grid.exactSlot($0.time.start) }.map { Int16($0) } ?? -2 })
    workers = memory.lists(
      contacts.map { id in (old[id]?.staff ?? []).compactMap { personIndex[$0] }.sorted().map { Int32($0) } })
    var told = [Int32](repeating: 0, count: team.staff.count)
    for contact in old.values where !known.contains(contact.id) {
      for person in contact.staff { if let p = personIndex[person] { told[p] += 1 } }
    }
    self.told = memory.table(told)
  }
}
