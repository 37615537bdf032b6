internal import RotaModel

/// A line of a rota's text, read byte by byte from its start: whenever a week is opened, thousands of them are.
struct RotaLine {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  var isEmpty: Bool { rest.isEmpty }

  /// Up to a blank, which is taken too; nil at the end of the line.
  mutating func word() -> String? {
    next(upTo: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All that is left, in parts.
  mutating func words(between mark: UInt8) -> [String] {
    defer { rest = [] }
    guard !rest.isEmpty else { return [] }
    return rest.split(separator: mark, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `2026-11-30`
  mutating func day() -> Day? { next(upTo: UInt8(ascii: " ")).flatMap { Self.day($0) } }

  /// `13:00-21:30`
  mutating func range() -> TimeRange? {
    guard let bytes = next(upTo: UInt8(ascii: " ")), bytes.count == 11 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 5] == UInt8(ascii: "-"), let from = Self.clock(bytes[start..<(start + 5)]),
      let to = Self.clock(bytes[(start + 6)...]), from < to
    else { return nil }
    return TimeRange(from, to)
  }

  /// `C014/visit/2026-11-30/1`, or `C014/welfare`
  mutating func contact() -> ContactID? {
    guard let bytes = next(upTo: UInt8(ascii: " ")) else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 4, let week = Self.day(parts[2]), let number = Self.number(parts[3]) else {
      return ContactID(String(decoding: bytes, as: UTF8.self))
    }
    return ContactID(
      child: ChildID(String(decoding: parts[0], as: UTF8.self)),
      need: NeedID(String(decoding: parts[1], as: UTF8.self)),
      occurrence: .init(week: week, number: number))
  }

  private mutating func next(upTo mark: UInt8) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: mark) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return rest[..<end]
  }

  private static func day(_ bytes: ArraySlice<UInt8>) -> Day? { bytes.withUnsafeBufferPointer { Day(utf8: $0) } }

  private static func clock(_ bytes: ArraySlice<UInt8>) -> Minutes? {
    bytes.withUnsafeBufferPointer { clockMinutes(utf8: $0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }
}
