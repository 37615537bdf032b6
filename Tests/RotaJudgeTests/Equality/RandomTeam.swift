import RotaModel

/// A small team file that uses all of the spec, by the dice.
struct RandomTeam {
  var dice: Dice
  /// The first day of the horizon that its dated facts lie about.
  let monday: Day
  let days: Int

  private let slot: Int
  private let window: String
  private let staff: [String]
  private let children: [String]
  private let zones = ["town", "north", "south"]
  private let skills = ["family", "therapy"]
  private let traits = ["female", "male"]
  private let roles = ["manager", "senior", "worker"]
  private let partners = ["police", "school"]
  private var calendars: [String] = []
  private var contactIDs: [String] = []

  init(seed: Int, monday: Day, days: Int) {
    var dice = Dice(seed: seed)
    slot = dice.one(of: [15, 15, 15, 5, 10, 20, 30, 60])
    window = dice.one(of: ["08:00-23:00", "08:00-23:00", "00:00-24:00", "06:00-20:00", "00:00-08:00"])
    staff = (1...dice.within(2...7)).map { "p\($0)" }
    children = dice.some(0...6, of: ["C1", "C2", "D3", "uma", "val", "zoe"])
    self.dice = dice
    self.monday = monday
    self.days = days
  }

  mutating func text() -> String {
    var file: [(String, FileText)] = []
    file.append(("service", service()))
    file.append(("zones", ["town": ["north": .init(dice.within(1...40)), "south": 25], "north": ["south": 15]]))
    file.append(("partners", .list(partners.map { partner($0) })))
    file.append(("rules", rules()))
    file.append(("cover", .list((0..<dice.within(0...4)).map { cover($0) })))
    file.append(("staff", .list(staff.map { person($0) })))
    file.append(("children", .list(children.map { child($0) })))
    file.append(("duties", .list((0..<dice.within(0...4)).map { duty($0) })))
    file.append(("leave", .list((0..<dice.within(0...4)).map { _ in leave() })))
    if !children.isEmpty {
      file.append(("contacts", .list((0..<dice.within(0...3)).map { oneOff($0) })))
      file.append(("cancelled", .words(dice.chance(30) ? [dice.one(of: contactIDs)] : [])))
    }
    file.append(("pins", .list((0..<dice.within(0...4)).map { _ in pin() })))
    return file.map { "\($0.0): \($0.1.text)\n" }.joined()
  }
}

extension RandomTeam {
  private mutating func service() -> FileText {
    var service: [(String, FileText)] = [("name", "Team"), ("window", .word(window)), ("slot", .init(slot))]
    if dice.chance(30) {
      service.append(("timezone", .word(dice.one(of: ["America/New_York", "Asia/Kolkata", "Europe/London", "UTC"]))))
    }
    if dice.chance(80) { service.append(("base", "town")) }
    var named: [(String, FileText)] = []
    if dice.chance(60) {
      service.append(("holidays", .word(dice.one(of: BankHolidays.allCases.map(\.rawValue)))))
      calendars.append("holiday")
    }
    named.append(("term", .words(["\(monday - 40)..\(monday + 2)", "\(monday + 4)..\(monday + 50)"])))
    calendars.append("term")
    if dice.chance(40) {
      named.append(("school", .words([period(timed: 20)])))
      calendars.append("school")
    }
    if dice.chance(20) {
      named.append(("holiday", .words([period(timed: 0), period(timed: 0)])))
      if !calendars.contains("holiday") { calendars.append("holiday") }
    }
    service.append(("calendars", .table(named)))
    return .table(service)
  }

  private mutating func partner(_ id: String) -> FileText {
    var partner: [(String, FileText)] = [("id", .word(id)), ("capacity", .init(dice.within(1...2)))]
    if dice.chance(60) {
      let periods = [period(timed: 80), period(timed: 50)]
      partner.append(("available", dice.chance(5) ? [] : .words(periods)))
    }
    return .table(partner)
  }

  private mutating func rules() -> FileText {
    var rules: [(String, FileText)] = []
    func say(_ name: String, _ values: [(String, FileText)]) { rules.append((name, .table(values))) }
    if dice.chance(30) { say("daily-rest", [("hours", .number(dice.one(of: ["12", "10.25", "8", "0"])))]) }
    if dice.chance(30) { say("weekly-rest", [("hours", .number(dice.one(of: ["24", "36.5", "48"])))]) }
    if dice.chance(30) { say("consecutive-days", [("max", .init(dice.within(1...5)))]) }
    if dice.chance(50) {
      say(
        "break",
        [
          ("over", .number(dice.one(of: ["4", "6", "4.5", "4.1"]))), ("minutes", .init(dice.one(of: [15, 30, 20]))),
          ("most", .init(dice.one(of: [30, 45, 90]))),
          ("clear", .init(dice.one(of: [0, 60, 90]))), ("paid", .flag(dice.chance(40))),
        ])
    }
    if dice.chance(50) {
      say(
        "change", [("notice", .number(dice.one(of: ["0", "48", "12.5"]))), ("person", weight()), ("break", weight())])
    }
    if dice.chance(50) {
      say("lates", [("after", .word(dice.one(of: ["18:00", "20:10"]))), ("max", .init(dice.within(0...3)))])
    }
    if dice.chance(50) {
      say("unsocial", [("after", .word(dice.one(of: ["17:00", "19:50"]))), ("weekend", .flag(dice.chance(50)))])
    }
    if dice.chance(40) {
      say("contact-load", [("hours", .number(dice.one(of: ["0", "1.5", "2", "4.1"]))), ("weight", weight())])
    }
    for name in ["cover", "duty", "ideal-cover", "continuity", "preferred-time", "split-weekend"] where dice.chance(20)
    {
      say(name, [("weight", weight())])
    }
    if dice.chance(20) { say("pattern", [("contact", weight()), ("shift", weight())]) }
    if dice.chance(20) { say("key-worker", [("known", weight()), ("other", weight())]) }
    if dice.chance(40) {
      let even = FileText.number(dice.one(of: ["0", "8", "1", "0.1", "3.7", "0.75"]))
      say("hours", [("under", weight()), ("over", weight()), ("even", even)])
    }
    if dice.chance(20) { say("weekend-share", [("weight", weight())]) }
    for name in ["stretch", "swing"] where dice.chance(50) {
      say(name, [("hours", .number(dice.one(of: ["0", "1.5", "4.1", "3", "2.2"]))), ("weight", weight())])
    }
    if dice.chance(50) {
      let (starts, ends) = (dice.some(0...3, of: Array(8...15)), dice.some(0...3, of: Array(13...22)))
      say(
        "usual-times",
        [
          ("starts", .words(starts.map { clockTime(60 * $0) })), ("ends", .words(ends.map { clockTime(60 * $0) })),
          ("weight", weight()),
        ])
    }
    if dice.chance(20) { say("wish", [("day-off", weight()), ("work", weight()), ("avoid", weight())]) }
    if dice.chance(20) { say("unmet", [("critical", weight()), ("standard", weight())]) }
    return .table(rules)
  }

  private mutating func weight() -> FileText { .init(dice.one(of: [0, 1, 7, 100])) }

  private mutating func cover(_ number: Int) -> FileText {
    let start = dice.within(0...20)
    var line: [(String, FileText)] = [
      ("id", .word("line\(number)")), ("time", .word(range(60 * start, 60 * dice.within((start + 1)...24)))),
      ("need", .init(dice.within(0...3))), ("ideal", .init(dice.within(0...4))),
    ]
    if dice.chance(60) { line.append(("days", .word(period(timed: 0)))) }
    if dice.chance(30) { line.append(("weight", weight())) }
    if dice.chance(25) {
      line.append(("role", dice.chance(30) ? .word(dice.one(of: roles)) : .words(dice.some(1...2, of: roles))))
    }
    if dice.chance(20) { line.append(("skills", .words(dice.some(1...2, of: skills)))) }
    if dice.chance(20) { line.append(("traits", .words(dice.some(1...1, of: traits)))) }
    if dice.chance(30) { line.append(("free", .flag(true))) }
    return .table(line)
  }

  private mutating func duty(_ number: Int) -> FileText {
    var duty: [(String, FileText)] = [("id", .word("duty\(number)")), ("when", .word(period(timed: 100)))]
    if dice.chance(40) { duty.append(("staff", .words(dice.some(1...3, of: staff)))) }
    if dice.chance(30) { duty.append(("role", .words(dice.some(1...2, of: roles)))) }
    if dice.chance(40) { duty.append(("zone", .word(dice.one(of: zones)))) }
    if dice.chance(40) { duty.append(("weight", weight())) }
    return .table(duty)
  }

  private mutating func leave() -> FileText {
    let who: FileText =
      switch dice.within(0...5) {
      case 0: "all"
      case 1: .words(dice.some(1...3, of: staff))
      default: .word(dice.one(of: staff))
      }
    var leave: [(String, FileText)] = [("staff", who), ("when", .word(period(timed: 40)))]
    if dice.chance(25) { leave.append(("off", .flag(dice.chance(20)))) }
    if dice.chance(30) { leave.append(("hours", .number(dice.one(of: ["3.7", "7.4", "0"])))) }
    return .table(leave)
  }
}

extension RandomTeam {
  private mutating func person(_ id: String) -> FileText {
    let own = dice.some(0...2, of: skills)
    var person: [(String, FileText)] = [
      ("id", .word(id)), ("name", .word(id.uppercased())), ("skills", .words(own)),
      ("traits", .words(dice.some(0...1, of: traits))), ("contract", contract()),
    ]
    let from = dice.within(-2...(days - 1))
    if dice.chance(20) { person.append(("from", .word("\(monday + from)"))) }
    if dice.chance(20) { person.append(("until", .word("\(monday + dice.within(from...(days + 2)))"))) }
    let expires = own.filter { _ in dice.chance(30) }
    person.append(("expires", .table(expires.map { ($0, .word("\(monday + dice.within(-1...days))")) })))
    if dice.chance(80) { person.append(("role", .word(dice.one(of: roles)))) }
    if dice.chance(40) { person.append(("flex", flex())) }
    if dice.chance(20) { person.append(("lone", .flag(false))) }
    if dice.chance(20) { person.append(("counts", .flag(false))) }
    if dice.chance(30) {
      person.append(
        ("carry", ["hours": .number(dice.one(of: ["-4", "1.5", "40"])), "unsocial": .init(dice.within(-8...12))]))
    }
    let wishes = (0..<dice.within(0...3)).map { _ in
      FileText.table([(dice.one(of: ["day-off", "work", "avoid"]), .word(period(timed: 50)))])
    }
    person.append(("wishes", .list(wishes)))
    return .table(person)
  }

  private mutating func contract() -> FileText {
    var contract: [(String, FileText)] = [
      ("hours", .number(dice.one(of: ["37", "22.5", "18.5", "0", "30", "37.2"]))),
      ("days", .init(dice.within(2...6))),
    ]
    if dice.chance(50) { contract.append(("max", .number(dice.one(of: ["20", "40", "24.5"])))) }
    if dice.chance(60) { contract.append(("shift", .word(dice.one(of: ["4-10", "2.5-8", "1-12", "3-7.5"])))) }
    if dice.chance(40) {
      contract.append(("weekends", ["max": .init(dice.within(0...1)), "of": .init(dice.within(1...3))]))
    }
    return .table(contract)
  }

  private mutating func flex() -> FileText {
    func hours(_ dice: inout Dice) -> FileText {
      .word(dice.one(of: ["off", "08:00-18:00", "07:30-19:45", "12:00-23:00", "00:00-24:00"]))
    }
    if dice.chance(30) { return .word("09:00-20:30") }
    var flex: [(String, FileText)] = dice.chance(30) ? [("default", hours(&dice))] : []
    for day in dice.some(0...4, of: Weekday.allCases) { flex.append((day.word, hours(&dice))) }
    return .table(flex)
  }

  private mutating func child(_ id: String) -> FileText {
    var child: [(String, FileText)] = [
      ("id", .word(id)), ("known", .words(dice.some(0...2, of: staff))), ("avoid", .words(dice.some(0...1, of: staff))),
    ]
    let hasKeyWorker = dice.chance(70)
    if hasKeyWorker { child.append(("key-worker", .word(dice.one(of: staff)))) }
    if dice.chance(70) { child.append(("zone", .word(dice.one(of: zones)))) }
    if dice.chance(30) { child.append(("traits", .words([dice.one(of: traits)]))) }
    if dice.chance(25) { child.append(("paused", .words([period(timed: 40)]))) }
    let own = (0..<dice.within(1...3)).map { number -> FileText in
      let times = dice.one(of: [1, 1, 2, 3, 11])
      for week in 0..<(days / 7) {
        contactIDs.append("\(id)/n\(number)/\(monday + 7 * week)/\(dice.within(1...times))")
      }
      var need = need("n\(number)", hasKeyWorker)
      if times > 1 { need.append(("times", .init(times))) }
      if dice.chance(25) {
        need.append(("every", .init(dice.within(2...4))))
        need.append(("from", .word("\(monday + dice.within(-16...days))")))
      } else if dice.chance(15) {
        need.append((dice.one(of: ["from", "until"]), .word("\(monday + dice.within(-8...days))")))
      }
      if dice.chance(15) { need.append(("after", .word(moment(0)))) }
      if dice.chance(15) { need.append(("start-by", .word(moment(days)))) }
      return .table(need)
    }
    child.append(("needs", .list(own)))
    return .table(child)
  }

  private mutating func need(_ id: String, _ hasKeyWorker: Bool) -> [(String, FileText)] {
    var need: [(String, FileText)] = [
      ("id", .word(id)), ("minutes", .init(dice.one(of: [60, 30, 45, 90, 82]))),
      ("priority", .word(dice.one(of: ["critical", "high", "standard"]))),
    ]
    if dice.chance(50) { need.append(("within", .words([period(timed: 70), period(timed: 70)]))) }
    if need.count == 3, dice.chance(15) { need.append(("within", dice.chance(50) ? [] : .word(period(timed: 70)))) }
    if dice.chance(40) { need.append(("prefer", dice.chance(10) ? [] : .words([period(timed: 70)]))) }
    if dice.chance(30) { need.append(("skills", .words(dice.some(1...2, of: skills)))) }
    if dice.chance(15) { need.append(("traits", .words(dice.some(0...1, of: traits)))) }
    if dice.chance(25) { need.append(("workers", 2)) }
    if dice.chance(30) { need.append(("partner", .word(dice.one(of: partners)))) }
    if dice.chance(40) { need.append(("apart", .init(dice.within(0...3)))) }
    if dice.chance(40) { need.append(("write-up", .init(dice.one(of: [15, 10, 30])))) }
    if dice.chance(30) {
      need.append(
        ("key-worker", .word(dice.one(of: hasKeyWorker ? ["only", "exclude", "prefer"] : ["exclude", "prefer"]))))
    }
    if dice.chance(20) { need.append(("known", .flag(true))) }
    if dice.chance(20) { need.append(("not", .words([dice.one(of: staff)]))) }
    if dice.chance(20) { need.append(("zone", .word(dice.one(of: zones)))) }
    return need
  }

  private mutating func oneOff(_ number: Int) -> FileText {
    let first = dice.within(-4...(days + 2))
    var need = need("once\(number)", false)
    let child = dice.one(of: children)
    contactIDs.append("\(child)/once\(number)")
    need.append(("child", .word(child)))
    need.append(("after", .word(moment(first))))
    need.append(("start-by", .word("\(monday + first + dice.within(1...5)) 23:00")))
    return .table(need)
  }
}

extension RandomTeam {
  private mutating func pin() -> FileText {
    let day = FileText.word("\(monday + dice.within(-3...(days + 2)))")
    if !contactIDs.isEmpty, dice.chance(50) {
      var pin: [(String, FileText)] = [("contact", .word(dice.one(of: contactIDs)))]
      if dice.chance(70) { pin.append(("date", day)) }
      if dice.chance(70) { pin.append(("start", .word(clockTime(60 * dice.within(9...19))))) }
      if dice.chance(40) { pin.append(("staff", .words(dice.some(1...2, of: staff)))) }
      return .table(pin)
    }
    var pin: [(String, FileText)] = [("staff", .word(dice.one(of: staff))), ("date", day)]
    if dice.chance(40) {
      pin.append(("off", .flag(true)))
    } else {
      if dice.chance(60) { pin.append(("start", .word(clockTime(60 * dice.within(8...12))))) }
      if dice.chance(60) { pin.append(("end", .word(clockTime(60 * dice.within(15...20))))) }
    }
    return .table(pin)
  }

  private mutating func moment(_ about: Int) -> String {
    "\(monday + about + dice.within(-1...1)) \(clockTime(10 * dice.within(48...120)))"
  }

  private func range(_ start: Int, _ end: Int) -> String { "\(clockTime(start))-\(clockTime(end))" }

  private mutating func period(timed percent: Int) -> String {
    var parts: [String] = []
    switch dice.within(0...9) {
    case 0...1: parts.append("\(monday + dice.within(0...(days - 1)))")
    case 2...3:
      let first = dice.within(-3...(days - 1))
      parts.append("\(monday + first)..\(monday + first + dice.within(0...4))")
    case 4 where !calendars.isEmpty: parts.append(dice.one(of: calendars))
    default: break
    }
    if parts.isEmpty || dice.chance(30) {
      parts.append(dice.one(of: ["mon-sun", "mon-fri", "sat-mon", "mon,wed,fri", "sat-sun", "tue-thu", "sun"]))
    }
    if dice.chance(percent) {
      let start = 15 * dice.within(24...72) + dice.one(of: [0, 0, 0, 7])
      parts.append(range(start, min(1440, start + 15 * dice.within(4...40))))
    }
    return parts.joined(separator: " ")
  }
}
