internal import RotaModel
internal import RotaPages

/// The forms of their screen.
package enum StaffForm: Hashable, Sendable {
  case ask(StaffAsk), ended
  case decline(Int)
}

/// What a member of staff types into a form.
extension StaffWeek {
  func form(_ kind: StaffForm, _ state: StaffState) -> Form<StaffForm>? {
    switch kind {
    case .ask(let ask): return Form(kind, title: ask.title, rows: rows(of: ask, state))
    case .ended:
      return Form(kind, title: "When did your last shift really end?", rows: [.init("ended at", .time)])
    case .decline(let number):
      return state.requests?.first { $0.number == number }.map { request in
        Form(
          kind, title: "Say no to \(request.who): \(request.what)",
          rows: [.init("because", .text("why not: it is what they are told"))])
      }
    }
  }
}

extension StaffState {
  /// It opens on today.
  mutating func openCalendar() -> [StaffEffect] {
    if rows[.calendar] == nil, let mine { rows[.calendar] = mine.todaysBox }
    return open(.calendar)
  }

  /// The form stays until what it asks for is sent, so that what stands in the way is said in it.
  package mutating func keep(_ form: Form<StaffForm>) -> [StaffEffect] {
    guard let mine else { return [] }
    switch form.kind {
    case .decline(let number): return done([.decline(request: number, because: form.text(0))])
    case .ended: return done(Reading(mine).minute(form.text(0)).map { [.ended($0)] } ?? [])
    case .ask(let ask):
      do throws(FormProblem) {
        let ask = try mine.asking(ask, form)
        dialog = .form(form)
        if case .swap(let swap) = ask { return [.checkSwap(swap)] }
        return [.send(ask)]
      } catch {
        var form = form
        form.focus = error.row
        return refuse(form, error.text)
      }
    }
  }
}
