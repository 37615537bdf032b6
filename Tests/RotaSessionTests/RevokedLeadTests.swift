import Foundation
import RotaFiles
import RotaModel
import RotaSession
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Synchronization
import Testing

/// The harbour team's week before Ana, who leads it over ssh, in a draft of which nothing has been told.
private struct LeadSitting {
  static let leads = """
    access:
      leads: [a.ashe]
      staff: {a.ashe: ana}
      keys: {ana: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k24 ana"}

    """

  let file: String
  let session: LeadSession

  static func with(_ body: (borrowing LeadSitting) throws -> Void) throws {
    try withHarbour(team: HarbourTeam.yaml + leads, planned: true) { try body(try LeadSitting($0.file)) }
  }

  private final class Ears: Sendable {
    let messages = Mutex<[LeadMessage]>([])
  }

  private let ears: Ears

  private init(_ file: String) throws {
    let ears = Ears()
    self.file = file
    self.ears = ears
    session = LeadSession(
      .init(team: file, store: nil, from: Sitting.monday, time: try TimeNow(Sitting.now), key: "ana")
    ) {
      message in ears.messages.withLock { $0.append(message) }
    }
  }

  func writes(_ text: String) throws { try text.write(toFile: file, atomically: true, encoding: .utf8) }

  /// Until something has come that is looked for.
  func hears(_ what: String, _ isIt: (LeadMessage) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      let messages = ears.messages.withLock { messages in
        defer { messages = [] }
        return messages
      }
      if messages.contains(where: isIt) { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    Issue.record("\(what) did not come")
    return false
  }

  func opens() -> Bool {
    session.begin()
    return hears("the week") { if case .desk = $0 { true } else { false } }
  }

  var draft: RotaModel.Rota {
    get throws {
      let team = try OpenTeam(file)
      return try team.week(Day(number: 20_787), now: Moment(Day(number: 20_783), 540)).rota
    }
  }
}

@Suite("Whoever leads no longer")
struct RevokedLeadTests {
  private let dayOff = LeadEffect.edit(.apply([.dayOff("ana", Day(number: 20_787))]))

  @Test(
    "has no screen any more, by the next look and by the next thing that they do, and nothing of it is done",
    arguments: [
      // Out of the leads, without a login, without a key, after their last day.
      ("name: Ana,", "name: Ana, until: 2020-01-31,"),
      ("leads: [a.ashe]", "leads: []"), ("staff: {a.ashe: ana}", "staff: {}"), ("keys: {ana:", "keys: {ben:"),
    ])
  func ends(was: String, now: String) throws {
    try LeadSitting.with { sitting in
      #expect(sitting.opens())
      let before = try sitting.draft
      try sitting.writes((HarbourTeam.yaml + LeadSitting.leads).replacing(was, with: now))
      let effects: [LeadEffect] = [
        dayOff, .publishing(.review), .publishing(.publish(PublishWords())), .planner(.plan), .publishing(.undo),
        .publishing(.restore(version: 1)), .week(.open(Day(number: 20_794))), .fetch(.requests),
        .ask(.why(.shift("ana", Day(number: 20_787))), question: 1), .teamFile(.change([])), .publishing(.tell),
        .look("K1"),
      ]
      for effect in effects {
        sitting.session.run(effect)
        #expect(sitting.hears("the end after \(effect)") { $0 == .ended })
      }
      sitting.session.look()
      #expect(sitting.hears("the end at a look") { $0 == .ended })
      sitting.session.end()
      #expect(try !sitting.draft.differs(from: before))
      #expect(try OpenTeam(sitting.file).versions().isEmpty)
    }
  }

  @Test("keeps nothing of what the planner was finding for them")
  func planning() throws {
    try LeadSitting.with { sitting in
      #expect(sitting.opens())
      let before = try sitting.draft
      sitting.session.run(.planner(.plan))
      #expect(sitting.hears("something better") { if case .improved = $0 { true } else { false } })
      try sitting.writes(HarbourTeam.yaml)
      sitting.session.run(.planner(.stop))
      #expect(sitting.hears("the end") { $0 == .ended })
      sitting.session.end()
      #expect(try sitting.draft == before)
    }
  }

  private static let mistakes: [(was: String, now: String)] = [
    ("staff:\n", "staf:\n"), ("window: \"09:00-19:00\"", "window: \"09:00-19:00"), ("cover:\n", "cover: [\n"),
    ("need: 1", "need: one"),
  ]

  @Test("has no screen any more though the team file has a mistake elsewhere", arguments: mistakes)
  func elsewhere(was: String, now: String) throws {
    try LeadSitting.with { sitting in
      #expect(sitting.opens())
      let text = HarbourTeam.yaml.replacing(was, with: now)
      try sitting.writes(text + LeadSitting.leads.replacing("keys: {ana:", with: "keys: {ben:"))
      sitting.session.look()
      #expect(sitting.hears("the end at a look") { $0 == .ended })
      sitting.session.run(.fetch(.versions))
      #expect(sitting.hears("the end") { $0 == .ended })
    }
  }

  @Test("But whoever still leads goes on while the team file has a mistake elsewhere", arguments: mistakes)
  func stillLeads(was: String, now: String) throws {
    try LeadSitting.with { sitting in
      #expect(sitting.opens())
      let before = try sitting.draft
      try sitting.writes(HarbourTeam.yaml.replacing(was, with: now) + LeadSitting.leads)
      sitting.session.run(dayOff)
      #expect(sitting.hears("the day off") { if case .desk = $0 { true } else { false } })
      sitting.session.end()
      try sitting.writes(HarbourTeam.yaml + LeadSitting.leads)
      #expect(try sitting.draft != before)
    }
  }

  @Test(
    "While what the team file says of access has a mistake, what is shown is looked at, and nothing is changed",
    arguments: [("leads: [a.ashe]", "leads: [a.ashe"), ("leads: [a.ashe]", "leads: [a.ashe]\n  leeds: []")])
  func unknown(was: String, now: String) throws {
    try LeadSitting.with { sitting in
      #expect(sitting.opens())
      let before = try sitting.draft
      try sitting.writes((HarbourTeam.yaml + LeadSitting.leads).replacing(was, with: now))
      sitting.session.run(dayOff)
      #expect(
        sitting.hears("no") {
          if case .refused(let why) = $0 { why.contains("who leads can't be told") } else { false }
        })
      sitting.session.run(.fetch(.versions))
      #expect(sitting.hears("the versions") { if case .fetched(.versions) = $0 { true } else { false } })
      try sitting.writes(HarbourTeam.yaml + LeadSitting.leads)
      sitting.session.run(dayOff)
      #expect(sitting.hears("the day off") { if case .desk = $0 { true } else { false } })
      sitting.session.end()
      #expect(try sitting.draft != before)
    }
  }

  @Test("is told so by the end of the screen")
  func screen() {
    var state = LeadState(size: Size(columns: 80, rows: 24), now: Moment(Day(number: 20_787), 540))
    #expect(update(&state, .ended) == [.quit])
  }
}
