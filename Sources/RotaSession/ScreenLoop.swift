internal import Dispatch
internal import Foundation
package import RotaTerminal
package import RotaUI
internal import RotaWorkspace

/// Does what a screen asks for, away from the screen, and answers with messages.
package protocol Session<Effect>: Sendable {
  associatedtype Effect
  func begin()
  /// Once in a while.
  func look()
  func run(_ effect: Effect)
  /// Before an editor has the team file, and after.
  func lend()
  func takeBack()
}

/// Only a lead's screen opens one.
extension Session {
  package func lend() {}
  package func takeBack() {}
}

/// The loop: whatever has happened goes into the state, what it asks for is done, and the screen is drawn once.
package struct ScreenLoop<On: ScreenState> {
  private var state: On
  private let session: any Session<On.Effect>

  package init(state: On, session: any Session<On.Effect>) {
    self.state = state
    self.session = session
  }

  /// The signal that ended it; nil where the lead did. `edit` opens an editor, and says what went wrong.
  package mutating func run(on screen: some Display<On.Message>, edit: (EditorPlace) -> String?) -> Int32? {
    screen.draw(view(state, size: screen.size))
    session.begin()
    let clock = Ticking(every: 2) { [session] in session.look() }
    defer { clock.stop() }
    while true {
      for event in screen.wait() {
        switch event {
        case .end(let signal): return signal
        case .mail(let message): if carryOut(hear(message), screen, edit) { return nil }
        case .key(let key): if carryOut(update(&state, key), screen, edit) { return nil }
        }
      }
      screen.draw(view(state, size: screen.size))
    }
  }

  private mutating func hear(_ message: On.Message) -> [On.Effect] {
    letGo(of: state)
    // Kept with what else is said there, until the screen is gone.
    if message.isEnd { FileHandle.standardError.write(Data("your access to this team has ended\n".utf8)) }
    return update(&state, message)
  }

  /// What a large team's week holds takes its time to be freed: not while somebody waits for a frame.
  private func letGo(of state: On) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + .milliseconds(100)) {
      withExtendedLifetime(state) {}
    }
  }

  /// Whether that was the end.
  private func carryOut(
    _ effects: [On.Effect], _ screen: some Display<On.Message>, _ edit: (EditorPlace) -> String?
  ) -> Bool {
    for effect in effects {
      switch effect.program {
      case .quit: return true
      case .suspend where KeySession.isOpen: break
      case .suspend: kill(getpid(), SIGTSTP)
      case .redraw: screen.aside {}
      case .mouse(let isOn): screen.setMouse(isOn)
      case .openEditor where KeySession.isOpen: break
      case .openEditor(let place):
        session.lend()
        let outcome = screen.aside { edit(place) }
        session.takeBack()
        // What the editor could not do is said after what was read, which would take its place.
        if let problem = outcome { screen.mailbox.post(.refused(problem)) }
      case nil: session.run(effect)
      }
    }
    return false
  }
}

/// Something done once in a while, until it is stopped.
private struct Ticking {
  private let timer: any DispatchSourceTimer

  init(every seconds: Int, _ body: @escaping @Sendable () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds), leeway: .milliseconds(500))
    timer.setEventHandler(handler: body)
    timer.resume()
  }

  func stop() { timer.cancel() }
}
