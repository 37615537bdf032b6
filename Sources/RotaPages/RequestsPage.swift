package import RotaModel
package import RotaText

/// Something that a member of staff asks for.
package struct RequestLine: Hashable, Sendable {
  package let number: Int
  package let person: PersonID
  package let who: String
  package let what: String
  package let when: String
  package let state: String
  /// What it would cost, in words; of whoever a swap asks, what it would make of their days.
  package let price: [String]
  /// A swap waits for the colleague first.
  package let canBeApproved: Bool
  /// It is a colleague's swap, and waits for the one who reads this.
  package let waitsForMe: Bool
  /// Their own, and nobody has answered it yet.
  package let canBeTakenBack: Bool
  /// It is no request but an offer, of which the number is: somebody's own to answer, or one whose answer the lead may
  /// have heard.
  package let isOffer: Bool

  package init(
    number: Int, person: PersonID, who: String, what: String, when: String, state: String, price: [String] = [],
    canBeApproved: Bool = false, waitsForMe: Bool = false, canBeTakenBack: Bool = false,
    isOffer: Bool = false
  ) {
    self.number = number
    self.person = person
    self.who = who
    self.what = what
    self.when = when
    self.state = state
    self.price = price
    self.canBeApproved = canBeApproved
    self.waitsForMe = waitsForMe
    self.canBeTakenBack = canBeTakenBack
    self.isOffer = isOffer
  }
}

/// What staff ask for, in the order in which they did: a lead's inbox, or what somebody asked for and is asked.
package struct RequestsPage {
  private let requests: [RequestLine]
  /// Of the lead's; somebody's own are theirs, and say who only where it is a colleague.
  private let names: ShortNames?

  package init(_ requests: [RequestLine], names: ShortNames?) {
    self.requests = requests
    self.names = names
  }

  package var empty: String { names == nil ? "you have asked for nothing" : "nobody asks for anything" }

  package func text(on paper: Paper) -> String {
    guard !requests.isEmpty else { return "\(empty)\n" }
    let lines = zip(requests, rows(paper.columns)).flatMap { request, row in
      row.lines(paper.columns)
        + request.price.flatMap { wrapped($0, to: paper.columns - 6, indent: 2).map { TextLine("      \($0)") } }
    }
    return paper.print(lines)
  }

  package func rows(_ columns: Int) -> [PageRow] {
    let number = (requests.map { "\($0.number)".count }.max() ?? 0) + 2
    let who = min(columns < 80 ? 9 : 16, (requests.map { displayWidth($0.who) }.max() ?? 0) + 2)
    let what = min(columns / 2 - 5, (requests.map { displayWidth(asked($0)) }.max() ?? 0))
    return requests.map { request in
      let start = column("\(request.number)", number, .dim)
      let name = names.map { column(request.person, $0, who, .heading) } ?? TextLine()
      let isToAnswer = request.canBeApproved || request.waitsForMe
      let state = TextLine("  \(request.waitsForMe ? "waits for you" : request.state)", isToAnswer ? .accent : .dim)
      let line = start + name + TextLine(asked(request)).padded(to: what) + state
      return PageRow(line, indent: start.width + 2)
    }
  }

  /// One of them in full, with what it would cost.
  package func whole(_ request: RequestLine, _ columns: Int) -> [TextLine] {
    let asked = request.when.isEmpty ? "" : ", asked \(request.when)"
    let words = wrapped("\(request.who): \(request.what)\(asked)", to: columns - 1, indent: 2)
    let title = request.canBeApproved ? "what it would cost" : "what it would cost, once it is agreed"
    let state = names == nil ? wrapped(request.state, to: columns - 1, indent: 2).map { TextLine(" \($0)") } : []
    let price = request.price.flatMap { wrapped($0, to: columns - 6, indent: 2) }
    return [TextLine()] + words.map { TextLine(" \($0)") } + state
      + (names == nil ? [] : [TextLine(" \(title)", .heading)]) + price.map { TextLine("   \($0)") }
  }

  private func asked(_ request: RequestLine) -> String {
    names == nil && request.waitsForMe && !request.isOffer ? "\(request.who): \(request.what)" : request.what
  }
}
