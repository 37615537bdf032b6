import RotaAnswers
import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

/// A team and its rota of the week from Mon 30 Nov 2026, before which a test asks.
struct Asking {
  let judged: JudgedRota
  let answers: Answers

  static let monday = Day(number: 20_787)

  init(_ yaml: String = HarbourTeam.yaml, _ rota: String = HarbourTeam.rota) throws {
    let source = TeamSource(name: "teams/team.yaml", text: yaml)
    let reading = TeamFile.read(source)
    let team = try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
    judged = try JudgedRota(team, try RotaFile.read(Array(rota.utf8), name: "rota.json"))
    let lines = TeamLines(source)
    answers = Answers(judged, Sources(team) { lines?.place($0) })
  }

  func why(_ text: String, not: String? = nil) throws -> Explanation {
    try answers.explain(try answers.question(text, not: not))
  }
}

/// Two people who may see C1 from Monday to Friday, and the rota that they have: one line of JSON for each shift.
enum Quay {
  static func team(need: String, staff: String = "", more: String = "") -> String {
    """
    service: {name: Quay, window: "08:00-23:00", base: quay}
    zones: {quay: {hill: 30}}
    staff:
      - id: ana
        name: Ana
        skills: [family]
        contract: {hours: 30, max: 40, days: 5}
      - {id: ben, name: Ben, contract: {hours: 30}, traits: [male]}
    \(staff)
    children:
      - id: C1
        zone: hill
        key-worker: ana
        needs:
          - \(need)
    \(more)
    """
  }

  static func rota(_ shifts: String..., contacts: [String] = []) -> String {
    let lines = shifts.map { line in
      let words = line.split(separator: " ")
      let pause = words.count > 4 ? "\"\(words[4])\"" : "null"
      return
        #"{"staff": "\#(words[0])", "date": "2026-12-0\#(words[1])", "start": "\#(words[2])", "end": "\#(words[3])", "break": \#(pause)}"#
    }
    return """
      {"format": "rota/1", "from": "2026-11-30", "days": 7,
       "shifts": [\(lines.joined(separator: ",\n"))], "contacts": [\(contacts.joined(separator: ",\n"))]}
      """
  }
}
