package import RotaModel
internal import RotaText

/// How the areas of a batch stand beside one another, an area a line.
package struct BatchPage {
  private let title: String
  private let results: [BatchResult]

  package init(_ results: [BatchResult], title: String) {
    self.results = results
    self.title = title
  }

  private var figures: [AreaFigures] { results.compactMap(\.figures) }

  private var summary: String {
    let failed = results.count { $0.error != nil }
    let skipped = results.count { $0.status == "skipped" }
    let others = [skipped > 0 ? "\(skipped) as before" : nil, failed > 0 ? "\(failed) failed" : nil]
    return ([counted(results.count, "team")] + others.compactMap(\.self)).joined(separator: ", ")
  }

  private func sum(_ figure: (AreaFigures) -> Int) -> Int { figures.reduce(0) { $0 + figure($1) } }
}

/// What is compared, in this order.
extension BatchPage {
  private struct Figure: Sendable {
    let title: String
    let of: @Sendable (AreaFigures) -> Int
    var isTime = false
    /// More than none of it wants somebody's attention.
    var isProblem = true

    func text(_ value: Int) -> String { value == 0 ? "–" : isTime ? Words.hours(value) : "\(value)" }
  }

  private static let compared: [Figure] = [
    Figure(title: "contacts", of: \.owed, isProblem: false),
    Figure(title: "critical out", of: \.critical), Figure(title: "high out", of: \.high),
    Figure(title: "other out", of: \.standard), Figure(title: "h short", of: \.short, isTime: true),
    Figure(title: "h vacant", of: \.vacant, isTime: true), Figure(title: "near 48 h", of: \.near48),
  ]
}

/// On paper and on a terminal.
extension BatchPage {
  private static let leastOfAName = 6
  private static let width = 9
  /// Of all figures together, the seconds among them.
  private static let widthOfFigures = width * (compared.count + 1) + 1

  package func table(on paper: Paper) -> String {
    let head = titled(title, summary, note: nil, columns: paper.columns)
    guard !results.isEmpty else { return paper.print(head) }
    let room = paper.columns - Self.widthOfFigures
    guard room >= Self.leastOfAName else {
      return paper.print(head + [TextLine()] + results.flatMap { words($0, paper.columns) } + notes(paper.columns))
    }
    let name = min(room, (results.map { displayWidth($0.name) }.max() ?? 0) + 2)
    let rows = results.flatMap { row(of: $0, name, paper.columns) }
    return paper.print(head + [TextLine()] + heads(name) + rows + [total(name)] + notes(paper.columns))
  }

  /// Where there is no room for columns: what is not none, in a sentence.
  private func words(_ result: BatchResult, _ columns: Int) -> [TextLine] {
    let said =
      result.figures.map { figures in
        Self.compared.compactMap { figure in
          let value = figure.of(figures)
          return value == 0 ? nil : "\(figure.text(value)) \(figure.title)"
        }.joined(separator: " · ")
      } ?? "failed: \(result.error ?? "")"
    return [TextLine(" \(result.name)", .heading)] + paragraph(said, columns: columns)
  }

  /// Titles of two words stand over one another.
  private func heads(_ name: Int) -> [TextLine] {
    let titles = Self.compared.map(\.title) + ["seconds"]
    let parts = titles.map { title in title.split(separator: " ", maxSplits: 1).map { String($0) } }
    return [
      row("", parts.map { $0.count > 1 ? $0[0] : "" }, name, .dim),
      row("", parts.map { $0.last ?? "" }, name, .dim),
    ]
  }

  private func row(of result: BatchResult, _ name: Int, _ columns: Int) -> [TextLine] {
    let place = TextLine(" " + column(result.name, name), .heading)
    guard let figures = result.figures else {
      let why = wrapped("failed: \(result.error ?? "")", to: columns - name - 2, indent: 2)
      return why.enumerated().map { number, text in
        (number == 0 ? place : TextLine(String(repeating: " ", count: name + 1))) + TextLine(" \(text)", .problem)
      }
    }
    let line = Self.compared.reduce(place) { line, figure in
      let value = figure.of(figures)
      return line + TextLine(right(figure.text(value)), figure.isProblem && value > 0 ? .problem : .plain)
    }
    return [line + TextLine(right(seconds(result.hundredths)), .dim)]
  }

  private func total(_ name: Int) -> TextLine {
    row(
      "all",
      Self.compared.map { figure in figure.text(sum(figure.of)) } + [
        seconds(results.reduce(0) { $0 + $1.hundredths })
      ], name, .heading)
  }

  private func row(_ name: String, _ texts: [String], _ room: Int, _ tone: Style.Role) -> TextLine {
    texts.reduce(TextLine(" " + column(name, room), .heading)) { $0 + TextLine(right($1), tone) }
  }

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, Self.width - displayWidth(text))) + text
  }

  /// What a figure alone does not say.
  private func notes(_ columns: Int) -> [TextLine] {
    let short = results.compactMap { result in
      result.figures.flatMap { $0.skillsShort.isEmpty ? nil : "\(result.name): \(listed($0.skillsShort))" }
    }
    guard !short.isEmpty else { return [] }
    return [TextLine(), TextLine(" Skills that nobody with hours left holds", .heading)]
      + short.flatMap { paragraph($0, columns: columns) }
  }

  private func seconds(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths / 10 % 10)"
  }
}

/// For spreadsheets and for a browser.
extension BatchPage {
  package var rows: [[String]] {
    let head = ["area", "status"] + Self.compared.map(\.title) + ["skills short", "seconds", "error"]
    let rows = results.map { result -> [String] in
      let figures = Self.compared.map { figure in
        result.figures.map { figures -> String in
          let value = figure.of(figures)
          return figure.isTime ? JSONText.hundredths((value * 100 + 30) / 60).line : "\(value)"
        } ?? ""
      }
      let skills = result.figures?.skillsShort.joined(separator: ", ") ?? ""
      let seconds = JSONText.hundredths(result.hundredths).line
      return [result.name, result.status] + figures + [skills, seconds, result.error ?? ""]
    }
    return [head] + rows
  }

  /// Each figure with a bar, as long as it is beside the greatest of its column.
  package var html: String {
    let head = HTML.element(
      .thead, [],
      .element(
        .tr, [],
        [HTML.element(.th, [.classed("title"), .columns(Self.compared.count + 2)], .text("\(title), \(summary)"))]),
      .element(
        .tr, [.classed("days")],
        [HTML.element(.th, [.over("col")], .text("area"))]
          + Self.compared.map { .element(.th, [.over("col")], .text($0.title)) }
          + [.element(.th, [.over("col")], .text("skills short"))]))
    let body = HTML.element(.tbody, [], results.map(printed))
    return PrintedDocument(title: title, pages: [.element(.section, [], .element(.table, [], head, body))]).text
  }

  private func printed(_ result: BatchResult) -> HTML {
    let name = HTML.element(.th, [.over("row")], .text(result.name))
    guard let figures = result.figures else {
      let why = HTML.element(.span, [.classed("problem")], .text("failed: \(result.error ?? "")"))
      return .element(.tr, [], name, .element(.td, [.columns(Self.compared.count + 1)], why))
    }
    let cells = Self.compared.map { figure -> HTML in
      let value = figure.of(figures)
      let greatest = self.figures.map(figure.of).max() ?? 0
      let bar = HTML.element(.div, [.classed("bar"), .wide(greatest > 0 ? value * 100 / greatest : 0)])
      return .element(.td, [], .text(figure.text(value)), bar)
    }
    let skills = HTML.element(.td, [], .text(figures.skillsShort.joined(separator: ", ")))
    return .element(.tr, [], [name] + cells + [skills])
  }
}
