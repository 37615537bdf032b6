internal import RotaModel

/// What a number of a workbook stands for, as its format shows it.
enum NumberFormat: Hashable {
  case number, date, time, dateAndTime
  /// Hours beyond a day: `[h]:mm`.
  case length

  /// By the number of a format that each program knows.
  init?(builtIn number: Int) {
    switch number {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45, 47, 55, 56: self = .time
    case 22: self = .dateAndTime
    case 46: self = .length
    case 0...163: self = .number
    default: return nil
    }
  }

  /// `dd/mm/yyyy hh:mm`, `[$-809]d mmmm`, `0.00`
  init(code: String) {
    var isQuoted = false
    var letters = ""
    var inBrackets: String?
    var skipsNext = false
    // What follows a semicolon is for other numbers.
    for character in code.lowercased() {
      if skipsNext {
        skipsNext = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let text = inBrackets {
        if character == "]" {
          if !text.isEmpty, text.allSatisfy({ "hms".contains($0) }) { letters += "l" }
          inBrackets = nil
        } else {
          inBrackets = text + String(character)
        }
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": inBrackets = ""
        case "\\", "_", "*": skipsNext = true
        default: letters.append(character)
        }
      }
      if character == ";", !isQuoted, inBrackets == nil { break }
    }
    letters = letters.replacing("am/pm", with: "h").replacing("general", with: "")
    let hasDate = letters.contains { "yd".contains($0) }
    let hasTime = letters.contains { "hs".contains($0) }
    if letters.contains("l") {
      self = .length
    } else if hasDate {
      self = hasTime ? .dateAndTime : .date
    } else if hasTime {
      self = .time
    } else {
      self = letters.contains("m") ? .date : .number
    }
  }

  /// Days are counted from 1899-12-30, or from 1904-01-01.
  func value(_ number: String, from1904: Bool) -> SheetCell.Value {
    guard self != .number, let serial = Double(number), serial.isFinite, (0..<80_000).contains(serial) else {
      return .number(NumberFormat.plain(number))
    }
    let minutes = Int((serial * 1440).rounded())
    // A number of hours, say, in a cell that was a time or a date once: no team looks back to 1900.
    let isDay = serial >= 366
    if self == .length { return .length(minutes) }
    if !isDay {
      return serial < 1 || (serial == 1 && self == .time) ? .time(minutes) : .number(NumberFormat.plain(number))
    }
    let day = Day(number: minutes / 1440 - (from1904 ? 24_107 : 25_569))
    switch self {
    case .time: return .time(minutes % 1440)
    case .dateAndTime where minutes % 1440 != 0: return .moment(Moment(day, minutes % 1440))
    default: return .day(day)
    }
  }

  /// `7700900123` for `7.700900123E9`, `0.3` for `0.30000000000000004`.
  static func plain(_ text: String) -> String {
    let digits = text.trimmingPrefix("-")
    if digits.utf8.count <= 12, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) { return text }
    guard let number = Double(text), number.isFinite else { return text }
    if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
    let rounded = (number * 1e9).rounded() / 1e9
    return abs(number) < 1e6 ? "\(rounded)" : "\(number)"
  }
}
