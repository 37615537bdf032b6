internal import RotaModel
internal import RotaText

/// What somebody who has never seen it needs to know. It takes no key, and stands only where nothing else does.
enum FirstCard {
  static func lines(_ standing: DraftStatus, to columns: Int) -> [TextLine] {
    [TextLine(" New here?", .heading)]
      + sentences(standing).flatMap { wrapped($0, to: columns - 1, indent: 2) }.map { TextLine(" \($0)") }
  }

  private static func sentences(_ standing: DraftStatus) -> [String] {
    let planned = standing.plannedIn.map { "I takes in the plan of this week that \($0) has" }
    let guessed =
      standing.guesses > 0
      ? "\(counted(standing.guesses, "line")) of the team file \(standing.guesses == 1 ? "is a guess" : "are guesses"), "
        + "marked '# guessed': E opens it"
      : nil
    return [planned, "p plans the week before your eyes; what you change yourself stays", guessed].compactMap { $0 }
      + [
        "arrows move, Enter looks closer, Esc goes back and takes nothing back",
        "e moves a shift or contact; its price is seen before it is kept; u undoes",
        "! lists what is amiss, w says why and what would mend it, ? has every key and mark",
      ]
  }
}
