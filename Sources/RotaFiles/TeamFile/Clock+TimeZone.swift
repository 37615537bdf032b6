internal import Foundation
package import RotaModel

extension Clock {
  /// The clock of a time zone by its name, with all changes that a rota can touch; nil where there is no such zone.
  package init?(of name: String) {
    // What has no slash is an abbreviation, and says different things to different readers: BST is Bangladesh's too.
    guard name.contains("/") || ["UTC", "GMT"].contains(name), let zone = TimeZone(identifier: name) else { return nil }
    let first = Date(timeIntervalSince1970: Clock.seconds(year: 2015))
    let end = Date(timeIntervalSince1970: Clock.seconds(year: 2047))
    var changes: [Change] = []
    var instant = first
    while let next = zone.nextDaylightSavingTimeTransition(after: instant), next > instant, next < end {
      let before = zone.secondsFromGMT(for: next - 1) / 60
      let after = zone.secondsFromGMT(for: next) / 60
      if before != after {
        let minute = Int(next.timeIntervalSince1970.rounded()) / 60
        changes.append(Change(faceMinutes: minute + max(before, after), offset: after))
      }
      instant = next
    }
    self.init(timezone: name, firstOffset: zone.secondsFromGMT(for: first) / 60, changes: changes)
  }

  static var timezones: [String] { TimeZone.knownTimeZoneIdentifiers }

  private static func seconds(year: Int) -> Double {
    Double(Day(year: year, month: 1, day: 1)?.number ?? 0) * 86_400
  }
}
