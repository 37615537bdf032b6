package import RotaModel
package import RotaJudge
internal import RotaText

/// One child's weeks: who comes when, and what is left out and why. To ask for it is to ask for children's data.
package struct ChildPage {
  private let team: Team
  private let rota: Rota
  private let report: Report
  private let child: Child
  private let paper: Paper

  package init(_ team: Team, _ rota: Rota, _ report: Report, child: Child, on paper: Paper) {
    self.team = team
    self.rota = rota
    self.report = report
    self.child = child
    self.paper = paper
  }

  package var text: String { paper.print(title + facts + [TextLine()] + planned + leftOut) }

  private var title: [TextLine] {
    titled(
      child.id.text, Words.span(rota.horizon.first, rota.horizon.last), note: Paper.childrensData,
      columns: paper.columns)
  }

  private var facts: [TextLine] {
    let zone = child.zone.map { [$0.text] } ?? []
    let key = child.keyWorker.map { ["key worker \(team.name($0))"] } ?? []
    let known = child.known.map { team.name($0) }.sorted()
    let parts = zone + key + (known.isEmpty ? [] : ["knows \(listed(known))"])
    return parts.isEmpty ? [] : wrapped(parts.joined(separator: " · "), to: paper.columns - 1).map { TextLine(" " + $0) }
  }

  private var planned: [TextLine] {
    let contacts = rota.contacts.filter { $0.child == child.id }
      .sorted { ($0.day, $0.time.start, $0.id) < ($1.day, $1.time.start, $1.id) }
    guard !contacts.isEmpty else { return [TextLine(" nothing is planned", .dim)] }
    return contacts.flatMap { contact in
      let names = contact.staff.map { team.name($0) + ($0 == child.keyWorker ? " (key worker)" : "") }
      let words = "\(contact.time.words) \(contact.id.need), \(listed(names))"
      return wrapped(words, to: paper.columns - 13, indent: 2).enumerated().map { index, text in
        TextLine(" " + column(index == 0 ? contact.day.words : "", 12), .heading) + TextLine(text)
      }
    }
  }

  private var leftOut: [TextLine] {
    let ids = report.unmet.filter { $0.child == child.id }
    guard !ids.isEmpty else { return [] }
    return [TextLine(), TextLine(" Left out", .problem)]
      + ids.flatMap { id in
        let reasons = rota.unmet.first { $0.id == id }?.reasons ?? []
        let priority = team.need(of: id)?.priority ?? .standard
        let week = id.occurrence.map { ", week of \($0.week.words)" } ?? ""
        let why = reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
        return paragraph("\(team.needWords(id))\(week), \(priority)\(why)", columns: paper.columns)
      }
  }
}
