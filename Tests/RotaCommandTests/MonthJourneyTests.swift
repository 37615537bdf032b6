import Foundation
import RotaTestSupport
import Testing

/// Over ssh nobody says what time it is, so the weeks are those that come.
@Suite("A month of a lead and her staff")
struct MonthJourneyTests {
  private struct NoSwap: Error { let week: String }

  /// The harbour team without what is dated; `needs` are the children's, where they are known yet.
  private func team(_ access: String, withNeeds: Bool) throws -> String {
    let standing = try #require(HarbourTeam.yaml.components(separatedBy: "leave:\n").first)
    let known = try #require(standing.components(separatedBy: "    needs:").first)
    return (withNeeds ? standing : known + "  - id: K2\n    key-worker: cara\n") + access
  }

  @Test("Shifts told a month ahead, contacts week by week with few shifts changed, a look over ssh, a swap, a calendar")
  func month() throws {
    try inHarbour { folder in
      let server = try LocalSSH(in: folder, keys: ["ana", "ben"])
      let access = """
        access:
          staff: {nobody-of-that-name: cara}
          keys: {ana: "\(try server.publicKey("ana"))", ben: "\(try server.publicKey("ben"))"}

        """
      @discardableResult
      func rota(_ words: String...) throws -> Command.Output {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
        return output
      }
      try team(access, withNeeds: false).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      try rota(
        "plan", "--from", date(mondays[0]), "--weeks", "4", "--effort", "2", "--format", "none", "--store",
        "team.yaml.store")
      for monday in mondays.map(date) { try rota("publish", "--from", monday, "--yes") }
      try rota("access", "--authorized-keys", "-").out.write(
        toFile: folder + "/authorized_keys", atomically: true, encoding: .utf8)
      let shifts = try server.ask("ben", "me")
      #expect(shifts.status == 0 && !shifts.text.contains("K1"), "\(shifts.errors) \(server.said)")

      // Now it is known what the children need.
      try team(access, withNeeds: true).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      for monday in mondays.map(date) {
        let told = try rota("show", "@published:\(monday)", "--format", "csv").out
        try rota("plan", "--from", monday, "--effort", "4", "--format", "none")
        try rota("publish", "--from", monday, "--yes", "--decided-by", "Dina", "--instead", "a call")
        let after = try rota("show", "@published:\(monday)", "--format", "csv").out
        let lines = (Set(told.split(separator: "\n")), Set(after.split(separator: "\n")))
        // Three contacts: each needs one shift changed at most.
        #expect(lines.0.subtracting(lines.1).count <= 3, "\(told)\n\(after)")
        #expect(try rota("show", "@published:\(monday)", "--format", "csv", "--contacts").out.contains("K1"))
      }

      let before = try events(server, "ben")
      let (request, days) = try swap(server, mondays[1])
      let colleague = try server.ask("ana", "requests --agree \(request)")
      #expect(colleague.status == 0, "\(colleague.errors)")
      #expect(try server.ask("ben", "requests --approve \(request)").status == 2, "a lead's alone to say")
      try rota("requests", "--approve", request)
      try rota("publish", "--yes", "--decided-by", "Dina", "--instead", "a call")
      let after = try events(server, "ben")
      #expect(before != after)
      let changed = after.filter { !before.contains($0) }
      #expect(!changed.isEmpty && changed.allSatisfy { event in days.contains { event.contains($0) } }, "\(changed)")
      #expect(changed.allSatisfy { !$0.contains(" 0 ") }, "what changed has a higher number: \(changed)")
      #expect(try server.ask("ben", "me --ack").text == "confirmed: you know your rota\n")
      #expect(try rota("told").out.contains("knows: Ben"))
    }
  }

  /// The next four Mondays.
  private var mondays: [Int] {
    let today = Int(Date().timeIntervalSince1970) / 86_400
    // 1970-01-01 was a Thursday.
    return (1...4).map { today - (today + 3) % 7 + 7 * $0 }
  }

  private func date(_ day: Int) -> String {
    Date(timeIntervalSince1970: Double(day) * 86_400).formatted(.iso8601.year().month().day())
  }

  /// The first day in a week that Ben and Ana may have of each other by the rules.
  private func swap(_ server: LocalSSH, _ monday: Int) throws -> (request: String, days: [String]) {
    let days = (0..<7).map { date(monday + $0) }
    for (own, other) in days.map({ ($0, $0) }) + days.flatMap({ day in days.map { (day, $0) } }) {
      let asked = try server.ask("ben", "request swap \(own) with ana \(other)")
      guard asked.status == 0 else { continue }
      let number = try #require(asked.text.firstMatch(of: /request (\d+): swap/)).output.1
      return (String(number), [own, other])
    }
    throw NoSwap(week: try server.ask("ben", "me").text)
  }

  /// Name, number and start of each event, as a calendar library reads them.
  private func events(_ server: LocalSSH, _ person: String) throws -> [String] {
    let python = try #require(Outside.python(with: "icalendar"))
    let script = """
      import sys, icalendar
      for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
          print(event["UID"], event.get("SEQUENCE", 0), event["DTSTART"].dt.isoformat(), event.get("STATUS", ""))
      """
    let calendar = try server.ask(person, "me --format ics")
    return try Outside.text([python, "-c", script], input: calendar.text).split(separator: "\n").map { String($0) }
  }
}
