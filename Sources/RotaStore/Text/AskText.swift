internal import RotaModel

/// What is asked for, as JSON in the words of the team file.
struct AskText {
  let calendars: [NamedCalendar]

  func write(_ ask: Request.Ask) throws -> (kind: String, json: String) {
    switch ask {
    case .leave(let entries): ("leave", try StoredJSON.write(entries.map { LeaveText($0, calendars) }))
    case .callOff(let periods):
      ("leave", try StoredJSON.write(CalledOffText(off: periods.map { StoredPeriod($0, calendars) })))
    case .wish(let wish): ("wish", try StoredJSON.write(WishText(wish, calendars)))
    case .swap(let swap):
      ("swap", try StoredJSON.write(SwapText(date: "\(swap.day)", with: swap.colleague.text, other: "\(swap.other)")))
    case .worked(let day, let time):
      ("worked", try StoredJSON.write(WorkedText(date: "\(day)", start: time.start, end: time.end)))
    case .take(let taking): ("take", try StoredJSON.write(TakingText(taking)))
    }
  }

  /// Nil where it says nothing any more: it names a calendar that the team file has no longer.
  func read(kind: String, _ text: String) throws -> Request.Ask? {
    switch kind {
    case "leave" where text.hasPrefix("{"):
      let periods = try StoredJSON.read(CalledOffText.self, text).off.compactMap { $0.period(calendars) }
      return periods.isEmpty ? nil : .callOff(periods)
    case "leave":
      let entries = try StoredJSON.read([LeaveText].self, text).compactMap { $0.leave(calendars) }
      return entries.isEmpty ? nil : .leave(entries)
    case "wish": return try StoredJSON.read(WishText.self, text).wish(calendars).map { .wish($0) }
    case "swap":
      let swap = try StoredJSON.read(SwapText.self, text)
      guard let day = Day(swap.date), let other = Day(swap.other) else { return nil }
      return .swap(Request.Swap(day: day, colleague: PersonID(swap.with), other: other))
    case "worked":
      let worked = try StoredJSON.read(WorkedText.self, text)
      guard (0...2880).contains(worked.start), worked.start...2880 ~= worked.end else {
        throw StoreError.senseless("ask")
      }
      return Day(worked.date).map { .worked($0, TimeRange(worked.start, worked.end)) }
    case "take": return try StoredJSON.read(TakingText.self, text).taking.map { .take($0) }
    default: throw StoreError.senseless("kind")
    }
  }
}

private struct TakingText: Codable {
  var offer: Int
  var date: String
  var kind: String
  var subject: String

  init(_ taking: Request.Taking) {
    (offer, date) = (taking.offer, "\(taking.day)")
    (kind, subject) = OfferText.subject(taking.subject)
  }

  var taking: Request.Taking? {
    guard let day = Day(date), let what = OfferText.subject(kind: kind, subject) else { return nil }
    return Request.Taking(offer: offer, subject: what, day: day)
  }
}

struct WishText: Codable {
  var kind: String
  var when: StoredPeriod

  init(_ wish: Wish, _ calendars: [NamedCalendar]) {
    kind = wish.kind.rawValue
    when = StoredPeriod(wish.when, calendars)
  }

  func wish(_ calendars: [NamedCalendar]) -> Wish? {
    guard let kind = Wish.Kind(rawValue: kind), let when = when.period(calendars) else { return nil }
    return Wish(kind, when)
  }
}

private struct CalledOffText: Codable {
  var off: [StoredPeriod]
}

private struct SwapText: Codable {
  var date: String
  var with: String
  var other: String
}

private struct WorkedText: Codable {
  var date: String
  var start: Int
  var end: Int
}
