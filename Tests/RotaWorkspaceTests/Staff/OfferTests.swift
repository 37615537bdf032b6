import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import RotaText
import RotaWorkspace
import Testing

/// K1's second visit is on Thursday with Ben; Ana and Cara could take it.
@Suite("What is offered to those who could take it")
struct OfferTests {
  private let now = PublishedHarbour.before
  private let visit = WhyQuestion.contact(
    ContactID(child: "K1", need: "visit", occurrence: ContactID.Occurrence(week: Day(number: 20_787), number: 2)),
    not: nil)

  private func person(_ id: PersonID, _ harbour: PublishedHarbour) throws -> Person {
    try #require(try harbour.opened.team().person(id))
  }

  private func offered(_ harbour: PublishedHarbour, to names: [String] = []) throws -> Offer {
    try harbour.opened.offer(visit, in: try harbour.week(), to: names, now: now).offer
  }

  private func page(of id: PersonID, _ harbour: PublishedHarbour) throws -> String {
    let week = try harbour.opened.myWeek(person(id, harbour), at: now)
    return MyWeekPage(try harbour.opened.team(), week, on: Paper()).text
  }

  @Test("All who legally could are asked, the cheapest first; whoever has it already is not")
  func asked() throws {
    try PublishedHarbour.with { harbour in
      let offer = try offered(harbour)
      #expect(!offer.asked.isEmpty && offer.asked(PersonID("ben")) == nil && offer.state == .open)
      let answers = try harbour.week().answers(harbour.opened)
      let prices = try offer.asked.map { asked in
        let priced = try #require(answers.price(of: asked, offer.subject))
        return [priced.price.service, priced.price.wishes]
      }
      #expect(zip(prices, prices.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }, "\(prices)")
      let again = #expect(throws: Refusal.self) { try offered(harbour) }
      #expect(again?.message.contains("offered already: it is offer \(offer.number)") == true)
      let ben = #expect(throws: Refusal.self) {
        try harbour.opened.take(offer.number, as: person("ben", harbour), now: now)
      }
      #expect(ben?.message.contains("there is no offer \(offer.number) to Ben") == true)
    }
  }

  @Test("Nothing changes by an offer, nor by a yes, until the lead approves it; undo opens it again")
  func taken() throws {
    try PublishedHarbour.with { harbour in
      let opened = harbour.opened
      let before = try harbour.week().rota
      let offer = try offered(harbour)
      let first = try #require(offer.asked.first)
      let request = try opened.take(offer.number, as: person(first.person, harbour), now: now)
      #expect(try harbour.week().rota == before)
      #expect(try opened.offer(offer.number).state == .taken(first.person))
      let line = try #require(try opened.requestLines(of: nil, now: now).first { $0.canBeApproved })
      #expect(line.number == request.number && !line.price.isEmpty, "with its price")
      if let second = offer.asked.dropFirst().first {
        let late = #expect(throws: Refusal.self) {
          try opened.take(offer.number, as: person(second.person, harbour), now: now)
        }
        #expect(late?.message.contains("is taken already") == true)
        let theirs = try opened.myWeek(person(second.person, harbour), at: now).offers
        #expect(theirs.map(\.state) == [.taken])
      }
      _ = try opened.approve(request.number, now: now)
      let contact = try harbour.week().rota.contacts.first { visit == .contact($0.id, not: nil) }
      #expect(contact?.staff.contains(first.person) == true && contact?.day == first.day)
      #expect(try opened.offer(offer.number).state == .granted(first.person))
      _ = try opened.undo(try harbour.week())
      #expect(try opened.offer(offer.number).state == .taken(first.person))
      _ = try opened.decline(request.number, because: "Ben can after all", as: .lead(nil))
      #expect(try opened.offer(offer.number).state == .open, "the others may say yes again")
    }
  }

  @Test("A yes that no longer fits is not put to the lead")
  func noLongerFits() throws {
    try PublishedHarbour.with { harbour in
      let offer = try offered(harbour)
      let first = try #require(offer.asked.first)
      let away = Leave(staff: first.person, when: Period(dates: first.day...first.day), reason: "annual")
      _ = try harbour.opened.apply([.leave(away)], to: try harbour.week())
      let refusal = #expect(throws: Refusal.self) {
        try harbour.opened.take(offer.number, as: person(first.person, harbour), now: now)
      }
      #expect(refusal?.message.contains("no longer fits") == true, "\(String(describing: refusal))")
      #expect(try harbour.opened.requests().isEmpty)
    }
  }

  @Test(
    "Who is asked sees place, child, length and the lead's words, and not what the contact is for; others see nothing")
  func seen() throws {
    try PublishedHarbour.with { harbour in
      let offer = try offered(harbour, to: ["ana"])
      #expect(offer.asked.map(\.person) == ["ana"])
      let own = try page(of: "ana", harbour)
      let lines = own.split(separator: "\n").filter { $0.contains("offer \(offer.number)") || $0.contains("--take") }
      #expect(own.contains("offer \(offer.number): ") && own.contains("K1 at harbour"), "\(own)")
      #expect(!lines.contains { $0.contains("visit") }, "\(lines)")
      #expect(!(try page(of: "cara", harbour)).contains("offer"))
      _ = try harbour.opened.refuse(offer.number, as: person("ana", harbour))
      #expect(!(try page(of: "ana", harbour)).contains("offer"))
      #expect(try harbour.opened.offer(offer.number).asked.first?.answer == .no)
      _ = try harbour.opened.withdraw(offer.number, now: now)
      #expect(try harbour.opened.offer(offer.number).state == .withdrawn)
    }
  }
}
