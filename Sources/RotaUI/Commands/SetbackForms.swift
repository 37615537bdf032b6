package import RotaModel

/// A setback as it is typed.
package enum TypedSetback: Hashable, Sendable {
  case sick(PersonID, until: Moment?)
  case noShow(PersonID)
  case late(ContactID, minutes: Minutes)
  case refused(ContactID)
}

/// Somebody rings in sick or does not turn up, a contact runs late, a child says no: what is asked of each beside the kind.
extension LeadWeek {
  func setbackForm(_ kind: Setback.Kind, _ state: LeadState) -> Form {
    let title =
      switch kind {
      case .sick: "Somebody rings in sick"
      case .noShow: "Somebody does not turn up"
      case .late: "A contact runs late"
      case .refused: "A child says no"
      }
    let rows: [Form.Row]
    switch kind {
    case .sick:
      rows = [.init("who", .person, state.person.map { name($0) } ?? ""), .init("until", .optional(.moment))]
    case .noShow: rows = [.init("who", .person, state.person.map { name($0) } ?? "")]
    case .late:
      rows = [
        .init("contact", .choice(today(state, begun: true))), .init("minutes", .number(1...480, "minutes later"), "30"),
      ]
    case .refused: rows = [.init("contact", .choice(today(state, begun: false)))]
    }
    return Form(.setback(kind), title: title, rows: rows)
  }

  /// Those that may run late, or be refused: what has ended is neither.
  private func today(_ state: LeadState, begun: Bool) -> [String] {
    rota.contacts.filter { contact in
      let (start, end) = (Moment(contact.day, contact.time.start), Moment(contact.day, contact.time.end))
      return contact.day == state.now.day && end > state.now && (!begun || start <= state.now)
    }.sorted { $0.time.start < $1.time.start }.map { "\($0.id)" }
  }

  func typedSetback(_ kind: Setback.Kind, _ form: Form) throws(FormProblem) -> TypedSetback {
    let reading = Reading(self)
    switch kind {
    case .sick, .noShow:
      guard let person = reading.person(form.text(0))?.id else { throw form.problem(in: 0) }
      if kind == .noShow { return .noShow(person) }
      guard !form.text(1).isEmpty else { return .sick(person, until: nil) }
      guard let until = reading.moment(form.text(1)) else { throw form.problem(in: 1) }
      return .sick(person, until: until)
    case .late, .refused:
      guard let contact = ContactID(form.text(0)) else { throw form.problem(in: 0) }
      if kind == .refused { return .refused(contact) }
      guard let minutes = Int(form.text(1)) else { throw form.problem(in: 1) }
      return .late(contact, minutes: minutes)
    }
  }
}

extension LeadState {
  /// One of the team's kinds is answered at once; of the others more is asked.
  mutating func keepMoment(_ form: Form, _ desk: LeadWeek) -> [LeadEffect] {
    let isOwn = desk.team.moments.contains { $0.name == form.text(1) }
    if !isOwn, let kind = Setback.Kind(rawValue: form.text(1)) { return openForm(.setback(kind)) }
    do throws(FormProblem) { return done([.moment(.come(try desk.typedMoment(form)))]) } catch {
      return refuse(form, error)
    }
  }

  mutating func keepSetback(_ kind: Setback.Kind, _ form: Form, _ desk: LeadWeek) -> [LeadEffect] {
    do throws(FormProblem) { return done([.moment(.setBack(try desk.typedSetback(kind, form)))]) } catch {
      return refuse(form, error)
    }
  }

  private mutating func refuse(_ form: Form, _ problem: FormProblem) -> [LeadEffect] {
    var form = form
    form.focus = problem.row
    return refuse(form, problem.text)
  }
}
