internal import ArgumentParser
internal import RotaModel

/// Who decided that contacts which matter do not take place, and what is done instead: asked where nobody has said it.
struct Deciding: ParsableArguments {
  @Option(help: ArgumentHelp("Who decided that critical and high contacts do not take place.", valueName: "name"))
  var decidedBy: String?

  @Option(help: ArgumentHelp("What is done instead of them.", valueName: "words"))
  var instead: String?

  func decide(_ contacts: [ContactID], asks: Bool, _ words: (ContactID) -> String) -> [LeftOut] {
    contacts.compactMap { id in
      var (who, what) = (decidedBy ?? "", instead ?? "")
      if asks, who.isEmpty || what.isEmpty {
        Console.prompt("\(words(id)). Decided by?", standard: who)
        who = Console.answer().flatMap { $0.isEmpty ? nil : $0 } ?? who
        Console.prompt("Instead?", standard: what)
        what = Console.answer().flatMap { $0.isEmpty ? nil : $0 } ?? what
      }
      return who.isEmpty || what.isEmpty ? nil : LeftOut(contact: id, decided: who, instead: what)
    }
  }
}
