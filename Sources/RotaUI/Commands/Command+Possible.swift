internal import RotaModel
internal import RotaJudge
internal import RotaPages

extension Command {
  /// Whether it has anything to do with where the lead is.
  func belongs(to state: State) -> Bool {
    if needsShell, !state.hasShell { return false }
    if state.audience == .staff { return belongsToStaff(state) }
    let isGrid = state.page == .week || state.page == .day || state.page.isPerson
    switch self {
    case .stopPlanning: return state.planning != nil
    case .takeOver: return state.standing.isReadOnly
    case .plan: return state.planning == nil && state.page != .complaints
    case .dayOff, .give, .swap, .copy, .paste: return isGrid && state.subject.isCell
    case .edit, .typeTimes, .pin: return state.subject.isCell || state.subject.isContact
    case .pickUp: return state.page == .day && state.subject.isContact
    case .places: return state.subject.isContact || state.subject.isCell
    case .leaveOut, .cancel, .owe, .say: return state.subject.isContact
    case .tell: return state.page == .versions
    case .approve, .decline: return state.page == .requests
    case .change: return state.page != .complaints
    case .week: return state.page != .week
    case .editor, .quit, .suspend, .redraw, .reread, .help, .palette, .blank, .mouse: return true
    default: return state.page != .complaints
    }
  }

  /// Why it can't be done here and now; nil where it can.
  package func obstacle(in state: State) -> String? {
    if !state.hasShell, let reason = shellObstacle(state) { return reason }
    if state.audience == .staff { return staffObstacle(state) }
    if let reason = deskObstacle(state) { return reason }
    switch self {
    case .plan where state.planning != nil: return "the planner is at work"
    case .stopPlanning where state.planning == nil: return "the planner is not at work"
    case .edit, .typeTimes, .dayOff, .give, .swap, .copy, .paste, .pin, .pickUp, .places, .leaveOut, .cancel, .owe,
      .say:
      return subjectObstacle(state)
    case .approve, .decline: return requestObstacle(state)
    case .unpinAll where state.desk?.pins.isEmpty ?? true: return "nothing is pinned this week"
    case .undo where state.standing.undo == nil: return "there is nothing to undo"
    case .takeOver where !state.standing.isReadOnly: return "nobody else is planning this week"
    case .redo where state.standing.redo == nil: return "there is nothing to redo"
    case .publish: return publishObstacle(state)
    case .tell where state.standing.version == nil: return "this week has not been published yet"
    case .pattern where !(state.desk?.rota.shifts.isEmpty ?? true): return "this week is planned already"
    case .why where state.question == nil: return "there is nothing to ask about here"
    default: return nil
    }
  }

  private var needsShell: Bool { self == .editor || self == .suspend }

  private func shellObstacle(_ state: State) -> String? {
    switch self {
    case .suspend: "over ssh there is no shell to go back to"
    case .editor: "there is no editor over ssh, for it would be a shell"
    case .open where state.page == .complaints: "there is no editor over ssh, for it would be a shell"
    default: nil
    }
  }

  private func deskObstacle(_ state: State) -> String? {
    switch self {
    case .quit, .suspend, .redraw, .reread, .editor, .help, .palette, .blank, .mouse: return nil
    case .open where state.page == .complaints: return nil
    default: break
    }
    if state.desk == nil { return "no team has been read yet" }
    if changesDraft, !state.complaints.isEmpty || state.standing.asOf != nil {
      return "the team file has mistakes: mend them first"
    }
    if changesDraft, !isFact, let writer = state.standing.writer { return writer.obstacle }
    return nil
  }

  /// What is so, whoever plans, waits for nobody.
  private var isFact: Bool {
    switch self {
    case .add, .leave, .duty, .oneOff, .cancel, .owe, .say, .change, .approve, .tell: true
    default: false
    }
  }

  private var changesDraft: Bool {
    switch self {
    case .plan, .edit, .typeTimes, .dayOff, .give, .swap, .paste, .pin, .pickUp, .places, .leaveOut, .cancel, .owe,
      .say,
      .unpinAll, .add, .leave, .duty, .oneOff, .entered, .change, .approve, .undo, .redo, .publish, .tell, .pattern:
      true
    default: false
    }
  }

  private func requestObstacle(_ state: State) -> String? {
    guard let request = state.requestHere else { return "there is no request under the cursor" }
    return self == .approve && !request.canBeApproved ? request.state : nil
  }

  private func subjectObstacle(_ state: State) -> String? {
    guard let desk = state.desk else { return nil }
    switch state.subject {
    case .cell(let person, let day):
      let isOff = desk.shift(of: person, on: day) == nil
      switch self {
      case .dayOff, .give, .copy, .swap: return isOff ? "\(desk.team.name(person)) has no shift on \(day.words)" : nil
      case .places: return isOff ? "there is no shift to give away" : nil
      case .paste: return state.copied == nil ? "no shift has been copied" : nil
      case .pickUp, .leaveOut, .cancel, .owe, .say: return "there is no contact under the cursor"
      default: return nil
      }
    case .contact(let id):
      let isCancelled = desk.team.cancelled.contains(id)
      switch self {
      case .owe: return isCancelled ? nil : "\(desk.team.title(id)) is owed already"
      case .edit, .pickUp, .leaveOut, .pin:
        return desk.contact(id) == nil ? "\(desk.team.title(id)) is not planned; r shows where it could be" : nil
      default: return isCancelled ? "\(desk.team.title(id)) is cancelled; O owes it again" : nil
      }
    default: return "there is no shift and no contact under the cursor"
    }
  }

  private func publishObstacle(_ state: State) -> String? {
    guard let desk = state.desk else { return nil }
    if state.planning != nil { return "the planner is at work: stop it first" }
    if desk.rota.shifts.isEmpty { return "nothing is planned yet" }
    let broken = desk.report.breaches.count
    return broken > 0 ? "\(counted(broken, "rule")) \(broken == 1 ? "is" : "are") broken" : nil
  }
}

extension Page {
  var isPerson: Bool { if case .person = self { true } else { false } }
}

extension UnderCursor {
  var isCell: Bool { if case .cell = self { true } else { false } }
  var isContact: Bool { if case .contact = self { true } else { false } }
}
