/// Minutes since midnight on the service's clock, or a length in minutes; 1440 is the end of the day.
package typealias Minutes = Int

/// A half-open stretch of a day, never empty when it comes from a file.
package struct TimeRange: Hashable, Sendable, BitwiseCopyable {
  package let start: Minutes
  package let end: Minutes

  package init(_ start: Minutes, _ end: Minutes) {
    self.start = start
    self.end = end
  }

  package static let wholeDay = TimeRange(0, 1440)

  package var length: Minutes { end - start }

  package func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TimeRange) -> Bool { start < other.end && other.start < end }
  package func contains(_ minute: Minutes) -> Bool { start <= minute && minute < end }

  /// The minutes that two stretches share.
  package func overlap(_ other: TimeRange) -> Minutes { max(0, min(end, other.end) - max(start, other.start)) }
}

extension TimeRange: CustomStringConvertible {
  package var description: String { "\(clockTime(start))-\(clockTime(end))" }
}

/// `13:05`; 24:00 for the end of the day, and after it, of a shift that went on into the night, `01:30`.
package func clockTime(_ minute: Minutes) -> String {
  let minute = minute > 1440 ? minute - 1440 : minute
  return "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
}

/// Reads `8:05`, `08:05` and `24:00`; nil for anything else.
package func clockMinutes(_ text: String) -> Minutes? { clockMinutes(text[...]) }

package func clockMinutes(_ text: Substring) -> Minutes? {
  var text = text
  return text.withUTF8 { clockMinutes(utf8: $0) }
}

// Of one type, not of any text: thousands are read whenever a team is opened.
package func clockMinutes(utf8 text: UnsafeBufferPointer<UInt8>) -> Minutes? {
  let length = text.count
  guard length == 4 || length == 5 else { return nil }
  var number = 0
  for (place, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: ":") where place == length - 3: break
    case UInt8(ascii: "0")...UInt8(ascii: "9") where place != length - 3:
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    default: return nil
    }
  }
  let (hour, minute) = (number / 100, number % 100)
  return minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : nil
}

/// A date-time on the service's clock, to the minute: `2026-12-02 17:40`.
package struct Moment: Hashable, Comparable, Sendable {
  package let day: Day
  package let minute: Minutes

  /// Minutes beyond midnight run on into the next days.
  package init(_ day: Day, _ minute: Minutes) {
    let total = day.number * 1440 + minute
    let number = total >= 0 ? total / 1440 : (total - 1439) / 1440
    self.day = Day(number: number)
    self.minute = total - number * 1440
  }

  /// Minutes on the clock face since 1970-01-01 00:00, summer time ignored.
  package var faceMinutes: Int { day.number * 1440 + minute }

  package static func < (a: Moment, b: Moment) -> Bool { a.faceMinutes < b.faceMinutes }
  package static func + (moment: Moment, minutes: Minutes) -> Moment { Moment(moment.day, moment.minute + minutes) }
}

extension Moment: CustomStringConvertible {
  /// Reads `2026-12-02 17:40`, also with a `T` between.
  package init?(_ text: String) {
    guard let between = text.utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") }),
      let day = Day(text[..<between])
    else { return nil }
    let time = text[text.utf8.index(after: between)...]
    guard time.utf8.count == 5, let minute = clockMinutes(time), minute < 1440 else { return nil }
    self.init(day, minute)
  }

  package var description: String { "\(day) \(clockTime(minute))" }
}
