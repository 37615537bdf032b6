internal import RotaModel
internal import RotaTerminal

/// What a member of staff can do on their own screen. What is not in this list they can't: there is no palette, no key and
/// no dialog beside it.
extension Command {
  package static let staff = asking + answering + myPages + about

  private static var asking: [Command] { [confirm] + StaffAsk.commands + [ended] }
  private static var answering: [Command] { [agree, refuse, takeBack] }
  private static var about: [Command] { [palette, help, blank, redraw, leaveScreen] }

  static var confirm: Command {
    Command(
      "a", "confirm my rota", "confirm", "says that you know your rota as it is now", belongs: { $0.page == .mine },
      obstacle: { $0.mine?.toConfirm == 0 ? "there is nothing to confirm" : nil }, run: { _ in [.confirm] })
  }

  static var ended: Command {
    Command(
      "e", "say when my shift ended", "ended", "to the minute; your lead approves it", belongs: { $0.page == .mine },
      run: { $0.openForm(.ended) })
  }

  static var agree: Command {
    onRequest("A", "agree to the swap", "agree", "then it waits for your lead", \.waitsForMe, otherwise: notForMe) {
      [.agree(request: $1.number)]
    }
  }

  static var refuse: Command {
    onRequest(
      "D", "say no to the swap", "say no", "with the reason that your colleague is told", \.waitsForMe,
      otherwise: notForMe
    ) { $0.openForm(.decline($1.number)) }
  }

  static var takeBack: Command {
    onRequest(
      "x", "take the request back", "take back", "while nobody has answered it", \.canBeTakenBack,
      otherwise: { $0.waitsForMe ? "it is not yours: D says no to it" : $0.state }
    ) { state, request in
      state.show(
        Confirmation(
          title: "Take back: \(request.what)?", lines: ["It is no longer asked for; you can ask again."], key: "y",
          doing: "take it back", action: .ask(for: .takeBack(request: request.number))))
    }
  }

  static var leaveScreen: Command {
    always("q", "quit", "quit", "what you asked for is kept already") { _ in [.quit] }
  }

  private static func notForMe(_: RequestLine) -> String { "nothing here waits for you" }

  private static func onRequest(
    _ key: Character, _ name: String, _ hint: String, _ help: String,
    _ isOne: @escaping @Sendable (RequestLine) -> Bool, otherwise: @escaping @Sendable (RequestLine) -> String,
    run: @escaping @Sendable (inout State, RequestLine) -> [Effect]
  ) -> Command {
    Command(
      .character(key), name, hint, help, belongs: { $0.requestHere.map(isOne) ?? false },
      obstacle: { state in
        guard let request = state.requestHere else { return "there is no request under the cursor; Q lists them" }
        return isOne(request) ? nil : otherwise(request)
      }
    ) { state in state.requestHere.map { run(&state, $0) } ?? [] }
  }
}
