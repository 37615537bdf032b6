internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaSession
internal import RotaTerminal
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// The product's own screen on a terminal of ours, with somebody who types while the planner works.
struct ScreenReplay {
  let team: String
  let from: String
  let size: Size
  let script: KeyScript

  struct Outcome {
    /// From key to frame.
    let frames: [Duration]
    /// Keys of the script typed while the planner was at work.
    let whilePlanning: Int
  }

  func run() throws -> Outcome {
    let terminal = try PseudoTerminal(size)
    defer { terminal.close() }
    terminal.forget()
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    return try terminal.standIn { try replay(on: terminal) }
  }

  private func replay(on terminal: PseudoTerminal) throws -> Outcome {
    let screen: Screen<LeadMessage>
    do throws(ScreenRefusal) { screen = try Screen(theme: .dark) } catch { throw Refusal.unmeasurable(error.words) }
    let news = Overheard()
    let session = LeadSession(.init(team: team, store: nil, from: from)) { [mailbox = screen.mailbox] in
      news.hear($0)
      mailbox.post($0)
    }
    let typed = Typed()
    let typist = Typist(script: script, terminal: terminal, typed: typed, news: news)
    let timed = TimedScreen(screen, typed)
    let hand = Thread { [mailbox = screen.mailbox] in
      typist.type()
      typed.end()
      // So that it is looked for at once.
      mailbox.post(.said(""))
    }
    hand.qualityOfService = .userInteractive
    hand.start()
    var loop = ScreenLoop(state: LeadState(size: screen.size, now: try moment()), session: session)
    _ = loop.run(on: timed) { _ in nil }
    session.end()
    screen.close()
    if let refusal = news.refusal { throw Refusal.unmeasurable(refusal) }
    return Outcome(frames: timed.frames, whilePlanning: news.whilePlanning)
  }

  private func moment() throws(Refusal) -> Moment { Moment(try Asked.horizon(from: from).first, 540) }
}

/// What the typist has to know of the screen.
final class Overheard: Sendable {
  private struct Heard {
    var hasDesk = false
    var isPlanning = false
    var whilePlanning = 0
    var refusal: String?
  }

  private let heard = Mutex(Heard())

  func hear(_ message: LeadMessage) {
    heard.withLock { heard in
      switch message {
      case .desk: heard.hasDesk = true
      case .improved: heard.isPlanning = true
      case .planningEnded: heard.isPlanning = false
      case .complaints(let complaints): heard.refusal = complaints.first?.text
      default: break
      }
    }
  }

  var hasDesk: Bool { heard.withLock { $0.hasDesk } }
  var isPlanning: Bool { heard.withLock { $0.isPlanning } }
  var refusal: String? { heard.withLock { $0.refusal } }
  var whilePlanning: Int { heard.withLock { $0.whilePlanning } }

  func count() { heard.withLock { $0.whilePlanning += $0.isPlanning ? 1 : 0 } }
}

/// Types the script, as fast as a key that is held down repeats, and has the planner at work all the while.
struct Typist: Sendable {
  let script: KeyScript
  let terminal: PseudoTerminal
  let typed: Typed
  let news: Overheard

  private static let pace: Duration = .milliseconds(20)

  func type() {
    wait(10) { news.hasDesk || news.refusal != nil }
    for errand in script.errands where news.refusal == nil {
      if !news.isPlanning {
        strike(.init("p"), counts: false)
        wait(5) { news.isPlanning }
      }
      for key in errand {
        news.count()
        strike(key, counts: true)
      }
    }
    wait(10) { typed.isHeard }
  }

  private func strike(_ key: KeyScript.Key, counts: Bool) {
    // A lone Escape is told from the beginning of a longer key by the silence after it.
    let silence = key == .escape ? Self.silence : .zero
    typed.put(.init(time: .now + silence, counts: counts))
    terminal.type(key.bytes)
    Thread.sleep(forTimeInterval: (Self.pace + silence) / .seconds(1))
    // A key that came before the Escape was heard would be one with it.
    if key == .escape { wait(2) { typed.isHeard } }
  }

  private static let silence: Duration = {
    var decoder = KeyDecoder()
    _ = decoder.decode(KeyScript.Key.escape.bytes)
    return decoder.patience ?? .zero
  }()

  private func wait(_ seconds: Double, until isSo: () -> Bool) {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isSo(), .now < end { Thread.sleep(forTimeInterval: 0.002) }
  }
}
