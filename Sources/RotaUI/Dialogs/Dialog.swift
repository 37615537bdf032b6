package import RotaTerminal

/// What stands over the page and takes the keys, until Enter or Esc.
package enum Dialog<On: ScreenState>: Hashable, Sendable {
  case chooser(Chooser<On>)
  case form(Form<On.FormKind>)
  case confirmation(Confirmation<On>)
}

/// A list to choose from: the palette, help, what can be found, places ranked by price.
package struct Chooser<On: ScreenState>: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let text: String
    /// At the right edge: a key, a price.
    package var detail = ""
    /// What else there is to say of it: below the list, while it is the chosen one.
    package var more = ""
    /// Why it can't be chosen.
    package var obstacle: String?
    /// A person or a child: cut in the middle where it is cut, since it is known by both ends.
    var isName = false
    package var action = Action.none
  }

  package enum Action: Hashable, Sendable {
    case none
    case run(Command<On>)
    case open(On.Page)
    case form(On.FormKind)
    case ask(for: On.Effect)
    case own(On.Choice)
    /// Asked before it is done.
    indirect case confirm(Confirmation<On>)
  }

  package let title: String
  package var items: [Item]
  /// What is typed narrows the list; nil where letters are not for searching.
  package var query: Field?
  package var selected = 0
  /// Said where the list is empty, or still to come.
  package var empty = "nothing matches"
  /// The answer that it waits for.
  package var question: Int?

  /// Those that hold every word typed: what can be chosen first, and of that what begins with one of them, then what is
  /// called by one.
  package var shown: [Item] {
    let words = (query?.text ?? "").lowercased().split(separator: " ")
    guard !words.isEmpty else { return items }
    let found = items.filter { item in
      let text = [item.text, item.detail, item.more, item.obstacle ?? ""].joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    let isFirst = { (item: Item) in
      words.contains { item.text.lowercased().hasPrefix($0) || item.detail.lowercased() == $0 }
    }
    let isNamed = { (item: Item) in
      let name = item.text.lowercased().split(separator: ": ", maxSplits: 1).first ?? ""
      return words.contains { name.contains($0) }
    }
    let rank = { (item: Item) in
      (item.obstacle == nil ? 0 : 3) + (isFirst(item) ? 0 : isNamed(item) ? 1 : 2)
    }
    let ranked = found.map { (item: $0, rank: rank($0)) }
    return (0...5).flatMap { wanted in ranked.filter { $0.rank == wanted }.map(\.item) }
  }
}

/// Asks before something that can't simply be undone, naming what it is about.
package struct Confirmation<On: ScreenState>: Hashable, Sendable {
  package let title: String
  package let lines: [String]
  /// The letter that does it: never Enter, which is pressed without reading.
  package let key: Character
  package let doing: String
  package let action: Chooser<On>.Action
}

/// Where the lead's are made.
extension LeadState {
  package typealias Chooser = RotaUI.Chooser<LeadState>
  package typealias Confirmation = RotaUI.Confirmation<LeadState>
  package typealias Form = RotaUI.Form<LeadForm>
}

extension LeadWeek {
  package typealias Chooser = LeadState.Chooser
  package typealias Confirmation = LeadState.Confirmation
  package typealias Form = LeadState.Form
}
