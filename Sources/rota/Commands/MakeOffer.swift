internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaText
internal import RotaWorkspace

struct MakeOffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Offer a contact, a gap or a shift to those who legally could take it.",
    usage: """
      rota offer [<team>] <what> [--to <person> …] [--yes <person>] [--no <person>] [--withdraw] [<options>]
             rota offer [<team>] --list
      """,
    discussion: """
      WHAT is a contact, C014/visit/2026-11-30/2, a cover line at a time, open@2026-12-02T21:00, or somebody's shift, \
      ana@2026-12-02; or the number of an offer, of which --yes, --no and --withdraw say something.
      Those who could are asked in the order of what it costs, told by the notify command, and answer with 'rota me \
      --take N' or on their screen. The first yes that still fits stands among 'rota requests' with its price: nothing \
      changes until you approve it there.
      """
  )
  .example("rota offer --list")

  @Argument(
    help: ArgumentHelp("The team file, then what is offered, or an offer's number.", valueName: "team and what"),
    completion: .offering(.teams, .contacts, .people))
  var words: [String] = []

  @Option(
    help: ArgumentHelp("Only to this member of staff; as often as you like.", valueName: "person"),
    completion: .offering(.people))
  var to: [String] = []

  @Option(
    help: ArgumentHelp("They said yes, on the phone.", valueName: "person"), completion: .offering(.people))
  var yes: String?

  @Option(help: ArgumentHelp("They said no.", valueName: "person"), completion: .offering(.people))
  var no: String?

  @Flag(help: "List the offers, with whom was asked and what they said.")
  var list = false

  @Flag(help: "Take the offer back.")
  var withdraw = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if [yes != nil, no != nil, withdraw, list, !to.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError("say one of --to, --yes, --no, --withdraw and --list")
    }
  }

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    let opened = try kept.open(file, for: list ? .looking : .changing)
    let now = opened.now
    if list {
      guard rest.isEmpty else { throw ValidationError("--list lists them all: leave '\(rest[0])' out") }
      return try put(opened.offers(), try opened.team(at: now))
    }
    guard rest.count == 1 else {
      throw ValidationError("what is offered? Say a contact, a cover line at a time, or somebody's shift")
    }
    let number = try number(rest[0], opened)
    if let number, let request = try answer(number, opened, now) { return try Console.put(request) }
    guard number == nil, yes == nil, no == nil, !withdraw else {
      throw Refusal(.wrongInput, "'\(rest[0])' is offered already: say --yes, --no or --withdraw")
    }
    let made = try opened.offer(rest[0], to: to, now: now)
    made.told.forEach { console.say($0) }
    try put([made.offer], try opened.team(at: now))
  }

  private func put(_ offers: [Offer], _ team: Team) throws {
    guard !offers.isEmpty else { return try Console.put("nothing is offered\n") }
    let lines = offers.flatMap { offer in
      [team.words(offer)] + offer.asked.map { "  \(team.name($0.person)): \(team.words($0, of: offer.subject))" }
    }
    try Console.put(lines.joined(separator: "\n") + "\n")
  }

  /// Of an offer that is there: by its number, or by what it offers.
  private func number(_ text: String, _ opened: OpenTeam) throws -> Int? {
    if let number = Int(text) { return number }
    guard yes != nil || no != nil || withdraw else { return nil }
    let offer = try opened.offers().last { $0.subject.typed == text && $0.state == .open }
    guard let offer else { throw Refusal(.wrongInput, "'\(text)' is not offered now") }
    return offer.number
  }

  private func answer(_ number: Int, _ opened: OpenTeam, _ now: Moment) throws -> String? {
    let team = try opened.team(at: now)
    if let yes {
      let request = try opened.take(number, as: team.person(called: yes), now: now)
      return "request \(request.number): \(team.words(request)), \(team.stateWords(request))\n"
    }
    if let no {
      let person = try team.person(called: no)
      _ = try opened.refuse(number, as: person)
      return "noted: \(person.name) said no to offer \(number)\n"
    }
    guard withdraw else { return nil }
    return "taken back: offer \(try opened.withdraw(number, now: now).number)\n"
  }
}
