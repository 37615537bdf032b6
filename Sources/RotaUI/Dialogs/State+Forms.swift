internal import RotaModel
internal import RotaJudge
internal import RotaPages

/// Which form a command opens, filled with what is under the cursor.
extension State {
  mutating func openForm(_ command: Command) {
    switch command {
    case .typeTimes:
      switch subject {
      case .cell(let person, let day): openForm(.times(person, day))
      case .contact(let id): openForm(.contact(id))
      default: break
      }
    case .say: if case .contact(let id) = subject { openForm(Form.Kind.say(id)) }
    case .duty: openForm(Form.Kind.duty)
    case .oneOff: openForm(Form.Kind.oneOff(childHere))
    case .add:
      let items = [Command.leave, .duty, .oneOff].map {
        Chooser.Item(text: $0.entry.name, detail: $0.entry.keyWords, action: .run($0))
      }
      dialog = .chooser(Chooser(title: "Add", items: items))
    case .change: openFacts()
    default: break
    }
  }

  private var childHere: ChildID? {
    switch subject {
    case .child(let id): id
    case .contact(let id): id.child
    default: nil
    }
  }

  /// What of the team file a form can change, nearest first.
  private mutating func openFacts() {
    guard let desk else { return }
    let children = desk.team.children
    let here = childHere.map { id in children.filter { $0.id == id } } ?? []
    let near = here.flatMap { child in
      [Chooser.Item(text: "child \(label(child.id))", detail: "zone, key worker", action: .form(.child(child.id)))]
        + child.needs.map { need in
          Chooser.Item(
            text: "need \(need.id) of \(label(child.id))", detail: "length, times, priority",
            action: .form(.need(child.id, need.id)))
        }
    }
    let staff = desk.team.staff.map { person in
      Chooser.Item(text: desk.name(person.id), detail: "hours, days, phone", action: .form(.person(person.id)))
    }
    let first = staff.filter { _ in here.isEmpty }.sorted { a, _ in
      a.action == person.map { .form(.person($0)) } ?? .none
    }
    let cover = desk.team.cover.map { line in
      Chooser.Item(text: "cover \(line.id)", detail: "need, ideal", action: .form(.cover(line.id)))
    }
    let rest = children.filter { !here.contains($0) }.map { child in
      Chooser.Item(text: "child \(label(child.id))", detail: "zone, key worker", action: .form(.child(child.id)))
    }
    dialog = .chooser(
      Chooser(
        title: "Change what in the team file?", items: near + first + cover + (here.isEmpty ? [] : staff) + rest,
        query: Field()))
  }

  mutating func openForm(_ kind: Form.Kind) {
    guard let form = audience == .lead ? desk?.form(kind, self) : mine?.form(kind, self) else { return }
    dialog = .form(form)
  }
}

extension LeadWeek {
  /// Nil where what it is about is no longer there.
  func form(_ kind: Form.Kind, _ state: State) -> Form? {
    switch kind {
    case .times(let person, let day):
      let times = shift(of: person, on: day)?.time
      return Form(
        kind, title: "\(team.name(person)), \(day.words)",
        rows: [.init("from – to", .times, times.map { "\($0)" } ?? "")])
    case .contact(let id): return contactForm(id, state)
    case .say(let id):
      let expects = Expectation.letters(
        Edit.mostSaid, "what they should know: the front desk knows, ask for the sergeant")
      return Form(
        kind, title: "To those who go to \(team.needWords(id)) of \(state.label(id.child))",
        rows: [.init("words", .optional(expects), team.said[id] ?? "")])
    case .cancel(let id):
      return Form(
        kind, title: "\(team.urgentTitle(id)) would no longer be owed",
        rows: [.init("who decided", .text("a name")), .init("what instead", .text("what is done instead of it"))])
    case .leave(let person): return leaveForm(person, state)
    case .daysOfLeave(let leave): return daysForm(leave)
    case .hoursOfLeave(let leave, let day): return hoursForm(leave, day)
    case .duty: return dutyForm(state)
    case .changedDuty(let duty): return form(changing: duty)
    case .oneOff(let child): return oneOffForm(child, state)
    case .publish: return publishForm(state)
    case .decline(let number):
      let request = state.requests?.first { $0.number == number }
      return request.map { request in
        Form(
          .decline(number), title: "Decline \(request.who): \(request.what)",
          rows: [.init("because", .text("why not: it is what they are told"))])
      }
    case .person, .child, .need, .cover: return factForm(kind, state)
    case .askLeave, .askWish, .askSwap, .ended: return nil
    }
  }

  private func contactForm(_ id: ContactID, _ state: State) -> Form? {
    guard let need = team.need(of: id) else { return nil }
    let contact = contact(id)
    return Form(
      .contact(id), title: "\(team.needWords(id)) of \(state.label(id.child)), \(durationInWords(need.minutes))",
      rows: [
        .init("day", .day, (contact?.day ?? state.day).words),
        .init("start", .time, contact.map { clockTime($0.time.start) } ?? ""),
        .init("workers", .people(need.workers), (contact?.staff ?? []).map { team.name($0) }.joined(separator: ", ")),
      ])
  }

  private func leaveForm(_ person: PersonID?, _ state: State) -> Form {
    Form(
      .leave(person), title: "Leave",
      rows: [
        .init("who", .person, person.map { team.name($0) } ?? ""),
        .init("first day", .day, state.day.words),
        .init("last day", .optional(.day)),
        .init("from – to", .optional(.timesToTheMinute)),
        .init("reason", .choice(["annual", "sick", "toil", "other"]), "annual"),
      ])
  }

  private func dutyForm(_ state: State) -> Form {
    Form(
      .duty, title: "A duty",
      rows: [
        .init("what", .text("a word: training"), ""),
        .init("day", .day, state.day.words),
        .init("from – to", .times),
        .init("who", .people(nil), state.person.map { team.name($0) } ?? ""),
      ])
  }

  private func oneOffForm(_ child: ChildID?, _ state: State) -> Form {
    Form(
      .oneOff(child), title: "A one-off contact",
      rows: [
        .init("child", .child, child.map { state.label($0) } ?? ""),
        .init("what", .text("a word: welfare"), ""),
        .init("minutes", .number(5...720, "minutes"), "60"),
        .init("workers", .number(1...4, "workers at once"), "1"),
        .init("not before", .moment, "\(state.day.words) \(clockTime(team.service.window.start))"),
        .init("start by", .moment, "\(state.day.words) \(clockTime(team.service.window.end - 60))"),
        .init("priority", .choice(["critical", "high", "standard"]), "high"),
      ])
  }

  private func publishForm(_ state: State) -> Form {
    guard case .review(let review) = state.page, !review.toDecide.isEmpty else {
      return Form(
        .publish, title: "Publish", rows: [.init("note", .optional(.text("a line for the list of versions")))])
    }
    return Form(
      .publish, title: "Left out: \(listed(review.toDecide))",
      rows: [
        .init("who decided", .text("a name")), .init("what instead", .text("what is done instead of it")),
        .init("note", .optional(.text("a line for the list of versions"))),
      ])
  }
}

extension State {
  /// The lead has read what publishing would tell, and says yes.
  mutating func publish(_ review: Review) -> [Effect] {
    if let obstacle = Command.publish.obstacle(in: self) {
      notice = Notice(.refused, "publish: \(obstacle)")
      return []
    }
    openForm(Form.Kind.publish)
    return []
  }
}
