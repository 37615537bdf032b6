import RotaModel

/// Where and by whom each contact can be held at all, every other contact and shift left aside.
struct ContactChoices {
  /// Somebody who can be a contact's worker on some day.
  struct Candidate: BitwiseCopyable {
    let person: Int32
    /// Where the bits of the possible starts begin, by day of the contact's span.
    let bits: Int32
  }

  /// By contact.
  let candidates: Lists<Candidate>
  let starts: Table<SlotBits>
  /// The contacts of one child that are settled together.
  let groups: Lists<Int32>
  /// By group: so many different workers cost nothing; 0 where continuity is not asked.
  let freeWorkers: Table<Int32>
  /// By contact: of what two workers or more must bring together, what the fewest bring; 0 where all bring all.
  let rarest: Table<UInt32>

  init(_ problem: Compiled, _ choices: DayChoices, _ memory: Memory) {
    let tables = problem.tables.pointee
    var bits: [SlotBits] = []
    var candidates: [[Candidate]] = []
    let room = Room(tables, choices)
    for c in 0..<tables.contacts.count {
      let row = tables.contacts.row.int(c)
      var mine: [Candidate] = []
      for j in tables.contacts.candidates.range(row) where !tables.contacts.isFixed[c] {
        let p = tables.contacts.candidates.items[j]
        let found = room.starts(of: c, by: Int(p))
        guard found.contains(where: { $0 != 0 }) else { continue }
        mine.append(Candidate(person: p, bits: Int32(bits.count)))
        bits += found
      }
      candidates.append(mine)
    }
    self.candidates = memory.lists(candidates)
    starts = memory.table(bits)
    let groups = ContactChoices.groups(tables)
    self.groups = memory.lists(groups.map(\.contacts))
    freeWorkers = memory.table(groups.map(\.freeWorkers))
    rarest = memory.table(
      (0..<tables.contacts.count).map { c in
        ContactChoices.rarest(tables, c, candidates[c].map { Int($0.person) })
      })
  }

  private static func rarest(_ problem: Tables, _ c: ContactIndex, _ people: [PersonIndex]) -> UInt32 {
    if problem.contacts.workers[c] < 2 { return 0 }
    let row = problem.contacts.row.int(c)
    let holders = (0..<32).map { bit -> (count: Int, bit: UInt32) in
      let mask = UInt32(1) << UInt32(bit)
      if problem.contacts.asks[row] & mask == 0 { return (people.count, 0) }
      return (people.count { problem.contacts.everBrings[row * problem.staff.count + $0] & mask != 0 }, mask)
    }
    let fewest = holders.min { $0.count < $1.count }
    return fewest.map { $0.count < people.count ? $0.bit : 0 } ?? 0
  }

  /// A child's contacts week by week; what may lie in several weeks by itself. Past ones are settled.
  private static func groups(_ problem: Tables) -> [(contacts: [Int32], freeWorkers: Int32)] {
    let contacts = problem.contacts
    var groups: [(contacts: [Int32], freeWorkers: Int32)] = []
    for child in 0..<contacts.childCount {
      var weeks = [[Int32]](repeating: [], count: problem.grid.weekCount)
      var most = [Int32](repeating: 0, count: problem.grid.weekCount)
      for j in contacts.ofChild.range(child) {
        let c = Int(contacts.ofChild.items[j])
        let first = contacts.firstDay.int(c) / 7
        let last = (contacts.firstDay.int(c) + contacts.dayCount.int(c) - 1) / 7
        // A published contact may be dated outside its weeks.
        let weeksOpen = contacts.isFixed[c] ? 0...problem.grid.weekCount - 1 : first...last
        for week in weeksOpen { most[week] = max(most[week], contacts.workers[c]) }
        if contacts.isFixed[c] || contacts.unmet[c] == .zero { continue }
        if first == last { weeks[first].append(Int32(c)) } else { groups.append(([Int32(c)], 0)) }
      }
      for week in weeks.indices where !weeks[week].isEmpty { groups.append((weeks[week], most[week])) }
    }
    return groups
  }
}

/// The starts of a contact for which a worker has some shift that holds it, with the way there and back.
private struct Room {
  private let problem: Tables
  private let ways: Ways
  /// By `personDay × (slots + 1) + start`: the furthest end of a shift that starts there or before.
  private let reach: [Int16]

  init(_ problem: Tables, _ choices: DayChoices) {
    self.problem = problem
    ways = Ways(problem)
    let slots = problem.grid.slotCount
    var reach = [Int16](repeating: 0, count: problem.staff.count * problem.grid.dayCount * (slots + 1))
    for i in 0..<problem.staff.count * problem.grid.dayCount {
      for r in choices.rows.range(i) {
        let row = choices.rows.items[r]
        reach[i * (slots + 1) + Int(row.start)] = Int16(row.lastEnd)
      }
      if choices.kept[i].isOn { reach[i * (slots + 1) + choices.kept[i].start] = Int16(choices.kept[i].end) }
      for start in 0..<slots where reach[i * (slots + 1) + start] > reach[i * (slots + 1) + start + 1] {
        reach[i * (slots + 1) + start + 1] = reach[i * (slots + 1) + start]
      }
    }
    self.reach = reach
  }

  func starts(of c: ContactIndex, by p: PersonIndex) -> [SlotBits] {
    let contacts = problem.contacts
    let slots = problem.grid.slotCount
    let words = problem.grid.words
    let inbound = ways.there[contacts.zone.int(c)]
    let onward = ways.back[c]
    var result: [SlotBits] = []
    let row = contacts.row.int(c)
    for offset in 0..<contacts.dayCount.int(c) {
      let d = contacts.firstDay.int(c) + offset
      let i = p * problem.grid.dayCount + d
      // The last worker's skill may have ended.
      let mayGo = contacts.brings(row, p, d) != 0
      for word in 0..<words {
        var open = mayGo ? contacts.starts[contacts.bitsStart.int(c) + offset * words + word] : 0
        for slot in 0..<64 where open >> UInt64(slot) & 1 == 1 {
          let start = word * 64 + slot
          // What a shift that runs has had already is as published, however far apart.
          let first = problem.staff.freedom[i] == .running ? start : start - inbound
          if first < 0 || start + onward > slots || Int(reach[i * (slots + 1) + first]) < start + onward {
            open &= ~(1 << UInt64(slot))
          }
        }
        result.append(open)
      }
    }
    return result
  }
}

/// The shortest ways from the base and back to it. The way by another contact, its own time included, may be shorter
/// than the direct one: travel times are as the team says, and where it says nothing they are none.
private struct Ways {
  /// By zone: slots from the base.
  let there: [Int]
  /// By contact: slots from its start until its worker can be at the base.
  let back: [Int]

  init(_ problem: Tables) {
    let contacts = problem.contacts
    let zones = problem.zones.count
    let onward = { (c: ContactIndex, zone: Int) in Int(contacts.onward[c * zones + zone]) }
    var there = (0..<zones).map { contacts.inbound.int($0) }
    var back = (0..<contacts.count).map { onward($0, problem.zones.base) }
    // The least time that is left, by the zone to which a worker goes next.
    var from = [Int](repeating: Measure.never, count: zones)
    var isShorter = true
    while isShorter {
      isShorter = false
      for c in 0..<contacts.count {
        let zone = contacts.zone.int(c)
        for other in 0..<zones {
          if there[zone] + onward(c, other) < there[other] {
            there[other] = there[zone] + onward(c, other)
            isShorter = true
          }
          back[c] = min(back[c], onward(c, other) + from[other])
        }
        if back[c] < from[zone] {
          from[zone] = back[c]
          isShorter = true
        }
      }
    }
    self.there = there
    self.back = back
  }
}
