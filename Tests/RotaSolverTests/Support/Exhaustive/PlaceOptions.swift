import RotaModel
import RotaRules

/// A contact that can be planned somewhere, or left out.
struct ContactOptions {
  let demand: ContactDemand
  let zone: Zone?
  /// What it costs to leave it out.
  let unmet: Tally
  /// The cheapest first.
  let places: [PlaceOption]
}

/// Where and by whom a contact can be held as far as it alone is concerned, and what that costs.
struct PlaceOption {
  let contact: Contact
  let price: Tally
}

extension ContactOptions {
  /// Every start and every set of workers, each asked of the judge with nothing else in the rota.
  static func all(_ team: Team, _ horizon: Horizon) throws -> [ContactOptions] {
    let leftOut = try RuleBook(team).judge(Rota(horizon: horizon)).costs
    return try team.demand(in: horizon).filter(\.allowed).map { demand in
      let book = RuleBook(team.forContacts(of: demand.id.child))
      let crews = crews(demand.need.workers, team.staff.map(\.id))
      let times = demand.span.filter(team.isOpen).flatMap { day in
        stride(from: team.service.window.start, to: team.service.window.end, by: team.service.slot).map {
          (day: day, time: TimeRange($0, $0 + demand.need.minutes))
        }
      }
      func alone(_ day: Day, _ time: TimeRange, _ crew: [PersonID], about workers: Bool) throws -> PlaceOption? {
        let contact = Contact(id: demand.id, day: day, time: time, staff: crew)
        let report = try book.judge(Rota(horizon: horizon, contacts: [contact]))
        let rules: Set<MustRule> = workers ? [.workers] : [.contact, .partner, .apart]
        guard !report.breaches.contains(where: { rules.contains($0.rule) }) else { return nil }
        let costs = report.costs.filter { $0.place.contact == demand.id && ($0.name == .keyWorker) == workers }
        return PlaceOption(contact: contact, price: Tally(costs))
      }
      let anybody = crews.first ?? []
      let held = try times.compactMap { try alone($0.day, $0.time, anybody, about: false) }
      let sent = try crews.compactMap { crew in
        try times.first.flatMap { try alone($0.day, $0.time, crew, about: true) }
      }
      let places = held.flatMap { place in
        sent.map { crew in
          PlaceOption(
            contact: Contact(
              id: demand.id, day: place.contact.day, time: place.contact.time, staff: crew.contact.staff),
            price: place.price + crew.price)
        }
      }
      return ContactOptions(
        demand: demand, zone: demand.need.zone ?? team.child(demand.id.child)?.zone,
        unmet: Tally(leftOut.filter { $0.name == .unmet && $0.place.contact == demand.id }),
        places: places.sorted { $0.price < $1.price })
    }
  }

  /// Every set of so many people.
  private static func crews(_ size: Int, _ people: [PersonID]) -> [[PersonID]] {
    if size == 0 { return [[]] }
    guard let first = people.first else { return [] }
    let rest = Array(people.dropFirst())
    return crews(size - 1, rest).map { [first] + $0 } + crews(size, rest)
  }
}
