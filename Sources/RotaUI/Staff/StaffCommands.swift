internal import RotaModel
internal import RotaTerminal
internal import RotaPages

/// What a member of staff asks for, and answers.
extension Staff {
  static let asking: [Command] = [confirm] + asks + [ended]
  static let answering: [Command] = [agree, refuse, takeBack]
  static let program: [Command] = [.palette, .help, .blank, .redraw, quit]

  static let confirm = Command(
    "a", "confirm my rota", "confirm", "says that you know your rota as it is now", belongs: { $0.page == .days },
    obstacle: { $0.mine?.toConfirm == 0 ? "there is nothing to confirm" : nil }, run: { _ in [.confirm] })

  static let ended = Command(
    "e", "say when my shift ended", "ended", "to the minute; your lead approves it", belongs: { $0.page == .days },
    run: { $0.openForm(.ended) })

  static let agree = onRequest(
    "A", "say yes to a swap or an offer", "yes", "then it waits for your lead", \.waitsForMe, otherwise: notForMe
  ) {
    [$1.isOffer ? .take(offer: $1.number) : .agree(request: $1.number)]
  }

  static let refuse = onRequest(
    "D", "say no to a swap or an offer", "no", "of a swap with the reason that your colleague is told", \.waitsForMe,
    otherwise: notForMe
  ) {
    guard !$1.isOffer else { return [.refuse(offer: $1.number)] }
    return $0.openForm(.decline($1.number))
  }

  static let takeBack = onRequest(
    "x", "take the request back", "take back", "while nobody has answered it", \.canBeTakenBack,
    otherwise: { $0.waitsForMe ? "it is not yours: D says no to it" : $0.state }
  ) { state, request in
    state.show(
      Confirmation(
        title: "Take back: \(request.what)?", lines: ["It is no longer asked for; you can ask again."], key: "y",
        doing: "take it back", action: .ask(for: .takeBack(request: request.number))))
  }

  static let quit = Command.always("q", "quit", "quit", "what you asked for is kept already") { _ in [.quit] }

  private static func notForMe(_: RequestLine) -> String { "nothing here waits for you" }

  private static func onRequest(
    _ key: Character, _ name: String, _ hint: String, _ help: String,
    _ isOne: @escaping @Sendable (RequestLine) -> Bool, otherwise: @escaping @Sendable (RequestLine) -> String,
    run: @escaping @Sendable (inout StaffState, RequestLine) -> [StaffEffect]
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
