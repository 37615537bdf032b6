import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

/// The harbour team with its week told to everybody, as version 1.
struct PublishedHarbour {
  static let monday = Day(number: 20_787)
  static var before: Moment { Moment(monday - 3, 600) }

  let opened: OpenTeam

  static func with<Result>(
    _ yaml: String = HarbourTeam.yaml, _ body: (PublishedHarbour) throws -> Result
  ) throws -> Result {
    try withScratch { folder in
      let file = folder + "/team.yaml"
      try yaml.write(toFile: file, atomically: true, encoding: .utf8)
      let harbour = PublishedHarbour(opened: try OpenTeam(file, for: .changing))
      _ = try harbour.opened.keepUnlessTouched(harbourRota())
      try harbour.publish()
      return try body(harbour)
    }
  }

  var monday: Day { Self.monday }

  func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  func week(_ day: Day = Self.monday, now: Moment = Self.before) throws -> OpenWeek {
    try opened.week(day, now: now)
  }

  /// The draft told to everybody, whatever it leaves out or breaks.
  @discardableResult
  func publish(_ day: Day = Self.monday, now: Moment = Self.before) throws -> Version {
    let publication = try Publication(week(day, now: now))
    let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
    return try opened.publish(publication, note: "told", force: true, decisions: decisions)
  }
}
