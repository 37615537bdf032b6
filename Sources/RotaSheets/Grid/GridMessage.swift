internal import RotaFiles
internal import RotaModel

/// What is said about a grid, all of it in one place.
enum GridMessage {
  static let noGrid = Diagnostic.Message(
    "grid-none", "there is no row of days in it: no Mon, Tue, Wed or dates beside each other",
    help: "a grid has people down the side and days across the top; for lists of staff and children take --from-csv")

  static let nobody = Diagnostic.Message(
    "grid-nobody", "there are days in it, and nobody below them who works",
    help: "the names stand left of the days, a row each")

  static let tooMany = Diagnostic.Message(
    "grid-too-many", "more people or weeks than any team's rota has",
    help: "copy the weeks that matter into a sheet of their own")

  static func noDays(_ sheet: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-no-days", "the sheet '\(SheetMessage.shortened(sheet))' has no row of days: it is left out")
  }

  static func noDay(_ heading: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-no-day", "'\(SheetMessage.shortened(heading))' stands between two days and is none: its column is left out",
      help: "write Mon, Tue, Wed or dates over the days")
  }

  static func countLeftOut(_ text: String) -> Diagnostic.Message {
    Diagnostic.Message("grid-count", "the row '\(SheetMessage.shortened(text))' is taken for a count and left out")
  }

  static func saysNothing(_ name: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-blank-row",
      "no week says anything of '\(SheetMessage.shortened(name))': taken for a heading and left out",
      help: "if it is somebody who works, put them into the team file")
  }

  static func unknownCodes(_ codes: [GridCode]) -> Diagnostic.Message {
    let said = codes.prefix(12).map {
      "'\(SheetMessage.shortened($0.text))' (\(counted($0.count, "cell")), first \($0.place))"
    }
    let more = codes.count > 12 ? " and \(codes.count - 12) more" : ""
    let example = codes.first.map { "--code '\($0.text)=\($0.offer?.text ?? "08:00-16:00")'" } ?? ""
    return Diagnostic.Message(
      "grid-codes",
      "what \(codes.count == 1 ? "this code means" : "these codes mean") is not said: \(said.joined(separator: ", "))\(more)",
      help: "say it for each: \(example), or =off, =leave, or =none to leave those days open")
  }

  static func night(_ count: Int, first: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-night",
      "\(counted(count, "shift")) \(count == 1 ? "goes" : "go") on past midnight (first \(first)): left out",
      help: "a team's day ends at 24:00 here; what is worked after it can't be planned yet")
  }

  static let needsDates = Diagnostic.Message(
    "grid-needs-dates", "the weeks have no dates, so that nobody can say which they are",
    help: "write the date over each day, or 'w/c 30/11/2026' above the week")

  static func undated(_ weeks: Int) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-undated",
      "\(weeks == 1 ? "this week has no date" : "these \(weeks) weeks have no dates"): the last one is not kept as the week before",
      help: "say its Monday with --last-week 2026-11-23")
  }

  static func oddTimes(_ text: String, _ place: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "grid-quarter", "'\(text)' does not begin and end on a quarter hour (first \(place)): rounded outwards")
  }
}
