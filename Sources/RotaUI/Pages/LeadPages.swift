package import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// What the screen shows. Enter opens another one over it, Esc goes back.
package enum Page: Hashable, Sendable {
  /// A member of staff's own days.
  case mine
  /// Their weeks, the last one too.
  case calendar
  case week, day, children, problems, now, versions, requests, ledger
  case child(ChildID)
  case person(PersonID)
  case why(Explanation)
  case review(Review)
  /// What is wrong with the team file.
  case complaints

  var isPerson: Bool { if case .person = self { true } else { false } }
}

/// The registry: each page of the lead's screen is one row.
extension Page {
  var ofLead: ScreenPage {
    switch self {
    case .week:
      ScreenPage(
        title: { state, _ in
          let days = state.cursor.day < 4 ? "Mon–Thu" : "Fri–Sun"
          return TextLine(state.isNarrow ? "\(state.weekWords), \(days)" : state.weekWords) + state.hint("[ ] week")
        },
        subject: { state, _ in state.cell }, enter: { $0.openDay() },
        footer: {
          [
            .takeOver, .stopPlanning, .plan, .edit, .why, .problems, .day, .children, .now, .add, .undo, .give,
            .dayOff, .find, .publish, .versions,
          ]
        },
        view: { state in state.desk.map { WeekView(state, $0) } })
    case .day:
      ScreenPage(
        title: { state, _ in
          TextLine(state.desk?.team.longDay(state.day, on: state.now.day) ?? "") + state.hint("Tab next day")
        },
        subject: { state, _ in state.contactHere.map { .contact($0.id) } ?? state.cell }, enter: { $0.askWhy() },
        footer: { [.stopPlanning, .pickUp, .edit, .places, .why, .pin, .plan, .problems, .undo] },
        view: { state in state.desk.map { DayView(state, $0) } })
    case .person(let id):
      ScreenPage(
        title: { state, columns in
          let name = state.desk?.names.short(id, to: state.besideWeek(columns)) ?? ""
          return TextLine("\(name), \(state.weekWords)") + state.hint("Tab next")
        },
        subject: { state, _ in .cell(id, state.day) }, enter: { $0.openDay() },
        footer: { [.stopPlanning, .edit, .dayOff, .give, .swap, .leave, .why, .undo] }, fetch: .ledger,
        view: { state in state.desk.map { PersonView(state, $0, id) } })
    case .children:
      ScreenPage(
        title: { state, _ in TextLine("children, \(state.weekWords)") + state.placeInList },
        count: { $0.desk?.children.count ?? 0 },
        subject: { state, row in
          let children = state.desk?.children ?? []
          return children.indices.contains(row) ? .child(children[row].child.id) : .nothing
        }, enter: { $0.openChild() },
        footer: { [.stopPlanning, .open, .oneOff, .change, .why, .find, .plan, .undo] },
        view: { state in state.desk.map { ChildrenView(state, $0) } })
    case .child(let id):
      ScreenPage(
        title: { state, columns in
          TextLine(state.label(id, to: state.besideWeek(columns)), .child) + TextLine(", \(state.weekWords)")
        },
        count: { $0.desk?.entries(of: id).count ?? 0 },
        subject: { state, row in
          let entries = state.desk?.entries(of: id) ?? []
          return entries.indices.contains(row) ? .contact(entries[row].id) : .child(id)
        }, enter: { $0.openContact() },
        footer: {
          [.stopPlanning, .places, .open, .why, .leaveOut, .cancel, .owe, .change, .sayToThem, .undo]
        },
        view: { state in state.desk.map { ChildView(state, $0, id) } })
    case .problems:
      ScreenPage(
        title: { state, _ in TextLine("problems, \(state.weekWords)") + state.placeInList },
        count: { $0.desk?.troubles.count ?? 0 },
        subject: { state, row in state.desk?.troubles.indices.contains(row) ?? false ? .trouble(row) : .nothing },
        enter: { $0.openTrouble() }, footer: { [.stopPlanning, .open, .why, .plan, .undo] },
        view: { state in state.desk.map { ProblemsView(state, $0) } })
    case .now:
      ScreenPage(
        title: { state, _ in TextLine("now, \(state.now.words)") }, count: { $0.whoIsOn?.people.count ?? 0 },
        footer: { [.stopPlanning, .day, .children, .problems, .undo] }, fetch: .now, isFetchedAgain: [.week, .clock],
        view: { state in state.desk.map { NowView(state, $0) } })
    case .versions:
      ScreenPage(
        title: { state, _ in TextLine("versions, \(state.weekWords)") }, count: { $0.versions.count },
        enter: { $0.restoreHere() },
        hints: { state in
          let canRestore = !state.versions.isEmpty && !state.standing.isReadOnly
          return [.back] + (canRestore ? [Hint("Enter", "make it the draft", press: .enter)] : [])
        },
        footer: { [.stopPlanning, .tell, .day, .children, .problems, .undo] }, fetch: .versions,
        isFetchedAgain: [.week], view: { VersionsView($0) })
    case .requests:
      ScreenPage(
        title: { _, _ in TextLine("requests") }, count: { $0.requests?.count ?? 0 },
        subject: { state, _ in state.requestHere.map { .request($0.number) } ?? .nothing },
        footer: { [.stopPlanning, .approve, .decline, .day, .children, .problems, .undo] }, fetch: .requests,
        isFetchedAgain: [.week], view: { state in state.desk.map { RequestsView(state, $0) } })
    case .ledger:
      ScreenPage(
        title: { state, _ in TextLine("ledger") + state.placeInList }, count: { $0.ledger?.entries.count ?? 0 },
        footer: { [.stopPlanning, .day, .children, .problems, .undo] }, fetch: .ledger,
        view: { state in state.desk.map { LedgerView(state, $0) } })
    case .why(let why):
      ScreenPage(
        title: { state, _ in
          TextLine("why, \(state.weekWords)")
            + (why.child.map { TextLine("  \(state.label($0))", .child) } ?? TextLine())
        },
        count: { _ in why.repairs.count },
        subject: { _, row in why.repairs.indices.contains(row) ? .repair(row) : .nothing },
        enter: { state in state.tryRepair(state.row(in: why.repairs.count) + 1, of: why) ?? [] },
        press: { state, key in
          guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return nil }
          return state.tryRepair(number, of: why)
        },
        hints: { _ in
          let last = why.repairs.last?.number
          return (last.map { [Hint($0 == 1 ? "1" : "1–\($0)", "try it")] } ?? []) + [.back]
        },
        footer: { [.undo] }, view: { WhyView($0, why) })
    case .review(let review):
      ScreenPage(
        title: { state, _ in TextLine("publish \(state.weekWords)?") + state.placeInList },
        count: { _ in review.lines.count },
        press: { state, key in
          if key != "y" { return nil }
          return Command.publish.obstacle(in: state).map { state.refuse("publish: \($0)") } ?? state.openForm(.publish)
        },
        hints: { _ in [Hint("y", "publish", press: "y"), Hint("Esc", "not yet", press: .escape)] },
        footer: { [.undo] }, view: { ReviewView($0, review) })
    case .complaints:
      ScreenPage(
        title: { _, _ in TextLine("the team file") }, count: { $0.complaints.count },
        subject: { state, row in state.complaints.indices.contains(row) ? .complaint(row) : .nothing },
        enter: { [.openEditor($0.editorPlace)] }, footer: { [.editor, .reread, .quit] }, view: { ComplaintsView($0) })
    case .mine, .calendar: ofStaff
    }
  }
}

/// The commands that open them.
extension Command {
  static var pages: [Command] { [day, person, children, problems, now, versions, requests, ledger, week] }

  static var day: Command {
    Command("d", "day", "day", "one day by quarters of an hour") { $0.open(.day) }
  }

  static var person: Command {
    Command("i", "person", "person", "somebody's week, wishes and hours") { state in
      state.person.map { state.open(.person($0)) } ?? []
    }
  }

  static var children: Command {
    Command("c", "children", "child", "each child's needs and contacts") { $0.open(.children) }
  }

  static var problems: Command {
    Command("!", "problems", "problems", "all that is not as it should be, worst first") { $0.open(.problems) }
  }

  static var now: Command {
    Command("n", "now", "now", "who is on, out where, due back when") { $0.open(.now) }
  }

  static var versions: Command {
    Command("v", "versions", "versions", "what people have been told, and what differs") { $0.open(.versions) }
  }

  static var requests: Command {
    Command("Q", "requests", "requests", "what staff ask for, and what it would cost") { $0.open(.requests) }
  }

  static var ledger: Command {
    Command("H", "ledger", "ledger", "hours, weekends, lates, wishes and notice over the last weeks") {
      $0.open(.ledger)
    }
  }

  static var week: Command {
    Command(nil, "week", "week", "the whole week", belongs: { $0.page != .week }) { $0.open(.week) }
  }
}
