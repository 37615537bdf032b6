package import RotaModel

/// The planning problem of one team and horizon, compiled once.
package struct Problem: Sendable {
  let compiled: Compiled

  /// `previous` ends before the horizon; `published` is for the horizon itself, on the team's grid.
  package init(team: Team, horizon: Horizon, after previous: Rota? = nil, published: Published? = nil)
    throws(Unplannable)
  {
    if let tooLarge = ProblemSize(team, horizon).excess { throw .tooLarge(tooLarge) }
    compiled = Compiled(team: team, horizon: horizon, after: previous, published: published)
    try refuseImpossible()
  }
}

/// One place in memory for what every walker reads.
///
/// `@unchecked Sendable` holds because nothing writes to the tables once they are compiled.
final class Compiled: @unchecked Sendable {
  /// With the pins that say something about the horizon.
  let team: Team
  let horizon: Horizon
  let previous: Rota?
  let published: Published?
  let past: PastTables
  /// The contacts by number.
  let contacts: [ContactDemand]
  /// Each as it was published, where it has begun.
  let begun: [Contact?]
  /// In `memory`, so that states read them where they lie.
  let tables: UnsafePointer<Tables>
  private let memory: Memory

  init(team: Team, horizon: Horizon, after previous: Rota?, published: Published?) {
    let demand = team.demand(in: horizon, after: previous)
    let team = team.withPins(of: demand, in: horizon)
    self.team = team
    self.horizon = horizon
    self.previous = previous
    self.published = published
    memory = Memory()
    let grid = Grid(team.service, horizon, published?.rota, memory)
    past = PastTables(team, grid, published)
    let places = PlaceRules(team, grid, previous: previous, published: published)
    contacts = demand.filter { $0.allowed || places.hasBegun($0.id) }
    begun = contacts.map { places.begun($0.id) }
    tables = memory.table([Tables(team, grid, contacts, places, past, previous, published, memory)]).base
  }
}

extension Team {
  /// One dated outside the horizon, or of a contact that may not be planned in it, says nothing.
  fileprivate func withPins(of demand: [ContactDemand], in horizon: Horizon) -> Team {
    let allowed = Set(demand.filter(\.allowed).map(\.id))
    var team = self
    team.pins = pins.filter { pin in
      guard pin.day.map(horizon.contains) ?? true else { return false }
      if case .contact(let id, _, _, _) = pin { return allowed.contains(id) }
      return true
    }
    return team
  }
}

/// The problem, frozen and dense: integers only, every name gone, every rule's weight folded in.
struct Tables: Sendable, BitwiseCopyable {
  let grid: Grid
  let zones: ZoneTables
  let staff: StaffTables
  let cover: CoverTables
  let duties: DutyTables
  let contacts: ContactTables
  let base: BaseTables
  let shapes: ShapePrices
  let weekends: WeekendShares
  let weights: Weights

  init(
    _ team: Team, _ grid: Grid, _ planned: [ContactDemand], _ places: PlaceRules, _ past: PastTables, _ previous: Rota?,
    _ published: Published?, _ memory: Memory
  ) {
    let names = ZoneIndex(team)
    self.grid = grid
    zones = ZoneTables(team, names, memory)
    staff = StaffTables(team, grid, previous: previous, past: past, memory)
    cover = CoverTables(team, grid, memory)
    duties = DutyTables(team, grid, names, memory)
    contacts = ContactTables(team, grid, zones, names, planned, places, previous: previous, memory)
    base = BaseTables(team, grid, planned.map(\.id), published, memory)
    shapes = ShapePrices(team, grid, previous: previous, memory)
    weekends = WeekendShares(team, grid, memory)
    weights = Weights(team.rules, grid)
  }
}

/// The rules' parameters in slots and real minutes.
struct Weights: Sendable, BitwiseCopyable {
  let restMinutes: Int
  /// How many days before and after a shift the daily rest can reach.
  let restDays: Int
  let weeklyRestMinutes: Int
  let consecutiveDays: Int
  /// Slots of a shift beyond which there is a break.
  let pauseOver: Int
  let pauseLeast: Int
  let pauseMost: Int
  let pauseClear: Int
  let pausePaid: Bool
  /// Contact in a shift beyond which each slot costs.
  let loadLimit: Hours
  let load: Int
  let change: Rules.Change
  let continuity: Int
  let pattern: Rules.Pattern
  let preferredTime: Int
  let lates: Rules.Lates
  let unsocial: Int
  let splitWeekend: Int
  let wish: Rules.Wishes

  init(_ rules: Rules, _ grid: Grid) {
    restMinutes = ceilingDivide(rules.dailyRest.millionths * 60, Hours.scale)
    // The clock may go forward by an hour in between.
    restDays = max(1, (restMinutes + 60 + 1439) / 1440)
    weeklyRestMinutes = ceilingDivide(rules.weeklyRest.millionths * 60, Hours.scale)
    consecutiveDays = rules.consecutiveDays
    pauseOver = min(grid.slotCount, grid.slots(within: rules.pause.over))
    pauseLeast = grid.steps(filling: rules.pause.minutes)
    pauseMost = grid.steps(within: rules.pause.most)
    pauseClear = grid.steps(filling: rules.pause.clear)
    pausePaid = rules.pause.paid
    loadLimit = rules.contactLoad.hours
    load = rules.contactLoad.weight
    change = rules.change
    continuity = rules.continuity
    pattern = rules.pattern
    preferredTime = rules.preferredTime
    lates = rules.lates
    unsocial = rules.unsocial.weight
    splitWeekend = rules.splitWeekend
    wish = rules.wish
  }
}
