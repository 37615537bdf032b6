internal import Foundation
package import RotaAnswers
package import RotaModel
internal import RotaStore

/// A week's draft held while the planner is at it, and whoever waits for it.
extension OpenTeam {
  /// Somebody else who holds a week.
  package func holder(of week: Day) throws(Refusal) -> Holder? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.holder(of: week) }
  }

  /// Until `letGo`. While somebody else holds it, it is refused, unless it is to be taken over.
  package func hold(_ week: Day, takingOver: Bool = false) throws(Refusal) {
    let (store, path) = try writable()
    try refusing(path) { () throws(StoreError) in try store.hold(week, over: takingOver, signature) }
    _ = held { $0.insert(week) }
    _ = lost { $0.remove(week) }
  }

  /// Every so many seconds a hold is said again.
  private static let pulse = 20

  /// Takes a week from whoever has it, and holds it no longer than that: it is anybody's to change.
  package func takeOver(_ week: Day) throws(Refusal) {
    try hold(week, takingOver: true)
    letGo(week)
  }

  package func letGo(_ week: Day) {
    _ = lost { $0.remove(week) }
    guard let store, held().contains(week) else { return }
    try? store.letGo(week)
    _ = held { $0.remove(week) }
  }

  package func letGo() { for week in held().union(lost()) { letGo(week) } }

  /// That we are still at it; to be said again and again. Refused, once, where somebody has taken a week over.
  package func beat(atOnce: Bool = false) throws(Refusal) {
    guard let store, let path = storePath, atOnce || isDue(every: Self.pulse) else { return }
    for week in held().sorted() {
      do throws(StoreError) { try store.beat(week) } catch {
        if case .takenOver = error {
          _ = held { $0.remove(week) }
          _ = lost { $0.insert(week) }
        }
        throw .storeRefused(path, error)
      }
    }
  }

  /// Before a command changes weeks: waits a little for whoever holds them, or takes them over.
  package func waitFor(_ weeks: some Sequence<Day>, takingOver: Bool = false) throws(Refusal) {
    let end = Date().addingTimeInterval(Store.patience)
    for week in weeks {
      while let holder = try holder(of: week) {
        if takingOver {
          try takeOver(week)
        } else if Date() < end {
          usleep(100_000)
        } else {
          throw .storeRefused(storePath ?? "", .held(by: holder))
        }
      }
    }
  }
}
