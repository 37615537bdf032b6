import Foundation
import RotaAnswers
import RotaFiles
import RotaModel
import RotaSession
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Synchronization
import Testing
import RotaPages

/// What a session has told its screen.
private final class Told: Sendable {
  private let messages = Mutex<[StaffMessage]>([])

  func hear(_ message: StaffMessage) { messages.withLock { $0.append(message) } }

  func take() -> [StaffMessage] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

/// The harbour team with its week told to everybody, and Ben before his screen on Tuesday morning.
private struct StaffSitting {
  static let monday = Day(number: 20_787)
  static let now = "2026-12-01 09:00"
  static let access = """
    access:
      keys:
        ana: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k24 ana"
        ben: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ben"

    """

  let file: String
  let session: StaffSession
  let told: Told

  static func with(now: String = Self.now, _ body: (StaffSitting) throws -> Void) throws {
    try withScratch { folder in
      let file = folder + "/team.yaml"
      try (HarbourTeam.yaml + access).write(toFile: file, atomically: true, encoding: .utf8)
      try lead(file) { team in
        _ = try team.keepUnlessTouched(try RotaFile.read(Array(HarbourTeam.rota.utf8), name: "rota.json"))
        try publish(team)
      }
      try body(StaffSitting(file, "ben", now: now))
    }
  }

  init(_ file: String, _ id: PersonID, now: String) throws {
    let accessed = try AccessedTeam(file, key: id, at: TimeNow(now))
    let person = try #require(try accessed.opened.team().person(id))
    let told = Told()
    self.file = file
    self.told = told
    session = StaffSession(.init(accessed: accessed, person: person)) { told.hear($0) }
  }

  static func lead(_ file: String, _ body: (OpenTeam) throws -> Void) throws {
    try body(try OpenTeam(file, for: .changing))
  }

  static func publish(_ team: OpenTeam) throws {
    let publication = try Publication(team.week(monday, now: Moment(monday - 3, 600)))
    let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
    _ = try team.publish(publication, note: "told", force: true, decisions: decisions)
  }

  func opened() -> [StaffMessage] {
    session.begin()
    session.waitForAll()
    return told.take()
  }

  func does(_ effect: StaffEffect) -> [StaffMessage] {
    session.run(effect)
    session.waitForAll()
    return told.take()
  }

  func looks() -> [StaffMessage] {
    session.look()
    session.waitForAll()
    return told.take()
  }
}

extension [StaffMessage] {
  fileprivate var mine: StaffWeek? { compactMap { if case .mine(let mine, _) = $0 { mine } else { nil } }.last }
  fileprivate var said: String? { compactMap { if case .mine(_, let said) = $0 { said } else { nil } }.last }
  fileprivate var requests: [RequestLine]? {
    compactMap { if case .requests(let requests) = $0 { requests } else { nil } }.last
  }
  fileprivate var unsendable: String? { compactMap { if case .unsendable(let why) = $0 { why } else { nil } }.last }
  fileprivate var refused: String? { compactMap { if case .refused(let why) = $0 { why } else { nil } }.last }
}

@Suite("What is done for the screen of a member of staff")
struct StaffSessionTests {
  private let monday = StaffSitting.monday

  @Test("It opens with their own days, yesterday and last week among them, and of the ledger their own entry")
  func opening() throws {
    try StaffSitting.with { sitting in
      let messages = sitting.opened()
      let mine = try #require(messages.mine)
      #expect(mine.id == "ben" && mine.days.first?.day == monday + 1 && mine.days.first?.hours == "11:00–19:00")
      #expect(mine.before.map(\.day) == [monday] && mine.before[0].hours == "off")
      #expect(mine.toConfirm == 1 && mine.colleagues.map(\.name) == ["Ana", "Cara"])
      for case .ledger(let ledger) in messages { #expect(ledger.entries.map(\.person) == ["ben"]) }
      #expect(messages.requests == [] && messages.refused == nil)
      #expect(!"\(messages)".contains("10:00–18:30"), "Ana's Monday is not his")
    }
  }

  @Test("They confirm once; a look is noted, so that what is told later is called a change")
  func confirming() throws {
    try StaffSitting.with { sitting in
      _ = sitting.opened()
      let confirmed = sitting.does(.confirm)
      #expect(confirmed.said == "confirmed: you know your rota" && confirmed.mine?.toConfirm == 0)
      #expect(sitting.does(.confirm).said == "there is nothing to confirm")
      #expect(sitting.looks().mine == nil, "nothing has changed")
      try StaffSitting.lead(sitting.file) { team in
        let shorter = Edit.shift("ben", monday + 3, TimeRange(720, 1110), pause: nil)
        _ = try team.apply([shorter], to: team.week(monday, now: Moment(monday - 3, 600)))
        #expect(sitting.looks().mine?.days[2].hours == "12:00–19:00", "a draft is nobody's news")
        try StaffSitting.publish(team)
      }
      let again = try StaffSitting(sitting.file, "ben", now: StaffSitting.now).opened().mine
      #expect(again?.days[2].hours == "12:00–18:30" && again?.days[2].changes.first?.contains("was 19:00") == true)
      #expect(sitting.looks().mine?.days[2].hours == "12:00–18:30", "the screen that was open sees it, too")
    }
  }

  @Test("What they ask for is sent once, and taken back")
  func asking() throws {
    try StaffSitting.with { sitting in
      _ = sitting.opened()
      let leave = Leave(staff: "ben", when: Period(dates: (monday + 3)...(monday + 3)), reason: "annual")
      let sent = sitting.does(.send(.leave([leave])))
      #expect(sent.contains(.sent("sent: request 1, leave Thu 3 Dec 2026, waits for the lead")))
      #expect(sent.requests?.map(\.canBeTakenBack) == [true])
      #expect(sitting.does(.send(.leave([leave]))).unsendable?.contains("asked for that already") == true)
      #expect(sitting.does(.takeBack(request: 1)).said == "taken back: Ben: leave Thu 3 Dec 2026")
      #expect(sitting.does(.takeBack(request: 9)).refused?.contains("no request 9") == true)
    }
  }

  @Test("A swap is checked before it is sent, and its colleague's screen agrees to it")
  func swapping() throws {
    try StaffSitting.with { sitting in
      _ = sitting.opened()
      let impossible = Request.Swap(day: monday + 2, colleague: "cara", other: monday + 2)
      #expect(sitting.does(.checkSwap(impossible)).unsendable != nil)
      let swap = Request.Swap(day: monday + 3, colleague: "ana", other: monday + 3)
      guard case .swapPossible(swap, let lines) = sitting.does(.checkSwap(swap)).first else {
        return #expect(Bool(false), "the swap is possible")
      }
      #expect(lines[0] == "Thu 3 Dec: 12:00–19:00 now, 10:00–19:00 after it")
      _ = sitting.does(.send(.swap(swap)))
      let ana = try StaffSitting(sitting.file, "ana", now: StaffSitting.now)
      #expect(ana.opened().requests?.map(\.waitsForMe) == [true])
      #expect(ana.does(.agree(request: 1)).said?.hasPrefix("agreed: Ben: swap Thu 3 Dec 2026") == true)
      #expect(sitting.does(.readRequests).requests?.map(\.state) == ["agreed, waits for the lead"])
    }
  }

  @Test("When a shift really ended is said in the small hours, too")
  func ending() throws {
    try StaffSitting.with(now: "2026-12-02 00:50") { sitting in
      _ = sitting.opened()
      let said = try #require(sitting.does(.ended(40)).said)
      #expect(said.hasPrefix("Ben Tue 1 Dec 11:00–00:40, for the lead to approve"), "\(said)")
      #expect(sitting.does(.ended(11 * 60)).refused?.contains("began at 11:00") == true)
    }
  }

  @Test("What the lead wants those who go to know stands by the contact, on no other screen")
  func leadSays() throws {
    try StaffSitting.with { sitting in
      let id = try #require(ContactID("K1/visit/2026-11-30/2"))
      try StaffSitting.lead(sitting.file) { team in
        _ = try team.apply([.say(id, "front desk knows")], to: team.week(monday, now: Moment(monday - 3, 600)))
      }
      #expect(sitting.opened().mine?.days[2].stops.map(\.said) == [nil, "lead says: front desk knows"])
      let ana = try StaffSitting(sitting.file, "ana", now: StaffSitting.now).opened()
      #expect(!"\(ana)".contains("front desk"))
    }
  }

  @Test("Whose last day is over sees nothing more, though the key is still there")
  func left() throws {
    try StaffSitting.with { sitting in
      _ = sitting.opened()
      let left = HarbourTeam.yaml.replacing("name: Ben,", with: "name: Ben, until: 2020-01-31,")
      try (left + StaffSitting.access).write(toFile: sitting.file, atomically: true, encoding: .utf8)
      #expect(sitting.looks().contains(.ended))
    }
  }

  @Test("Whose key is taken out sees nothing more; a mistake in the team file is its lead's to see")
  func leaving() throws {
    try StaffSitting.with { sitting in
      _ = sitting.opened()
      let broken = (HarbourTeam.yaml + StaffSitting.access).replacing("contract: {hours: 30}", with: "kontract: 30")
      try broken.write(toFile: sitting.file, atomically: true, encoding: .utf8)
      let asItWas = try #require(sitting.looks().mine)
      #expect(asItWas.notice?.contains("can't be read now") == true && !"\(asItWas)".contains("kontract"))
      #expect(asItWas.days.map(\.hours).contains("11:00–19:00"), "as it was")
      let late = try StaffSitting(sitting.file, "ben", now: StaffSitting.now).opened().mine
      #expect(late?.days == asItWas.days && late?.notice != nil, "who comes now sees the same")
      let access = StaffSitting.access.split(separator: "\n").filter { !$0.contains("ben") }
      try (HarbourTeam.yaml + access.joined(separator: "\n") + "\n")
        .write(toFile: sitting.file, atomically: true, encoding: .utf8)
      #expect(sitting.looks().contains(.ended))
    }
  }
}
