internal import RotaModel

/// What a form makes.
extension LeadState {
  package mutating func keep(_ form: Form) -> [LeadEffect] {
    guard let desk else { return [] }
    var form = form
    switch form.kind {
    case .publish:
      goBack()
      var words = PublishWords()
      words.note = form.text(form.rows.count - 1)
      if form.rows.count > 1 { (words.decided, words.instead) = (form.text(0), form.text(1)) }
      return done([.publishing(.publish(words))])
    case .cancel(let id):
      return done([.edit(.cancel(LeftOut(contact: id, decided: form.text(0), instead: form.text(1))))])
    case .whatIf:
      let number = nextQuestion()
      awaited = number
      return done([.ask(.whatIf(form.text(0)), question: number)])
    case .decline(let number): return done([.publishing(.decline(request: number, because: form.text(0)))])
    case .moment: return done(desk.typedMoment(form).map { [.moment(.come($0))] } ?? [])
    case .person, .child, .need, .cover:
      let edits = desk.teamEdits(form)
      return done(edits.isEmpty ? say("nothing has changed") : [.teamFile(.change(edits))])
    case .say(let id) where form.text(0) == desk.team.said[id] ?? "":
      return done(say("nothing has changed"))
    default: break
    }
    switch desk.edits(form) {
    case .success(let edits) where edits.isEmpty:
      return done(say("nothing has changed"))
    case .success(let edits):
      dialog = nil
      return desk.proposal(edits).map { propose(edits, $0) } ?? [.edit(.apply(edits))]
    case .failure(let problem):
      form.focus = problem.row
      return refuse(form, problem.text)
    }
  }
}

/// What is wrong with a form whose fields are each as they should be.
struct FormProblem: Error, Hashable, Sendable {
  let row: Int
  let text: String
}

extension Form {
  func problem(in row: Int) -> FormProblem { FormProblem(row: row, text: "expected \(rows[row].expects.words)") }
}

extension Reading {
  /// From four rows: the first day, the last one, the hours and the reason, all but the first day optional.
  func leave(of person: PersonID, _ form: Form<some Any>, from row: Int) throws(FormProblem) -> Leave {
    guard let first = day(form.text(row)) else { throw form.problem(in: row) }
    guard let last = form.text(row + 1).isEmpty ? first : day(form.text(row + 1)) else {
      throw form.problem(in: row + 1)
    }
    guard first <= last else { throw FormProblem(row: row + 1, text: "before the first day") }
    guard let time = form.text(row + 2).isEmpty ? .wholeDay : times(form.text(row + 2)) else {
      throw form.problem(in: row + 2)
    }
    return Leave(staff: person, when: Period(dates: first...last, time: time), reason: form.text(row + 3))
  }
}

extension LeadWeek {
  func edits(_ form: Form) -> Result<[Edit], FormProblem> {
    do throws(FormProblem) { return .success(try editsOf(form)) } catch { return .failure(error) }
  }

  /// What a form would do to the rota, in words; nil where it adds a fact, which is so whatever it costs.
  fileprivate func proposal(_ edits: [Edit]) -> String? {
    switch edits.first {
    case .shift(let person, let day, let time, _): words(person, day, time)
    case .contact(let id, let day, let start, let staff):
      "\(team.title(id)), \(day.words) \(clockTime(start)), \(listed(staff.map { team.name($0) }))"
    default: nil
    }
  }

  private func editsOf(_ form: Form) throws(FormProblem) -> [Edit] {
    let reading = Reading(self)
    switch form.kind {
    case .times(let person, let day):
      guard let time = reading.times(form.text(0)) else { throw form.problem(in: 0) }
      return [.shift(person, day, time, pause: nil)]
    case .contact(let id):
      guard let day = reading.day(form.text(0)) else { throw form.problem(in: 0) }
      guard let start = reading.minute(form.text(1)) else { throw form.problem(in: 1) }
      guard let staff = reading.people(form.text(2)) else { throw form.problem(in: 2) }
      return [.contact(id, day, start: start, staff: staff.map(\.id))]
    case .say(let id): return [.say(id, form.text(0).isEmpty ? nil : form.text(0))]
    case .leave: return try leave(form, reading)
    case .daysOfLeave(let leave): return try edits(leave, form, reading)
    case .hoursOfLeave(let leave, let day): return try edits(leave, on: day, form, reading)
    case .changedDuty(let duty): return try edits(duty, form, reading)
    case .duty:
      guard let day = reading.day(form.text(1)) else { throw form.problem(in: 1) }
      guard let time = reading.times(form.text(2)) else { throw form.problem(in: 2) }
      guard let staff = reading.people(form.text(3)) else { throw form.problem(in: 3) }
      let when = Period(dates: day...day, time: time)
      return [.duty(Duty(id: DutyID(form.text(0).asWord), when: when, staff: staff.map(\.id)))]
    case .oneOff: return try oneOff(form, reading)
    default: return []
    }
  }

  private func leave(_ form: Form, _ reading: Reading) throws(FormProblem) -> [Edit] {
    guard let person = reading.person(form.text(0)) else { throw form.problem(in: 0) }
    return [.leave(try reading.leave(of: person.id, form, from: 1))]
  }

  private func oneOff(_ form: Form, _ reading: Reading) throws(FormProblem) -> [Edit] {
    guard let child = reading.child(form.text(0)) else { throw form.problem(in: 0) }
    guard let minutes = Int(form.text(2)) else { throw form.problem(in: 2) }
    guard let workers = Int(form.text(3)) else { throw form.problem(in: 3) }
    guard let after = reading.moment(form.text(4)) else { throw form.problem(in: 4) }
    guard let startBy = reading.moment(form.text(5)) else { throw form.problem(in: 5) }
    let id = NeedID(form.text(1).asWord)
    let taken = child.needs.map(\.id) + team.oneOffs.filter { $0.child == child.id }.map(\.need.id)
    guard !taken.contains(id) else {
      throw FormProblem(row: 1, text: "\(child.id) has '\(id)' already: say another word")
    }
    guard after < startBy else { throw FormProblem(row: 5, text: "must be later than 'not before'") }
    let need = Need(
      id: id, minutes: minutes, workers: workers,
      priority: Priority(rawValue: form.text(6)) ?? .high, after: after, startBy: startBy)
    return [.oneOff(OneOff(child: child.id, need: need))]
  }
}

extension String {
  /// An id has no blanks and no slash.
  fileprivate var asWord: String { lowercased().split { $0.isWhitespace || $0 == "/" }.joined(separator: "-") }
}
