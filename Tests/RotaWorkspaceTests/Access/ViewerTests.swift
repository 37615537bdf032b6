import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("Who asks, and what they may see")
struct ViewerTests {
  private let access: Access

  init() throws {
    let key = try #require(
      PublicKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23"))
    access = Access(
      leads: ["dina"], staff: ["dina": "ana", "b.smith": "ben"], keys: ["ana": key, "ben": key])
  }

  @Test("Whoever owns the store leads, and so does whoever is named a lead; staff are themselves; others are nobody")
  func users() {
    #expect(Viewer(user: "rota", ownsStore: true, access) == .lead(nil))
    #expect(Viewer(user: "b.smith", ownsStore: true, access) == .lead("ben"), "an owner who also works shifts")
    #expect(Viewer(user: "dina", ownsStore: false, access) == .lead("ana"))
    #expect(Viewer(user: "b.smith", ownsStore: false, access) == .staff("ben"))
    #expect(Viewer(user: "eve", ownsStore: false, access) == .nobody)
    #expect(Viewer(user: "eve", ownsStore: false, Access()) == .nobody)
  }

  @Test("A key is its owner's, who leads where their user does")
  func keys() {
    #expect(Viewer(key: "ben", access) == .staff("ben"))
    #expect(Viewer(key: "ana", access) == .lead("ana"))
    #expect(Viewer(key: "cara", access) == .nobody, "a key that the team file has no longer opens nothing")
  }

  @Test("A lead looks as anybody; staff as themselves alone, and learn nothing of who else there is")
  func persons() throws {
    try withHarbourFile { file in
      let team = try Open.team(file).team
      #expect(try Viewer.lead(nil).person(as: "cara", in: team).id == "cara")
      #expect(try Viewer.lead("ana").person(as: nil, in: team).id == "ana")
      #expect(try Viewer.staff("ben").person(as: nil, in: team).id == "ben")
      #expect(try Viewer.staff("ben").person(as: "ben", in: team).id == "ben")
      let other = #expect(throws: Refusal.self) { try Viewer.staff("ben").person(as: "ana", in: team) }
      let unknown = #expect(throws: Refusal.self) { try Viewer.staff("ben").person(as: "aan", in: team) }
      #expect(other == unknown && other?.cause == .wrongInput)
      for viewer in [Viewer.nobody, .staff("left")] {
        let refusal = #expect(throws: Refusal.self) { try viewer.person(as: nil, in: team) }
        #expect(refusal?.message.contains("no access") == true && refusal?.cause == .wrongInput)
      }
      #expect(throws: Refusal.self) { try Viewer.lead(nil).person(as: nil, in: team) }
    }
  }

  @Test("What is a lead's alone is refused to staff")
  func leadsAlone() throws {
    try Viewer.lead(nil).checkLeads(to: "approve requests")
    for viewer in [Viewer.staff("ben"), .nobody] {
      #expect(throws: Refusal.self) { try viewer.checkLeads(to: "approve requests") }
    }
  }

  @Test("Whoever owns the file visits as its lead; a key's owner as themselves, and sees no line of a broken team file")
  func visits() throws {
    try withHarbourFile { file in
      #expect(try AccessedTeam(file).viewer == .lead(nil))
      let access =
        "access: {keys: {ben: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23}}\n"
      try (HarbourTeam.yaml + access).write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try AccessedTeam(file, key: "ben").viewer == .staff("ben"))
      #expect(throws: Refusal.self) { try AccessedTeam(file, key: "ana") }
      try (HarbourTeam.yaml + access + "secret: K1\n").write(toFile: file, atomically: true, encoding: .utf8)
      let staff = #expect(throws: Refusal.self) { try AccessedTeam(file, key: "ben") }
      #expect(staff?.message.contains("K1") == false && staff?.cause == .wrongInput)
      let lead = #expect(throws: Refusal.self) { try AccessedTeam(file) }
      #expect(lead?.message.contains("K1") == true)
    }
  }
}
