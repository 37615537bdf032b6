/// What stands after the escape, as xterm, the Linux console, rxvt, screen and tmux send it.
extension KeyDecoder {
  static func key(_ sequence: [UInt8]) -> [KeyEvent] {
    let text = String(decoding: sequence, as: UTF8.self)
    if text.hasPrefix("[<") { return mouse(text) }
    guard let final = text.last else { return [] }
    let parameters = text.dropFirst().dropLast()
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).compactMap { Int($0) }
    // An answer of the terminal's, say.
    guard parameters.isEmpty || numbers.count == parameters.count(where: { $0 == ";" }) + 1 else { return [] }
    let isShifted = numbers.count == 2 && numbers[1] == 2
    // Ctrl or Alt with an arrow is no key of ours.
    guard numbers.count < 2 || isShifted || numbers[1] == 1 else { return [] }
    let key = final == "~" ? numberedKey(numbers.first) : letterKey(text.first, final, isBare: numbers.isEmpty)
    return key.map { [isShifted ? shifted($0) : $0] } ?? []
  }

  private static func letterKey(_ introducer: Character?, _ final: Character, isBare: Bool) -> KeyEvent? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "M" where introducer == "O": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    case "a" where isBare && introducer == "[": .shiftUp
    case "b" where isBare && introducer == "[": .shiftDown
    case "c" where isBare && introducer == "[": .shiftRight
    case "d" where isBare && introducer == "[": .shiftLeft
    default: nil
    }
  }

  private static func numberedKey(_ number: Int?) -> KeyEvent? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11, 12, 13, 14, 15: number.map { .function($0 - 10) }
    case 17, 18, 19, 20, 21: number.map { .function($0 - 11) }
    case 23, 24: number.map { .function($0 - 12) }
    default: nil
    }
  }

  static func linuxFunctionKey(_ final: UInt8) -> [KeyEvent] {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? [.function(Int(final - UInt8(ascii: "A")) + 1)] : []
  }

  private static func shifted(_ key: KeyEvent) -> KeyEvent {
    switch key {
    case .up: .shiftUp
    case .down: .shiftDown
    case .left: .shiftLeft
    case .right: .shiftRight
    default: key
    }
  }

  /// `[<BUTTON;COLUMN;ROW` and `M` where it goes down, `m` where it comes up.
  private static func mouse(_ text: String) -> [KeyEvent] {
    let numbers = text.dropFirst(2).dropLast().split(separator: ";").compactMap { Int($0) }
    guard text.last == "M", numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return [] }
    let place = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    return switch numbers[0] {
    case 0: [.mouse(place, .press)]
    case 64: [.mouse(place, .wheelUp)]
    case 65: [.mouse(place, .wheelDown)]
    default: []
    }
  }
}
