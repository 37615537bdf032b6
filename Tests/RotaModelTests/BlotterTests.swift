import RotaModel
import Testing

@Suite("Words taken out of a text")
struct BlotterTests {
  private let redactor = Redactor([
    "K1": "@forgotten", "ana": "@leaver-1", "Ana Ashe": "@leaver-1", "staff": "@leaver-2",
  ])

  @Test(
    "Only whole words go; of a contact's id all goes, and what it was for; a key of JSON names nobody",
    arguments: [
      ("K1 family cancelled; K12 visit", "@forgotten family cancelled; K12 visit"),
      ("K1/visit/2026-11-30/1: held", "@forgotten: held"),
      ("ana-maria and Hanna, ana", "ana-maria and Hanna, @leaver-1"),
      ("Ana Ashe off", "@leaver-1 off"), ("Ana off", "Ana off"), ("(K1)", "(@forgotten)"), ("", ""),
      (#"{"staff":["ana","staff"]}"#, #"{"staff":["@leaver-1","@leaver-2"]}"#), (#""K1/visit""#, #""@forgotten""#),
    ])
  func words(before: String, after: String) {
    #expect(redactor.redacted(before) == after)
    #expect(redactor.finds(in: before) == (before != after))
  }
}
