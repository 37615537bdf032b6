internal import Foundation
package import RotaModel

extension Clock {
  /// What it shows at an instant, in seconds since 1970.
  package func moment(at seconds: Int) -> Moment {
    let zone = TimeZone(identifier: timezone) ?? .gmt
    let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return Moment(Day(number: 0), floorDivide(local, 60))
  }
}
