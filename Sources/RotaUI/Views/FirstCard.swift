internal import RotaModel
internal import RotaText

/// What somebody who has never seen it needs to know. It takes no key, and stands only where nothing else does.
enum FirstCard {
  static func lines(to columns: Int) -> [TextLine] {
    [TextLine(" New here? Five things", .heading)]
      + sentences.flatMap { wrapped($0, to: columns - 1, indent: 2) }.map { TextLine(" \($0)") }
  }

  private static let sentences = [
    "p plans the week before your eyes; what you change yourself stays",
    "arrows move, Enter looks closer, Esc goes back and takes nothing back",
    "e moves a shift or contact; its price is seen before it is kept; u undoes",
    "! lists what is amiss, w says why and what would mend it, ? has every key",
  ]
}
