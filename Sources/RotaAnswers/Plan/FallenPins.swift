package import RotaModel
internal import RotaJudge
internal import RotaSolver

/// Pins that were so when people were told, and that what has come since does not allow any more: somebody fell ill, or
/// a skill has ended. What is so is stronger than what was wished: such a pin falls, and that is said. Before a week is
/// published nobody stands on it yet, and a pin that cannot be so is a mistake; so is one that never was so.
extension PlanRequest {
  /// The same without those pins; a warning in words for each.
  package mutating func letPinsFall() throws(Refusal) -> [String] { try problemWithoutFallenPins().fallen }

  /// The problem without the pins that have fallen.
  mutating func problemWithoutFallenPins() throws(Refusal) -> (Problem, fallen: [String]) {
    let whole = team.pins
    var fallen: [String] = []
    while true {
      do throws(Unplannable) {
        let published: Published? =
          if let base = surroundings.base, let now = surroundings.now {
            Published(rota: team.baseline(base, now: now), now: now)
          } else {
            nil
          }
        return (
          try Problem(team: team, horizon: horizon, after: surroundings.previous, published: published), fallen
        )
      } catch {
        guard case .conflictingPins(let pins, let because) = error, pins.count == 1, let pin = pins.first, mayFall(pin)
        else { throw .unplannable(error, team, horizon, surroundings) }
        if whole.contains(pin) {
          fallen.append(
            """
            warning: a pin can't be so any more, and is left aside: \(because)
              \(team.words(pin))
            help: take it out of the team file, or change what stands against it
            """)
        }
        // Whoever goes, the day and the time are agreed with the family still, where somebody else can.
        team.pins = team.pins.compactMap { $0 == pin ? pin.withoutStaff : $0 }
      }
    }
  }

  /// Whether it was so in what people were told, or somebody whom it names is away.
  private func mayFall(_ pin: Pin) -> Bool {
    guard let base = surroundings.base, surroundings.now != nil else { return false }
    return base.keeps(pin) || team.isAway(on: pin)
  }

  /// Whether a pin has fallen.
  package func hasFallen(_ pin: Pin) -> Bool {
    guard mayFall(pin) else { return false }
    var alone = self
    alone.team.pins = [pin]
    return (try? alone.problemWithoutFallenPins().fallen.isEmpty) == false
  }
}

extension Pin {
  /// What is left of it where those whom it names can't; nil where that is nothing.
  fileprivate var withoutStaff: Pin? {
    guard case .contact(let id, let day, let start, .some) = self, day != nil || start != nil else { return nil }
    return .contact(id, date: day, start: start, staff: nil)
  }
}

extension Rota {
  /// Whether it is as a pin says.
  package func keeps(_ pin: Pin) -> Bool {
    switch pin {
    case .off(let person, let day): shift(of: person, on: day) == nil
    case .shift(let person, let day, let start, let end):
      shift(of: person, on: day).map { ($0.time.start, $0.time.end) == (start ?? $0.time.start, end ?? $0.time.end) }
        ?? false
    case .contact(let id, let day, let start, let staff):
      contacts.first { $0.id == id }.map { contact in
        (contact.day, contact.time.start) == (day ?? contact.day, start ?? contact.time.start)
          && contact.staff.sorted() == (staff ?? contact.staff).sorted()
      } ?? false
    }
  }
}

extension Team {
  fileprivate func isAway(on pin: Pin) -> Bool {
    switch pin {
    case .off: false
    case .shift(let person, let day, let start, let end):
      isAway(person, day, TimeRange(start ?? service.window.start, end ?? service.window.end))
    case .contact(let id, let day?, let start, let staff):
      (staff ?? []).contains { person in
        let stretch = start.map { TimeRange($0, $0 + max(1, need(of: id)?.minutes ?? 1)) } ?? service.window
        return isAway(person, day, stretch)
      }
    case .contact: false
    }
  }
}
