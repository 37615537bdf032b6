/// A day of the calendar, counted from 1970-01-01.
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let number: Int

  package init(number: Int) { self.number = number }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: Strideable {
  package func distance(to other: Day) -> Int { other.number - number }
  package func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day {
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday.allCases[((number % 7) + 10) % 7]
  }

  /// The Monday of this day's week.
  package var monday: Day { self - weekday.rawValue }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

/// The Gregorian calendar, by the algorithms of Howard Hinnant, "chrono-compatible low-level date algorithms".
extension Day {
  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var year: Int { civil.year }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// Reads `2026-11-30`, and nothing looser.
  package init?(_ text: String) { self.init(text[...]) }

  package init?(_ text: Substring) {
    var text = text
    guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
    self = day
  }

  /// Byte by byte: a store of years has tens of thousands of them.
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    var (number, place) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "-") where place == 4 || place == 7: break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where place != 4 && place != 7 && place < 10:
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// The word of the team file, `mon` to `sun`.
  package var word: String { Self.words[rawValue] }

  // A table, for a team file of a hundred people says some thousand of them.
  private static let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package init?(word: some StringProtocol) {
    guard let place = Self.words.firstIndex(where: { $0 == word }) else { return nil }
    self.init(rawValue: place)
  }

  package var isWeekend: Bool { rawValue >= 5 }
}

/// A set of weekdays, one bit each, Monday lowest.
package struct Weekdays: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ day: Weekday) { self.init(rawValue: 1 << UInt8(day.rawValue)) }

  /// From one weekday on to another, round the end of the week where need be: `sat-mon`.
  package init(from first: Weekday, through last: Weekday) {
    let count = (last.rawValue - first.rawValue + 7) % 7
    self = (0...count).reduce(into: []) { $0.insert(Weekdays(Weekday.allCases[(first.rawValue + $1) % 7])) }
  }

  package static let all = Weekdays(rawValue: 0b111_1111)

  package func contains(_ day: Weekday) -> Bool { contains(Weekdays(day)) }
}

package func padded(_ number: Int, to width: Int) -> String { padded(String(number), to: width) }

package func padded(_ digits: String, to width: Int) -> String {
  String(repeating: "0", count: max(0, width - digits.count)) + digits
}
