/// What a lead in a hurry types, drawn from a seed: errands that set out from the week and come back to it.
struct KeyScript {
  /// A key, as a terminal sends it.
  struct Key: Hashable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    static let escape = Key("\u{1B}")
  }

  /// Each ends where it began: on the week.
  private(set) var errands: [[Key]] = []

  var count: Int { errands.reduce(0) { $0 + $1.count } }

  init(keys: Int, seed: Int) {
    var dice = Dice(seed: seed, number: 0)
    var left = keys
    while left > 0 {
      let errand = Array(KeyScript.errand(&dice).prefix(left))
      errands.append(errand)
      left -= errand.count
    }
  }

  private static func errand(_ dice: inout Dice) -> [Key] {
    switch dice.roll(0...9) {
    case 0...2: walk(5...20, &dice)
    case 3, 4: [Key("d")] + walk(5...20, &dice) + [.escape]
    case 5: [Key("i")] + walk(3...10, &dice) + [.escape]
    case 6: [Key("c")] + walk(5...15, &dice) + [.escape]
    case 7: [Key(one(of: ["!", "n"], &dice))] + walk(5...15, &dice) + [.escape]
    case 8: [Key(one(of: ["/", "?", ":"], &dice))] + word(&dice) + [.escape]
    // Picks a shift up, moves it, which is priced at each step, and puts it back.
    default: walk(1...5, &dice) + [Key("e")] + steps(2...9, of: sideways, &dice) + [.escape]
    }
  }

  private static func walk(_ count: ClosedRange<Int>, _ dice: inout Dice) -> [Key] {
    steps(count, of: arrows + arrows + arrows + letters + jumps, &dice)
  }

  private static func word(_ dice: inout Dice) -> [Key] {
    steps(2...6, of: "abcdefghijklmnoprstu".map { Key(String($0)) }, &dice)
  }

  private static func steps(_ count: ClosedRange<Int>, of keys: [Key], _ dice: inout Dice) -> [Key] {
    (0..<dice.roll(count)).map { _ in one(of: keys, &dice) }
  }

  private static func one<Value>(of values: [Value], _ dice: inout Dice) -> Value {
    values[dice.roll(0...values.count - 1)]
  }

  private static let sideways = ["\u{1B}[C", "\u{1B}[D"].map { Key($0) }
  private static let arrows = sideways + ["\u{1B}[A", "\u{1B}[B"].map { Key($0) }
  private static let letters = ["h", "j", "k", "l"].map { Key($0) }
  private static let jumps = ["\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\t", "\u{1B}[Z"].map { Key($0) }
}
