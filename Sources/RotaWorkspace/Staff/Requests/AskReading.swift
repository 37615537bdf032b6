package import RotaAnswers
internal import RotaFiles
package import RotaModel

/// What staff ask for, in the words of a command: `leave 2026-12-21`, `wish day-off 2026-12-24`, `swap 2026-12-02 with
/// ben 2026-12-03`.
package struct AskReading {
  private let opened: OpenTeam
  let team: Team
  let person: Person
  let now: Moment

  package init(_ opened: OpenTeam, _ team: Team, as person: Person, now: Moment) {
    self.opened = opened
    self.team = team
    self.person = person
    self.now = now
  }

  typealias Read = @Sendable (AskReading, [String], LeaveRequest.Reason) throws(Refusal) -> Request.Ask

  package static let verbs = all.map(\.verb)
  package static let grammar = all.map(\.grammar).reduce(into: "") { lines, grammar in
    let last = lines.split(separator: "\n").last?.count ?? 0
    lines += (lines.isEmpty ? "" : last + grammar.count < 60 ? " · " : "\n") + grammar
  }

  package func ask(_ words: [String], reason: LeaveRequest.Reason) throws(Refusal) -> Request.Ask {
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard let verb = words.first else { throw .wrongInput("what do you ask for?", help: "say it as\n\(forms)") }
    let rest = Array(words.dropFirst())
    if let kind = Self.all.first(where: { $0.verb == verb }) { return try kind.read(self, rest, reason) }
    let near = thenDidYouMean(nearest(verb, in: Self.verbs))
    throw .wrongInput("'\(verb)' is nothing to ask for\(near)", help: "say it as\n\(forms)")
  }

  private var forms: String { Self.grammar.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") }

  /// In the grammar of the team file, with its calendars.
  func period(_ text: String) throws(Refusal) -> Period {
    do throws(EntryMistakes) { return try TeamFile.period(text, among: team.calendars) } catch {
      throw .diagnosed(error.diagnostics)
    }
  }
}
