package import RotaModel
package import RotaJudge

/// What stands against pins that are not so: the rules that would be broken if they were.
extension JudgedRota {
  /// Nothing where a pin leaves so much open that there is no one place to try.
  package func against(_ pins: [Pin]) -> [Breach] {
    let edits = pins.compactMap(\.asPut)
    guard edits.count == pins.count, let priced = try? offered(edits) else { return [] }
    return priced.breaches.filter { $0.rule != .pins }
  }
}

extension Pin {
  /// What a hand would do to make it so.
  fileprivate var asPut: Edit? {
    switch self {
    case .off(let person, let day): .dayOff(person, day)
    case .shift(let person, let day, let start?, let end?): .shift(person, day, TimeRange(start, end), pause: nil)
    case .contact(let id, let day?, let start?, let staff?): .contact(id, day, start: start, staff: staff)
    case .shift, .contact: nil
    }
  }
}

extension Answers {
  func against(_ pin: Pin) -> [Reason] {
    judged.against([pin]).map { breach in
      Reason(
        rule: breach.rule.rawValue, who: breach.place.staff, when: breach.place.day.map { [$0] } ?? [],
        text: "against it: \(breach.text)")
    }
  }
}
