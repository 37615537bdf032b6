import RotaModel
import RotaJudge
import RotaSolver

/// A contact that can be planned somewhere, or left out.
struct ContactOptions {
  let demand: ContactDemand
  let zone: Zone?
  /// What it costs to leave it out.
  let unmet: Tally
  /// Published, and begun: it stays as it is.
  let hasBegun: Bool
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
  static func all(_ team: Team, _ horizon: Horizon, _ published: Published?) throws -> [ContactOptions] {
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
      // Who may be sent hangs on the day, for skills end.
      let days = Dictionary(grouping: times, by: \.day).compactMapValues(\.first)
      let sent = try days.mapValues { first in
        try crews.compactMap { try alone(first.day, first.time, $0, about: true) }
      }
      let places = held.flatMap { place in
        (sent[place.contact.day] ?? []).map { crew in
          PlaceOption(
            contact: Contact(
              id: demand.id, day: place.contact.day, time: place.contact.time, staff: crew.contact.staff),
            price: place.price + crew.price)
        }
      }
      let change = Change(demand.id, published, team.rules.change)
      return ContactOptions(
        demand: demand, zone: demand.need.zone ?? team.child(demand.id.child)?.zone,
        unmet: Tally(leftOut.filter { $0.name == .unmet && $0.place.contact == demand.id }),
        hasBegun: change.hasBegun,
        places: places.filter { change.allows($0.contact) }.map {
          PlaceOption(contact: $0.contact, price: $0.price + change.price($0.contact))
        }.sorted { $0.price < $1.price })
    }
  }

  /// What a published rota says about one contact.
  private struct Change {
    let published: Published?
    let old: Contact?
    let rule: Rules.Change

    init(_ id: ContactID, _ published: Published?, _ rule: Rules.Change) {
      self.published = published
      self.rule = rule
      old = published?.rota.contacts.first { $0.id == id }
    }

    var hasBegun: Bool {
      guard let published, let old else { return false }
      return Moment(old.day, old.time.start) < published.now
    }

    func allows(_ new: Contact) -> Bool {
      guard let published else { return true }
      if hasBegun { return old.map { price(new) == Tally() && $0.day == new.day } ?? false }
      return Moment(new.day, new.time.start) >= published.now
    }

    func price(_ new: Contact) -> Tally {
      guard let old else { return Tally() }
      let isMoved = (old.day, old.time) != (new.day, new.time)
      return Tally(
        service: (isMoved ? rule.contactTime : 0) + (Set(old.staff) == Set(new.staff) ? 0 : rule.contactWorker))
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
