internal import RotaModel
internal import RotaTerminal

/// What is entered of the week besides the rota, leave and duties: shortened, ended and taken back, published or not.
extension LeadState {
  /// On a day of leave what can be done with it; else more leave.
  mutating func openLeave() -> [LeadEffect] {
    guard case .cell(let person, let day) = subject, let entry = desk?.leave(of: person, on: day).first else {
      return openForm(.leave(person))
    }
    return amend(.leave(entry))
  }

  /// What is under the cursor first.
  mutating func openEntered() -> [LeadEffect] {
    guard let desk else { return [] }
    let (here, others) = desk.entered.reduce(into: ([Fact](), [Fact]())) { parts, fact in
      if desk.isAbout(fact, person, day) { parts.0.append(fact) } else { parts.1.append(fact) }
    }
    return show(
      Chooser(
        title: "Leave and duties of the week",
        items: (here + others).map { Chooser.Item(text: desk.words($0), action: .own(.amend($0))) }, query: Field(),
        empty: "nothing is entered of this week"))
  }

  package mutating func perform(_ choice: Choice) -> [LeadEffect] {
    switch choice {
    case .propose(let edits, let words): return propose(edits, words)
    case .amend(let fact): return amend(fact)
    case .goTo(let person):
      if let place = desk?.places[person] { cursor.person = place }
      if page.isPerson {
        goBack()
        open(.person(person))
      } else if page != .day {
        open(.week)
      }
      return []
    }
  }

  private mutating func amend(_ fact: Fact) -> [LeadEffect] {
    guard let desk else { return [] }
    let more: [Chooser.Item] =
      if case .leave(let leave) = fact, let person = leave.single ?? person {
        [Chooser.Item(text: "more leave for \(desk.name(person))", action: .form(.leave(person)))]
      } else { [] }
    return show(Chooser(title: desk.words(fact), items: desk.amendments(fact, on: day) + more))
  }
}

extension LeadWeek {
  /// In the order in which it was entered.
  fileprivate var entered: [Fact] {
    let days = (0..<7).map { monday + $0 }
    let touches = { (when: Period) in days.contains { team.calendars.on(when, $0) } }
    return team.leave.filter { touches($0.when) }.map { .leave($0) }
      + team.duties.filter { touches($0.when) }.map { .duty($0) }
  }

  fileprivate func isAbout(_ fact: Fact, _ person: PersonID?, _ day: Day) -> Bool {
    switch fact {
    case .leave(let leave): (person.map { leave.isOf($0) } ?? false) && team.calendars.on(leave.when, day)
    case .duty(let duty):
      team.calendars.on(duty.when, day) && (duty.staff.map { staff in person.map(staff.contains) ?? false } ?? true)
    default: false
    }
  }

  fileprivate func words(_ fact: Fact) -> String {
    switch fact {
    case .leave(let leave):
      "\(team.names(on: leave)): leave \(leave.words(in: team))\(leave.reason.map { " (\($0))" } ?? "")"
    case .duty(let duty):
      "\(duty.id) \(team.words(duty.when)): \(duty.staff.map { listed($0.map { name($0) }) } ?? "all")"
    default: ""
    }
  }

  fileprivate func amendments(_ fact: Fact, on day: Day) -> [Chooser.Item] {
    switch fact {
    case .leave(let leave): amendments(leave, on: day)
    case .duty(let duty):
      [
        Chooser.Item(
          text: "change its day, hours or who", obstacle: obstacle(duty.when), action: .form(.changedDuty(duty))),
        takingBack(fact, duty.when, lines: []),
      ]
    default: []
    }
  }

  private func amendments(_ leave: Leave, on day: Day) -> [Chooser.Item] {
    guard let person = leave.single else { return [takingBack(.leave(leave), leave.when, lines: [Self.staysOut])] }
    let who = name(person)
    let obstacle = obstacle(leave.when)
    let days = leave.when.dates
    var items: [Chooser.Item] = []
    if let days, days.contains(day), team.calendars.on(leave.when, day) {
      if days.count > 1 { items.append(callingOff(day...day, of: leave, "\(who) works on \(day.words) after all")) }
      if day > days.lowerBound, day < days.upperBound {
        items.append(callingOff(day...days.upperBound, of: leave, "\(who) is back from \(day.words) on"))
      }
      items.append(
        Chooser.Item(text: "\(who) works some hours of \(day.words)", action: .form(.hoursOfLeave(leave, day))))
    }
    items.append(
      Chooser.Item(text: "change its first or last day", obstacle: obstacle, action: .form(.daysOfLeave(leave))))
    return items + [takingBack(.leave(leave), leave.when, lines: [Self.staysOut])]
  }

  private static let staysOut = "Shifts that it took stay out until they are planned or put back; u takes this back."

  private func callingOff(_ days: ClosedRange<Day>, of leave: Leave, _ words: String) -> Chooser.Item {
    let off = Period(dates: days, time: leave.when.time)
    let left = leave.single.flatMap { team.person($0) }.flatMap { leave.without(off, of: $0, team.calendars) } ?? []
    let still = left.isEmpty ? "" : "still away \(left.map { $0.words(in: team) }.joined(separator: ", "))"
    let lines = (still.isEmpty ? [] : ["\(team.names(on: leave)) is \(still)."]) + [Self.staysOut]
    return Chooser.Item(
      text: words, detail: still,
      action: .confirm(
        Confirmation(
          title: "\(words)?", lines: lines, key: "y", doing: "call it off",
          action: .ask(for: .edit(.apply([.callOff(off, of: leave, leaving: left)]))))))
  }

  private func takingBack(_ fact: Fact, _ when: Period, lines: [String]) -> Chooser.Item {
    Chooser.Item(
      text: "take it back", obstacle: obstacle(when),
      action: .confirm(
        Confirmation(
          title: "Take back \(words(fact))?", lines: lines.isEmpty ? ["u undoes it."] : lines, key: "y",
          doing: "take it back", action: .ask(for: .edit(.apply([.withdraw(fact)]))))))
  }

  /// What is so on a day of every week is a standing fact.
  private func obstacle(_ when: Period) -> String? {
    when.dates == nil ? "it is so every week: change it in the team file" : nil
  }
}

/// The forms that change it.
extension LeadWeek {
  func daysForm(_ leave: Leave) -> Form? {
    leave.when.dates.map { days in
      Form(
        .daysOfLeave(leave), title: words(.leave(leave)),
        rows: [
          .init("first day", .day, days.lowerBound.description), .init("last day", .day, days.upperBound.description),
        ])
    }
  }

  func hoursForm(_ leave: Leave, _ day: Day) -> Form {
    Form(
      .hoursOfLeave(leave, day), title: "\(team.names(on: leave)) works on \(day.words), though on leave",
      rows: [.init("from – to", .timesToTheMinute)])
  }

  func form(changing duty: Duty) -> Form? {
    duty.when.dates.map { days in
      Form(
        .changedDuty(duty), title: words(.duty(duty)),
        rows: [
          .init("first day", .day, days.lowerBound.description), .init("last day", .day, days.upperBound.description),
          .init("from – to", .times, "\(duty.when.time)"),
          .init("who", .optional(.people(nil)), (duty.staff ?? []).map { name($0) }.joined(separator: ", ")),
        ])
    }
  }

  private func days(_ form: Form, _ reading: Reading) throws(FormProblem) -> ClosedRange<Day> {
    guard let first = reading.day(form.text(0)) else { throw form.problem(in: 0) }
    guard let last = reading.day(form.text(1)) else { throw form.problem(in: 1) }
    guard first <= last else { throw FormProblem(row: 1, text: "before the first day") }
    return first...last
  }

  func edits(_ leave: Leave, _ form: Form, _ reading: Reading) throws(FormProblem) -> [Edit] {
    var new = leave
    let days = try days(form, reading)
    new.when.dates = days
    // What more there is of an illness is credited as its first days were: by what was published.
    if leave.reason == "sick", !(leave.when.dates ?? days).contains(days) { new.hours = nil }
    return new == leave ? [] : [.withdraw(.leave(leave)), .leave(new)]
  }

  func edits(_ leave: Leave, on day: Day, _ form: Form, _ reading: Reading) throws(FormProblem) -> [Edit] {
    guard let time = reading.times(form.text(0)) else { throw form.problem(in: 0) }
    let off = Period(dates: day...day, time: time)
    guard leave.when.time.overlaps(time) else { throw FormProblem(row: 0, text: "that is no part of the leave") }
    guard let person = leave.single.flatMap({ team.person($0) }),
      let left = leave.without(off, of: person, team.calendars)
    else { return [] }
    return [.callOff(off, of: leave, leaving: left)]
  }

  func edits(_ duty: Duty, _ form: Form, _ reading: Reading) throws(FormProblem) -> [Edit] {
    var new = duty
    new.when.dates = try days(form, reading)
    guard let time = reading.times(form.text(2)) else { throw form.problem(in: 2) }
    guard let staff = reading.people(form.text(3)) else { throw form.problem(in: 3) }
    new.when.time = time
    new.staff = staff.isEmpty ? nil : staff.map(\.id)
    return new == duty ? [] : [.withdraw(.duty(duty)), .duty(new)]
  }
}
