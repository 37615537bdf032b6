import Foundation
import RotaFiles
import RotaModel
import RotaSession
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Testing

/// A screen in memory, before which somebody acts: each act waits until the screen shows something.
final class ActedScreen: Display {
  struct Act {
    let sees: String
    let holds: (String) -> Bool
    let does: () throws -> [KeyEvent]
  }

  private(set) var size: Size
  let mailbox = Mailbox<LeadMessage>()
  private(set) var shown: CellBuffer?
  private var acts: [Act]
  private let deadline = ContinuousClock.now + .seconds(300)

  init(_ acts: [Act], columns: Int = 80, rows: Int = 24) {
    size = Size(columns: columns, rows: rows)
    self.acts = acts
  }

  var text: String {
    guard let shown else { return "" }
    return (0..<size.rows).map { shown.text(row: $0) }.joined(separator: "\n")
  }

  func draw(_ buffer: CellBuffer) { shown = buffer }

  /// News come before keys, as they do where somebody looks before they type.
  func wait() -> [Event<LeadMessage>] {
    while ContinuousClock.now < deadline {
      let letters = mailbox.take()
      if !letters.isEmpty { return letters.map { .mail($0) } }
      guard let act = acts.first else { return [.end(signal: nil)] }
      if act.holds(text) {
        acts.removeFirst()
        do { return try act.does().map { .key($0) } } catch {
          Issue.record(error)
          return [.end(signal: nil)]
        }
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    Issue.record("waited for \(acts.first?.sees ?? "the end"); the screen says\n\(text)")
    return [.end(signal: nil)]
  }

  func aside<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
  func setMouse(_ isOn: Bool) {}
}

extension ActedScreen.Act {
  /// Types, once some words are on the screen; each character is a key of its own.
  static func seeing(_ words: String, type keys: String) -> Self {
    seeing(words) { keys.map { .character($0) } }
  }

  static func seeing(_ words: String, press keys: KeyEvent...) -> Self { seeing(words) { keys } }

  static func seeing(_ words: String, _ does: @escaping () throws -> [KeyEvent] = { [] }) -> Self {
    Self(sees: "'\(words)'", holds: { $0.contains(words) }, does: does)
  }

  static func seeing(
    _ what: String, where holds: @escaping (String) -> Bool, _ does: @escaping () throws -> [KeyEvent]
  ) -> Self {
    Self(sees: what, holds: holds, does: does)
  }
}

/// The program's own loop before a screen in memory: the harbour team's week from Mon 30 Nov, the Thursday before.
struct Sitting {
  let file: String
  var edit: (EditorPlace) -> String? = { _ in "no editor" }

  static let monday = "2026-11-30"
  static let now = "2026-11-26 09:00"

  /// From opening to `q`, or to the last act, after which the terminal is gone.
  @discardableResult
  func run(_ acts: ActedScreen.Act...) throws -> String { try run(acts) }

  @discardableResult
  func run(_ acts: [ActedScreen.Act]) throws -> String {
    let screen = ActedScreen(acts)
    let time = try TimeNow(Self.now)
    let session = LeadSession(.init(team: file, store: nil, from: Self.monday, time: time)) {
      [mailbox = screen.mailbox] in mailbox.post($0)
    }
    let now = try #require(Moment(Self.now))
    var showing = ScreenLoop(state: LeadState(size: screen.size, now: now), session: session)
    _ = showing.run(on: screen, edit: edit)
    session.end()
    return screen.text
  }
}

/// Runs with the harbour team's file in a folder of its own, its store beside it where a rota is given.
func withHarbour(team: String = HarbourTeam.yaml, planned: Bool = false, _ body: (Sitting) throws -> Void) throws {
  try withScratch { folder in
    let file = folder + "/team.yaml"
    try team.write(toFile: file, atomically: true, encoding: .utf8)
    if planned {
      let opened = try OpenTeam(file, for: .changing)
      _ = try opened.keepUnlessTouched(try RotaFile.read(Array(HarbourTeam.rota.utf8), name: "rota.json"))
    }
    try body(Sitting(file: file))
  }
}
