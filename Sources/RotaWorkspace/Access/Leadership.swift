internal import RotaFiles
package import RotaModel
internal import Synchronization

/// Whether whoever sits before a lead's screen leads: asked again before each thing that is done for them, since the
/// team file may say otherwise by now.
package final class Leadership: Sendable {
  package enum Answer: Hashable, Sendable {
    case leads
    case leadsNoLonger
    /// The team file has a mistake in what it says of that.
    case unknown
  }

  private struct Read {
    let stamp: FileStamp?
    /// A last day is over without any change of the file.
    let quarterHour: Int
    let answer: Answer
  }

  private let file: String
  private let store: String?
  private let key: PersonID?
  private let last = Mutex<Read?>(nil)

  /// `key` is whoever the key belongs to that opened the session; without, the operating system's user asks.
  package init(of file: String, store: String?, key: PersonID? = nil) {
    self.file = file
    self.store = store
    self.key = key
  }

  package var now: Answer {
    if key == nil, AccessedTeam.owns(file, store: store) { return .leads }
    let stamp = FileStamp(file)
    let quarterHour = Int.seconds / 900
    return last.withLock { last in
      if let last, last.stamp == stamp, last.quarterHour == quarterHour { return last.answer }
      let answer = read()
      last = Read(stamp: stamp, quarterHour: quarterHour, answer: answer)
      return answer
    }
  }

  private func read() -> Answer {
    guard let read = try? TeamRead.afresh(file, orFrom: store ?? "\(file).store") else { return .unknown }
    let access = read.opened.team.accessToday
    let viewer = key.map { Viewer(key: $0, access) } ?? Viewer(user: Signature.user, ownsStore: false, access)
    switch read.fault?.access ?? .whole {
    case .whole: return viewer.isLead ? .leads : .leadsNoLonger
    case .inPart, .unread: return viewer.isLead ? .unknown : .leadsNoLonger
    case .namesAlone: return viewer == .nobody ? .leadsNoLonger : .unknown
    }
  }
}
