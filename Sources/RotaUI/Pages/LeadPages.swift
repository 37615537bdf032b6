package import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// What the lead's screen shows. Enter opens another one over it, Esc goes back.
package enum LeadPage: Hashable, Sendable {
  case week, day, children, problems, now, versions, requests, ledger
  case child(ChildID)
  case person(PersonID)
  case why(Explanation)
  case review(Review)
  case moment(MomentAnswer)
  /// What is wrong with the team file.
  case complaints

  var isPerson: Bool { if case .person = self { true } else { false } }
}

/// The registry: each page of the lead's screen is one row.
extension Lead {
  static func row(of page: LeadPage) -> ScreenPage<LeadState> {
    switch page {
    case .week:
      ScreenPage(
        title: { state, _ in
          let days = state.cursor.day < 4 ? "Mon–Thu" : "Fri–Sun"
          return TextLine(state.isNarrow ? "\(state.weekWords), \(days)" : state.weekWords) + state.hint("[ ] week")
        },
        subject: { state, _ in state.cell }, enter: { $0.openDay() },
        press: { state, key in key == .escape && state.planning != nil ? stopPlanning.run(&state) : nil },
        footer: {
          [
            takeOver, stopPlanning, plan, edit, why, problems, day, children, now, moment, add, undo, give,
            dayOff, find, publish, versions,
          ]
        },
        view: { state in state.desk.map { WeekView(state: state, desk: $0) } })
    case .day:
      ScreenPage(
        title: { state, _ in
          TextLine(state.desk?.team.longDay(state.day, on: state.now.day) ?? "") + state.hint("Tab next day")
        },
        subject: { state, _ in state.contactHere.map { .contact($0.id) } ?? state.cell }, enter: { $0.askWhy() },
        footer: { [stopPlanning, pickUp, edit, places, why, pin, plan, problems, undo] },
        view: { state in state.desk.map { DayView(state, $0) } })
    case .person(let id):
      ScreenPage(
        title: { state, columns in
          let name = state.desk?.names.short(id, to: state.besideWeek(columns)) ?? ""
          return TextLine("\(name), \(state.weekWords)") + state.hint("Tab next")
        },
        subject: { state, _ in .cell(id, state.day) }, enter: { $0.openDay() },
        footer: { [stopPlanning, edit, dayOff, give, swap, leave, why, undo] }, fetch: .fetch(.ledger),
        view: { state in state.desk.map { PersonView(state: state, desk: $0, id: id) } })
    case .children:
      ScreenPage(
        title: { state, _ in TextLine("children, \(state.weekWords)") + state.placeInList },
        count: { $0.desk?.children.count ?? 0 },
        subject: { state, row in
          let children = state.desk?.children ?? []
          return children.indices.contains(row) ? .child(children[row].child.id) : nil
        }, enter: { $0.openChild() },
        footer: { [stopPlanning, open, oneOff, change, why, find, plan, undo] },
        view: { state in state.desk.map { ChildrenView(state: state, desk: $0) } })
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
          [stopPlanning, places, open, why, leaveOut, cancel, owe, change, sayToThem, undo]
        },
        view: { state in state.desk.map { ChildView(state: state, desk: $0, id: id) } })
    case .problems:
      ScreenPage(
        title: { state, _ in TextLine("problems, \(state.weekWords)") + state.placeInList },
        count: { $0.desk?.troubles.count ?? 0 },
        subject: { state, row in state.desk?.troubles.indices.contains(row) ?? false ? .trouble(row) : nil },
        enter: { $0.openTrouble() }, footer: { [stopPlanning, open, why, offer, plan, undo] },
        view: { state in state.desk.map { ProblemsView(state: state, desk: $0) } })
    case .now:
      ScreenPage(
        title: { state, _ in TextLine("now, \(state.now.words)") }, count: { $0.whoIsOn?.people.count ?? 0 },
        footer: { [stopPlanning, day, children, problems, undo] }, fetch: .fetch(.now),
        isFetchedAgain: [.week, .clock],
        view: { state in
          state.desk.map {
            NowView(
              now: state.whoIsOn, row: state.row(in: state.rowCount), names: $0.names, children: state.childNames,
              team: $0.team)
          }
        })
    case .versions:
      ScreenPage(
        title: { state, _ in TextLine("versions, \(state.weekWords)") }, count: { $0.versions.count },
        enter: { $0.restoreHere() },
        hints: { state in
          let canRestore = !state.versions.isEmpty && !state.standing.isReadOnly
          return [.back] + (canRestore ? [Hint("Enter", "make it the draft", press: .enter)] : [])
        },
        footer: { [stopPlanning, tell, day, children, problems, undo] }, fetch: .fetch(.versions),
        isFetchedAgain: [.week], view: { VersionsView(state: $0) })
    case .requests:
      ScreenPage(
        title: { _, _ in TextLine("requests") }, count: { $0.requests?.count ?? 0 },
        subject: { state, _ in state.requestHere.map { .request($0.number) } },
        footer: { [stopPlanning, approve, decline, day, children, problems, undo] }, fetch: .fetch(.requests),
        isFetchedAgain: [.week],
        view: { state in
          state.desk.map {
            RequestsView(requests: state.requests, row: state.row(in: state.rowCount), names: $0.names)
          }
        })
    case .ledger:
      ScreenPage(
        title: { state, _ in TextLine("ledger") + state.placeInList }, count: { $0.ledger?.entries.count ?? 0 },
        footer: { [stopPlanning, day, children, problems, undo] }, fetch: .fetch(.ledger),
        view: { state in state.desk.map { LedgerView(state: state, desk: $0) } })
    case .why(let why):
      ScreenPage(
        title: { state, _ in
          TextLine("why, \(state.weekWords)")
            + (why.child.map { TextLine("  \(state.label($0))", .child) } ?? TextLine())
        },
        count: { _ in why.repairs.count },
        subject: { _, row in why.repairs.indices.contains(row) ? .repair(row) : nil },
        enter: { state in state.tryRepair(state.row(in: why.repairs.count) + 1, of: why) ?? [] },
        press: { state, key in
          guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return nil }
          return state.tryRepair(number, of: why)
        },
        hints: { _ in
          let last = why.repairs.last?.number
          return (last.map { [Hint($0 == 1 ? "1" : "1–\($0)", "try it")] } ?? []) + [.back]
        },
        footer: { [undo] }, view: { WhyView(state: $0, explanation: why) })
    case .review(let review):
      ScreenPage(
        title: { state, _ in TextLine("publish \(state.weekWords)?") + state.placeInList },
        count: { _ in review.lines.count },
        press: { state, key in
          if key != "y" { return nil }
          return publish.obstacle(in: state).map { state.refuse("publish: \($0)") } ?? state.openForm(.publish)
        },
        hints: { _ in [Hint("y", "publish", press: "y"), Hint("Esc", "not yet", press: .escape)] },
        footer: { [undo] }, view: { ReviewView(state: $0, review: review) })
    case .moment(let answer):
      ScreenPage(
        title: { _, _ in TextLine("a moment") }, count: { _ in answer.choices.count },
        enter: { state in
          let row = state.row(in: answer.choices.count)
          return answer.choices.indices.contains(row) ? state.choose(answer.choices[row].number, of: answer) : []
        },
        press: { $0.pressOnMoment($1, answer) },
        hints: { _ in
          let last = answer.choices.last?.number
          return (last.map { [Hint($0 == 1 ? "1" : "1–\($0)", "choose")] + Lead.ringHints } ?? []) + [.back]
        },
        footer: { [publish, undo, now, week] },
        view: { state in
          let row = state.row(in: answer.choices.count)
          return state.desk.map {
            MomentView(team: $0.team, answer: answer, row: row, ringing: state.ringing(answer)?.place ?? 0)
          }
        })
    case .complaints:
      ScreenPage(
        title: { _, _ in TextLine("the team file") }, count: { $0.complaints.count },
        subject: { state, row in state.complaints.indices.contains(row) ? .complaint(row) : nil },
        enter: { [.program(.openEditor($0.editorPlace))] }, footer: { [editor, reread, quit] },
        view: { ComplaintsView(state: $0) })
    }
  }
}

/// The commands that open them.
extension Lead {
  static let pages: [Command] = [day, person, children, problems, now, versions, requests, ledger, week]

  static let day = Command("d", "day", "day", "one day by quarters of an hour") { $0.open(.day) }

  static let person = Command("i", "person", "person", "somebody's week, wishes and hours") { state in
    state.person.map { state.open(.person($0)) } ?? []
  }

  static let children = Command("c", "children", "child", "each child's needs and contacts") { $0.open(.children) }

  static let problems = Command("!", "problems", "problems", "all that is not as it should be, worst first") {
    $0.open(.problems)
  }

  static let now = Command("n", "now", "now", "who is on, out where, due back when") { $0.open(.now) }

  static let versions = Command("v", "versions", "versions", "what people have been told, and what differs") {
    $0.open(.versions)
  }

  static let requests = Command("Q", "requests", "requests", "what staff ask for, and what it would cost") {
    $0.open(.requests)
  }

  static let ledger = Command("H", "ledger", "ledger", "hours, weekends, lates, wishes and notice over the last weeks")
  {
    $0.open(.ledger)
  }

  static let week = Command(nil, "week", "week", "the whole week", belongs: { $0.page != .week }) { $0.open(.week) }
}
