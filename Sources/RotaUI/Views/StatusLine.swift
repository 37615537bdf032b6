internal import RotaModel
internal import RotaJudge
internal import RotaPages
internal import RotaTerminal
package import RotaText

/// Above the footer: what was just said, the price of what is in the hand, or what the whole is worth.
extension ScreenCapture {
  /// What doesn't fit on its own line goes on over the last lines of the page, which are about the same thing.
  func drawStatus(on screen: inout CellBuffer, _ page: Rect, _ line: Rect) {
    let lines = status(line.columns)
    let above = min(lines.count - 1, page.rows)
    let part = Rect(
      column: line.left, row: line.top - above, columns: line.columns, rows: above + line.rows)
    screen.fill(part)
    screen.write(lines, in: part)
    let beside = beside
    guard beside.width > 0 else { return }
    screen.write(
      beside,
      in: Rect(column: line.left + line.columns - beside.width - 1, row: line.top, columns: beside.width, rows: 1))
  }

  /// Nothing stands beside what says it already.
  private var beside: TextLine {
    state.notice == nil && state.waitedFor == nil && state.saidInHand == nil ? TextLine() : state.beside
  }

  private func status(_ whole: Int) -> [TextLine] {
    let columns = whole - (beside.width > 0 ? beside.width + 3 : 0)
    if let notice = state.notice {
      let isRefused = notice.kind == .refused
      return lines("\(isRefused ? "! " : "")\(notice.text)", isRefused ? .problem : .good, columns)
    }
    if let words = state.waitedFor { return [TextLine(" \(words)", .dim)] }
    if let (text, role) = state.saidInHand { return lines(text, role, columns) }
    return [state.worth(columns)]
  }

  private func lines(_ text: String, _ role: Style.Role, _ columns: Int) -> [TextLine] {
    let wrapped = wrapped(text, to: max(1, columns - 2))
    let most = 2
    let shown =
      wrapped.count > most + 1 ? wrapped.prefix(most) + [wrapped[most...].joined(separator: " ")] : wrapped[...]
    return shown.map { TextLine(" \(fitted($0, to: max(1, columns - 2)))", role) }
  }
}

/// What the week is worth, with how far the planner is.
extension LeadState {
  package var beside: TextLine { planning == nil ? TextLine() : planningWords }

  package func worth(_ columns: Int) -> TextLine {
    guard let desk else { return TextLine() }
    guard !desk.rota.shifts.isEmpty else {
      let next = standing.plannedIn.map { ". I takes in \($0)" } ?? (isNarrow ? "" : ". p plans the week")
      return planning == nil
        ? TextLine(" nothing is planned yet: \(counted(desk.facts.owed, "contact")) to plan\(next)", .warning)
        : TextLine(" ") + planningWords + TextLine(": a first rota is on its way", .dim)
    }
    let progress = WorthPart(3, planning == nil ? TextLine() : planningWords)
    return TextLine(" ") + fitting([progress] + desk.worth, to: columns - 1)
  }

  private var planningWords: TextLine {
    let percent = planning?.percent.map { " \($0) %" } ?? ""
    return TextLine(planning?.isStopping ?? false ? "stopping" : "planning\(percent)", Style(.accent, bold: true))
  }
}

/// Something said of the whole, in words that get shorter. What is read first goes last.
struct WorthPart {
  let importance: Int
  let forms: [TextLine]

  init(_ importance: Int, _ forms: TextLine...) {
    self.importance = importance
    self.forms = forms
  }
}

/// All parts in a line, those that matter least shortened until it fits.
private func fitting(_ parts: [WorthPart], to columns: Int) -> TextLine {
  var forms = parts.map { $0.forms[...] }
  func line() -> TextLine { forms.compactMap(\.first).joined(by: TextLine(" · ", .dim)) }
  while line().width > columns,
    let least = forms.indices.filter({ forms[$0].count > 1 }).min(by: { parts[$0].importance < parts[$1].importance })
  {
    forms[least].removeFirst()
  }
  return line()
}

extension LeadWeek {
  fileprivate var worth: [WorthPart] {
    let broken = facts.breaches.count
    let rules =
      broken > 0
      ? WorthPart(
        3, TextLine("! \(counted(broken, "rule")) broken", .problem), TextLine("! \(broken) broken", .problem))
      : WorthPart(3, TextLine())
    let wishes =
      facts.wishesBroken > 0
      ? WorthPart(
        1, TextLine("\(Words.count(facts.wishesBroken, "staff wish", "staff wishes")) broken"),
        TextLine("\(Words.count(facts.wishesBroken, "wish", "wishes")) broken"), TextLine())
      : WorthPart(1, TextLine())
    let over =
      facts.over > 0
      ? WorthPart(1, TextLine("\(durationInWords(facts.over)) over"), TextLine()) : WorthPart(1, TextLine())
    return [rules] + met + [wishes, over] + [nearness]
  }

  private var met: [WorthPart] {
    let planned = "\(facts.planned) of \(facts.owed) planned"
    if isClean {
      return [WorthPart(2, TextLine("everything is met", .good)), WorthPart(0, TextLine(planned, .dim), TextLine())]
    }
    let short = facts.short > 0 ? TextLine("\(durationInWords(facts.short)) short", .problem) : TextLine()
    return [
      WorthPart(3, TextLine(planned, facts.leftOut.isEmpty ? .plain : .problem)),
      facts.short > 0 ? WorthPart(3, short) : WorthPart(0, TextLine("cover as needed"), TextLine()),
    ]
  }

  /// How far from the best possible, as far as it is proven.
  private var nearness: WorthPart {
    guard let bound, report.breaches.isEmpty, report.score.service == bound.service else {
      return WorthPart(0, TextLine())
    }
    let wishes = report.score.wishes
    let (long, short) =
      if wishes == bound.wishes {
        ("the best possible", "the best")
      } else if (wishes - bound.wishes) * 10 <= max(20, wishes) { ("close to the best possible", "close to best") } else
      {
        ("needs met as well as can be", "")
      }
    return WorthPart(0, TextLine(long, .dim), TextLine(short, .dim), TextLine())
  }
}
