internal import Foundation
package import RotaModel
internal import RotaText

/// What a member of staff is told of some weeks, as they are now: shifts, and no word of a child or of what a contact is.
/// It is one line of JSON, for the team's notify command.
package struct Letter {
  package struct Week {
    let monday: Day
    /// They are told of it for the first time.
    let isNew: Bool
    /// `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`
    let shifts: [String]
    /// Contacts that changed; of a new week they are none.
    let contacts: Int

    package init(monday: Day, isNew: Bool, shifts: [String], contacts: Int) {
      self.monday = monday
      self.isNew = isNew
      self.shifts = shifts
      self.contacts = contacts
    }
  }

  let team: String
  let person: Person
  let hasKey: Bool
  let weeks: [Week]

  package init(_ team: Team, _ person: Person, _ weeks: [Week]) {
    self.team = team.service.name
    self.person = person
    hasKey = team.access.keys[person.id] != nil
    // What was changed and changed back is no news.
    self.weeks = weeks.filter { !$0.shifts.isEmpty || $0.contacts > 0 }
  }

  package var isEmpty: Bool { weeks.isEmpty }
}

extension Letter.Week {
  /// Of what they know, nil where that is nothing, and what is told now. `saysOff`: that they are off is said too, where
  /// they may believe that they work.
  package init(
    _ team: Team, _ person: Person, _ monday: Day, known: Rota?, told: Rota, saysOff: Bool = false
  ) {
    self.monday = monday
    isNew = known == nil
    let changes = Changes(team, from: known ?? Rota(horizon: told.horizon), to: told).people
      .first { $0.person.id == person.id }
    let said = changes?.toBeTold.map { known == nil ? $0.newWords : $0.words } ?? []
    shifts = said.isEmpty && saysOff ? ["\(Words.span(monday, monday + 6)) off"] : said
    contacts = known == nil ? 0 : changes?.contacts.count ?? 0
  }
}

extension Letter {
  package var json: String {
    let message = Message(
      team: team, person: person.id.text, name: person.name, week: weeks.first?.monday.description ?? "",
      shifts: weeks.flatMap(\.shifts), contacts: weeks.reduce(0) { $0 + $1.contacts }, text: text, confirm: confirm)
    return message.notifyLine
  }

  private var text: String {
    let spans = { (weeks: [Week]) in listed(weeks.map { Words.span($0.monday, $0.monday + 6) }) }
    let (new, changed) = (weeks.filter(\.isNew), weeks.filter { !$0.isNew })
    let what = changed.allSatisfy(\.shifts.isEmpty) ? "your contacts" : "your rota"
    return [
      changed.isEmpty ? nil : "\(what) changed, \(spans(changed))", new.isEmpty ? nil : "your rota for \(spans(new))",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// What somebody can do who has this letter before them, on a telephone say.
  private var confirm: String {
    hasKey
      ? "Please say that you know of it: open your own rota over ssh and confirm it there, or tell your team lead."
      : "Please tell your team lead that you know of it."
  }

  private struct Message: Encodable {
    let team: String
    let person: String
    let name: String
    let week: String
    let shifts: [String]
    let contacts: Int
    let text: String
    let confirm: String
  }
}

extension Encodable {
  /// A message for the team's notify command: a line of JSON.
  package var notifyLine: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
