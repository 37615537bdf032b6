internal import RotaModel
internal import RotaJudge
internal import RotaPages

/// Forms, filled with what is under the cursor.
extension LeadState {
  package func form(_ kind: LeadForm) -> Form? { desk?.form(kind, self) }
}

extension LeadWeek {
  /// Nil where what it is about is no longer there.
  func form(_ kind: LeadForm, _ state: LeadState) -> Form? {
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
    case .moment(let child): return momentForm(child, state)
    case .publish: return publishForm(state)
    case .whatIf:
      let who = state.person.map { "\($0)" } ?? team.staff.first?.id.text ?? "ana"
      return Form(
        .whatIf, title: "What would come of it? Nothing of it is kept",
        rows: [.init("what if", .text("leave \(who) \(state.day); or leaves, referral, need or cover"))])
    case .decline(let number):
      let request = state.requests?.first { $0.number == number }
      return request.map { request in
        Form(
          .decline(number), title: "Decline \(request.who): \(request.what)",
          rows: [.init("because", .text("why not: it is what they are told"))])
      }
    case .person, .child, .need, .cover: return factForm(kind, state)
    }
  }

  private func contactForm(_ id: ContactID, _ state: LeadState) -> Form? {
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

  private func leaveForm(_ person: PersonID?, _ state: LeadState) -> Form {
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

  private func dutyForm(_ state: LeadState) -> Form {
    Form(
      .duty, title: "A duty",
      rows: [
        .init("what", .text("a word: training"), ""),
        .init("day", .day, state.day.words),
        .init("from – to", .times),
        .init("who", .people(nil), state.person.map { team.name($0) } ?? ""),
      ])
  }

  private func oneOffForm(_ child: ChildID?, _ state: LeadState) -> Form {
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

  private func publishForm(_ state: LeadState) -> Form {
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
