package import RotaModel
package import RotaPages

/// What lies before a member of staff: their own days as they were told, in words, and nothing of anybody else's but
/// the names of those whom they may ask.
package struct StaffWeek: Hashable, Sendable {
  package struct Colleague: Hashable, Sendable {
    package let id: PersonID
    package let name: String

    package init(id: PersonID, name: String) {
      self.id = id
      self.name = name
    }
  }

  package let id: PersonID
  package let name: String
  package let service: String
  package let slot: Minutes
  package let now: Moment
  /// Of last week and this one, up to yesterday.
  package let before: [MyDayText]
  /// From today to the end of the last week that was told; before them what has changed of this week's days that are over.
  package let days: [MyDayText]
  /// Whom to ring now.
  package let ring: String?
  /// Everybody else's hours tomorrow; nil where nothing is told of it.
  package let onTomorrow: [String]?
  /// What this week comes to.
  package let figures: [String]
  /// Versions that wait for them to say that they know.
  package let toConfirm: Int
  /// What of theirs was answered since they last looked, and swaps that wait for them.
  package let asks: [String]
  package let colleagues: [Colleague]
  let names: ShortNames
  /// What is to be said on top of it all: that it is not as it is now.
  package let notice: String?

  package init(
    id: PersonID, name: String, service: String, slot: Minutes, now: Moment, before: [MyDayText] = [],
    days: [MyDayText], ring: String? = nil, onTomorrow: [String]? = nil, figures: [String], toConfirm: Int,
    asks: [String],
    colleagues: [Colleague], notice: String? = nil
  ) {
    self.id = id
    self.name = name
    self.service = service
    self.slot = slot
    self.now = now
    self.before = before
    self.days = days
    self.ring = ring
    self.onTomorrow = onTomorrow
    self.figures = figures
    self.toConfirm = toConfirm
    self.asks = asks
    self.colleagues = colleagues
    names = ShortNames(colleagues.map { ($0.id, $0.name) } + [(id, name)])
    self.notice = notice
  }
}

extension StaffWeek {
  func name(of id: PersonID) -> String {
    id == self.id ? name : colleagues.first { $0.id == id }?.name ?? id.text
  }
}
