internal import Foundation
package import RotaAnswers
package import RotaFiles
package import RotaModel
internal import RotaStore

/// Everything that is held about somebody, to be read out or handed over.
package struct Dossier: Sendable {
  package let subject: Subject
  package let hold: Hold?
  package let teamFile: String
  /// The lines of the team file that name them.
  package let standing: [Mention]
  package let entries: [HeldEntry]
  let clock: Clock
  let today: Day
}

extension OpenTeam {
  /// Whoever has an id in the team file or in the store; `child:K1` and `person:ana` where both have it. They may be
  /// called by other names besides.
  package func subject(called text: String, also names: [String] = []) throws(Refusal) -> Subject {
    let said = Subject.Kind.allCases.first { text.hasPrefix("\($0.rawValue):") }
    let team = standing
    let id = try team.idOfSubject(said.map { String(text.dropFirst($0.rawValue.count + 1)) } ?? text)
    var kinds: Set<Subject.Kind> = []
    if team.child(ChildID(id)) != nil { kinds.insert(.child) }
    if team.person(PersonID(id)) != nil { kinds.insert(.person) }
    if let store, let path = storePath {
      kinds.formUnion(try refusing(path) { () throws(StoreError) in try store.kinds(of: id) })
      // Of whom only lines of the team file are kept goes by those words alone, as a child does.
      let isInLines = try refusing(path) { () throws(StoreError) in
        try kinds.isEmpty ? store.hasFileChange(naming: id) : false
      }
      if isInLines { kinds = [.child] }
    }
    if let said { kinds.formIntersection([said]) }
    guard let kind = kinds.first else {
      let known = team.children.map(\.id.text) + team.staff.map(\.id.text)
      let guess = thenDidYouMean(nearest(id, in: known))
      throw .wrongInput("nothing is held about '\(id)', in the team file or in the store\(guess)")
    }
    guard kinds.count == 1 else {
      throw .wrongInput(
        "a child and a member of staff are called '\(id)'", help: "say child:\(id) or person:\(id)")
    }
    return Subject(kind, id, names: try self.names(of: id, kind, team).union(names))
  }

  /// Names and logins; a child has none.
  private func names(of id: String, _ kind: Subject.Kind, _ team: Team) throws(Refusal) -> Set<String> {
    guard kind == .person else { return [] }
    var names = Set(team.access.staff.filter { $0.value.text == id }.map(\.key))
    if let name = team.person(PersonID(id))?.name { names.insert(name) }
    guard let store, let path = storePath else { return names }
    return names.union(try refusing(path) { () throws(StoreError) in try store.names(of: id) })
  }

  /// A look at a child is in the log before it is granted.
  package func dossier(of subject: Subject) throws(Refusal) -> Dossier {
    if try isChild(subject) { try look(at: ChildID(subject.id), by: "subject") }
    let (hold, entries) = try held(about: subject)
    return Dossier(
      subject: subject, hold: hold, teamFile: file, standing: try mentions(of: subject), entries: entries,
      clock: standing.service.clock, today: now.day)
  }

  /// A word that stands in kept lines of the team file may be nobody's: it comes into no log.
  private func isChild(_ subject: Subject) throws(Refusal) -> Bool {
    guard subject.kind == .child else { return false }
    guard standing.child(ChildID(subject.id)) == nil, let store, let path = storePath else { return true }
    return try refusing(path) { () throws(StoreError) in try store.kinds(of: subject.id).contains(.child) }
  }

  private func held(about subject: Subject) throws(Refusal) -> (Hold?, [HeldEntry]) {
    guard let store, let path = storePath else { return (nil, []) }
    return try refusing(path) { () throws(StoreError) in
      (try store.holds().first { $0.subject.isSame(as: subject) }, try store.entries(about: subject))
    }
  }

  /// Where the team file names them. What came from a pipe can't be read again.
  func mentions(of subject: Subject) throws(Refusal) -> [Mention] {
    guard file != "-" else { return [] }
    do throws(Diagnostic) { return TeamFile.mentions(of: subject, in: try TeamSource.load(path: file)) } catch {
      throw .diagnosed([error])
    }
  }

  /// That somebody has looked at all that is planned for a child. Without a store there is nothing that could keep it.
  package func look(at child: ChildID, by way: String) throws(Refusal) {
    guard hasStore, let path = storePath else { return }
    do throws(StoreError) { try Store.open(path, for: .making).look(at: child, by: way, signature) } catch {
      guard error == .readOnly else { throw .storeRefused(path, error) }
      throw .cannotBeWritten(
        "\(path) may only be read, so it can't note that somebody looks at \(child); nothing is shown")
    }
  }
}

extension Team {
  /// Of somebody who is called by their name.
  fileprivate func idOfSubject(_ word: String) throws(Refusal) -> String {
    guard child(ChildID(word)) == nil, person(PersonID(word)) == nil else { return word }
    let people = PeopleByName(staff)[word]
    if people.count > 1 { throw .severalCalled(word, people) }
    return people.first?.text ?? word
  }
}

extension Subject {
  /// `K1, a child`
  package var words: String { "\(id), \(kind == .child ? "a child" : "a member of staff")" }
}

extension Dossier {
  package var text: String {
    var lines = [subject.words]
    if let hold { lines.append("on hold since \(hold.signature.words(clock, on: today)): \(hold.note)") }
    lines += ["", "In \(teamFile)"] + (standing.isEmpty ? ["  nothing"] : standing.map { "  \($0.line): \($0.text)" })
    lines += ["", "In the store"] + (entries.isEmpty ? ["  nothing"] : [])
    var table = ""
    for entry in entries {
      if entry.table != table { lines.append("  \(entry.table)") }
      table = entry.table
      lines.append("    " + entry.values.map { "\($0.name) \(words(of: $0))" }.joined(separator: " · "))
    }
    return lines.map { printable($0) + "\n" }.joined()
  }

  private func words(of value: HeldEntry.Value) -> String {
    guard value.name == "at" || value.name == "acknowledged", let seconds = Int(value.text),
      Signature.times.contains(seconds)
    else { return value.text }
    return clock.moment(at: seconds).description
  }

  package var json: String {
    let file = File(
      subject: subject.id, kind: subject.kind.rawValue,
      hold: hold.map {
        .init(note: $0.note, who: $0.signature.who, at: clock.moment(at: $0.signature.at).description)
      },
      teamFile: standing.map { .init(line: $0.line, text: $0.text) },
      held: entries.map { entry in
        .init(
          table: entry.table,
          values: Dictionary(entry.values.map { ($0.name, words(of: $0)) }, uniquingKeysWith: { first, _ in first }))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(file)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  private struct File: Encodable {
    struct Held: Encodable {
      let table: String
      let values: [String: String]
    }
    struct Line: Encodable {
      let line: Int
      let text: String
    }
    struct OnHold: Encodable {
      let note: String
      let who: String
      let at: String
    }

    enum CodingKeys: String, CodingKey {
      case subject, kind, hold, held
      case teamFile = "team-file"
    }

    let subject: String
    let kind: String
    let hold: OnHold?
    let teamFile: [Line]
    let held: [Held]
  }
}
