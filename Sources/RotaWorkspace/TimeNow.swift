internal import Foundation
package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaStore

/// What the time is, for all that a command says, decides and signs: as `--now` has it, else as the clock on the wall
/// does. Only whatever waits, or says that a program is alive, goes by the wall alone.
package struct TimeNow: Hashable, Sendable {
  /// Whether a command line says it.
  package let isSaid: Bool
  /// Nil where the clock on the wall is asked.
  private let moment: Moment?

  package static let wall = TimeNow(isSaid: false, moment: nil)

  private init(isSaid: Bool, moment: Moment?) {
    self.isSaid = isSaid
    self.moment = moment
  }

  /// `2026-12-02 17:40`, or `now`; the wall's where nothing is said.
  package init(_ text: String?) throws(Refusal) {
    self.init(isSaid: text != nil, moment: try text.flatMap { text throws(Refusal) in try Moment(said: text) })
  }

  package func moment(on clock: Clock) -> Moment { moment ?? clock.moment(at: Int.seconds) }

  /// Since 1970.
  func seconds(on clock: Clock) -> Int { moment.map { clock.seconds(at: $0) } ?? .seconds }
}

extension TimeNow {
  /// One Monday for many teams, whose clocks may differ: by this machine's.
  package func monday(_ text: String?) throws(Refusal) -> Day {
    try Dates(now: moment(on: .ofThisMachine)).horizon(from: text, weeks: 1).first
  }
}

extension Moment {
  /// Nil for `now`.
  init?(said text: String) throws(Refusal) {
    if text == "now" { return nil }
    guard let moment = Moment(text) else {
      throw .wrongInput("'\(text)' is no date and time; say it as '2026-12-02 17:40', or 'now'")
    }
    self = moment
  }
}

extension Clock {
  /// For whatever is said where no team can be read.
  package static var ofThisMachine: Clock {
    let zone = TimeZone.current.identifier
    return Clock(of: zone) ?? Clock(timezone: zone)
  }

  /// Since 1970.
  func seconds(at moment: Moment) -> Int { instant(moment.day, moment.minute) * 60 }
}

extension Int {
  /// Since 1970, on the wall.
  static var seconds: Int { Store.wall() }
}

extension OpenTeam {
  /// On the team's clock, which needs no fact of the store.
  package var now: Moment { time.moment(on: standing.service.clock) }

  package var dates: Dates { Dates(now: now) }

  var seconds: Int { time.seconds(on: standing.service.clock) }

  /// Whoever's key opened the session, else the operating system's user, whatever the environment says.
  var signature: Signature { Signature(who: Signature.user(of: KeySession.key), at: seconds) }
}

extension Signature {
  static func user(of key: PersonID?) -> String { key?.text ?? user }

  static let user: String = {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }()
}
