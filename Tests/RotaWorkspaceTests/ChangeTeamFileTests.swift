import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A team file changed by a form")
struct ChangeTeamFileTests {
  private func inFolder(_ body: (_ team: String) throws -> Void) throws {
    try withScratch { folder in
      try HarbourTeam.yaml.write(toFile: "\(folder)/team.yaml", atomically: true, encoding: .utf8)
      try body("\(folder)/team.yaml")
    }
  }

  @Test("Only what was changed is changed, and the file keeps who may read it")
  func inPlace() throws {
    try inFolder { path in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let ben = try harbour().staff[1]
      var longer = ben
      longer.contract = Contract(hours: Hours(25))
      let opened = try ChangeTeamFile.apply([.person(.replace(ben, by: longer))], to: path).opened
      #expect(opened.team.staff[1] == longer)
      #expect(
        try String(contentsOfFile: path, encoding: .utf8)
          == HarbourTeam.yaml.replacing("contract: {hours: 22.5}", with: "contract: {hours: 25}"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test("What would leave the file wrong is refused with its place, and the file stays as it is")
  func refused() throws {
    try inFolder { path in
      let ana = try harbour().staff[0]
      let refusal = #expect(throws: Refusal.self) { try ChangeTeamFile.apply([.person(.remove(ana))], to: path) }
      #expect(refusal?.message.contains("no member of staff has the id 'ana'") == true)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == HarbourTeam.yaml)
    }
  }

  @Test("What somebody else changed meanwhile is not overwritten")
  func meanwhile() throws {
    try inFolder { path in
      let ben = try harbour().staff[1]
      var seen = ben
      seen.name = "Benjamin"
      let refusal = #expect(throws: Refusal.self) {
        try ChangeTeamFile.apply([.person(.replace(seen, by: ben))], to: path)
      }
      #expect(refusal?.message.hasSuffix("ben has been changed meanwhile; look again") == true)
    }
  }
}

@Suite("A rota for calendars")
struct CalendarShowingTests {
  @Test("What people were told of before raises the number of what has changed")
  func told() throws {
    var showing = try harbourShowing(HarbourTeam.changedRota)
    let stamp = Moment(Day(number: 20_780), 540)
    #expect(!(try showing.ics(.weeks, contacts: false, stamp: stamp)).contains("SEQUENCE:1"))
    showing.told = [try harbourRota()]
    let lines = try showing.ics(.weeks, contacts: false, stamp: stamp).split(separator: "\r\n")
    // Ben stays shorter on Thursday; the other eight shifts are as they were.
    #expect(lines.count { $0 == "SEQUENCE:1" } == 1 && lines.count { $0 == "SEQUENCE:0" } == 8)
    #expect(lines.contains("DTSTAMP:20261123T090000Z"))
  }
}
