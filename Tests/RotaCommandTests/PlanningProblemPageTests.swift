import Foundation
import RotaTestSupport
import Testing

@Suite("The page of the planning problem says what a team file may say")
struct PlanningProblemPageTests {
  private let page: DocumentPage

  init() throws { page = try DocumentPage(DocumentPage.planningProblem) }

  /// A team in which every table has a key too many: each is refused with all that it may have.
  private static let wrong = """
    service: {name: Harbour, window: "09:00-19:00", zzzzzz: 1}
    zzzzzz: 1
    partners: [{id: police, zzzzzz: 1}]
    rules: {zzzzzz: 1}
    cover: [{id: open, time: 10:00-18:00, need: 1, zzzzzz: 1}]
    duties: [{id: court, when: mon 10:00-12:00, zzzzzz: 1}]
    staff:
      - id: ana
        name: Ana
        contract: {hours: 30, weekends: {max: 1, of: 2, zzzzzz: 1}, zzzzzz: 1}
        flex: {zzzzzz: off}
        carry: {zzzzzz: 1}
        wishes: [{zzzzzz: mon}]
        zzzzzz: 1
    children: [{id: K1, needs: [{id: visit, minutes: 60, zzzzzz: 1}], zzzzzz: 1}]
    leave: [{staff: ana, when: mon, zzzzzz: 1}]
    contacts: [{child: K1, id: welfare, minutes: 60, after: 2026-12-02 09:00, start-by: 2026-12-04 18:00, zzzzzz: 1}]
    pins: [{staff: ana, date: 2026-12-01, zzzzzz: 1}, {contact: K1/welfare, zzzzzz: 1}]
    access: {zzzzzz: 1}
    moments: {arrest: {contacts: [{id: custody, minutes: 60, start-within: 90m, zzzzzz: 1}], zzzzzz: 1}}

    """

  /// What a team file may have in the place of each wrong key, by what the program says.
  private func possible(_ team: String) throws -> [String: [String]] {
    let output = try withScratch { try Command.run(["check", "-", "--format", "json"], in: $0, input: team) }
    struct Found: Decodable {
      struct Diagnostic: Decodable {
        let message: String
        let help: String?
      }
      let diagnostics: [Diagnostic]
    }
    var keys: [String: [String]] = [:]
    for found in try JSONDecoder().decode(Found.self, from: Data(output.out.utf8)).diagnostics {
      #expect(found.message.hasSuffix(" has no key 'zzzzzz'"), "\(found.message)")
      let help = try #require(found.help?.wholeMatch(of: #/it may have (.+)/#), "\(found.message)")
      keys[found.message] = help.1.split(separator: ", ").map { String($0) }
    }
    return keys
  }

  @Test("Every key of every table stands on it")
  func keys() throws {
    let possible = try possible(Self.wrong)
    #expect(possible.count >= 18)
    #expect(Set(possible.keys.map { Self.table($0) }).isSuperset(of: Self.sections.keys))
    for (message, keys) in possible where Self.table(message) != "`rules`" {
      let section = Self.sections[Self.table(message)]
      let words =
        try section.map { try #require(page.section($0), "\($0)").rows.joined() }.map { Array($0) } ?? page.words
      let said = Set(words.flatMap { $0.split { !$0.isLetter && $0 != "-" } }.map { String($0) })
      #expect(said.isSuperset(of: keys), "\(message): \(Set(keys).subtracting(said).sorted())")
    }
  }

  /// Of what a message speaks: `a need`.
  private static func table(_ message: String) -> String { message.replacing(" has no key 'zzzzzz'", with: "") }

  /// Those that have a table of their own on the page, with the heading above it.
  private static let sections = [
    "a team file": "The sections", "the service": "service", "a member of staff": "staff", "a contract": "staff",
    "a child": "children and their needs", "a need": "children and their needs",
    "a cover line": "cover, duties and partners", "a duty": "cover, duties and partners",
    "a partner": "cover, duties and partners", "an entry of leave": "The dated facts",
  ]

  @Test("Every rule and each of its parameters stands on it, with what it is set to")
  func defaults() throws {
    let rules = try rules()
    let known = try possible(Self.wrong).first { $0.key.hasPrefix("`rules`") }
    #expect(Set(rules.keys) == Set(known?.value ?? []))
    let wrong = "rules:\n" + rules.keys.sorted().map { "  \($0): {zzzzzz: 1}\n" }.joined()
    let parameters = try possible(Self.team + wrong)
    for (rule, said) in rules {
      let keys = try #require(parameters.first { $0.key.hasPrefix("the rule `\(rule)`") }).value
      #expect(said.matches(of: #/([a-z-]+):/#).map { String($0.1) }.sorted() == keys.sorted(), "\(rule)")
    }
    // Rules that are as they would be anyway are left out of a team that is written.
    let block = page.code("yaml").joined(separator: "\n")
    for (text, isWritten) in [(block, false), (block.replacing("hours: 11", with: "hours: 12"), true)] {
      let output = try withScratch {
        try Command.run(["team", "-", "--from", "2026-11-30"], in: $0, input: Self.team + text + "\n")
      }
      #expect(output.status == 0, "\(output.errors)")
      #expect(output.out.contains("daily-rest") == isWritten && output.out.contains("rules:") == isWritten)
    }
  }

  private static let team = """
    service: {name: Harbour, window: "09:00-19:00"}
    staff: [{id: ana, name: Ana, contract: {hours: 30}}]

    """

  /// The rules as the page sets them, each with what stands in its braces.
  private func rules() throws -> [String: String] {
    var rules: [String: String] = [:]
    for line in page.code("yaml").dropFirst() {
      let match = try #require(line.wholeMatch(of: #/  ([a-z-]+): \{(.+)\}/#), "\(line)")
      rules[String(match.1)] = String(match.2)
    }
    return rules
  }

  @Test("Its rota file is one that can be read; every cost that a score names has its row, and no other has")
  func rotaFile() throws {
    try inHarbour { folder in
      let rota = page.code("json").joined(separator: "\n")
      let output = try Command.run(["score", "team.yaml", "-", "--format", "json"], in: folder, input: rota)
      #expect(output.status == 0, "\(output.errors)")
      struct Score: Decodable { let costs: [String: Int] }
      let costs = try JSONDecoder().decode(Score.self, from: Data(output.out.utf8)).costs
      let rows = ["Service", "Wishes"].compactMap { page.section($0)?.text }.joined(separator: "\n")
        .matches(of: #/(?m)^\| ([a-z-]+) \|/#).map { String($0.1) }.filter { $0 != "cost" }
      #expect(rows.sorted() == costs.keys.sorted())
    }
  }
}
