package import RotaModel
package import RotaPages

/// What a page shows beside the week. It is asked for when the page is opened.
package enum Fetch: Hashable, Sendable {
  case versions
  /// Who is on, as people have been told.
  case now
  /// What staff ask for, with what each would cost.
  case requests
  case ledger
}

/// What has been found.
package enum Fetched: Hashable, Sendable {
  case versions([VersionLine])
  case now(WhoIsOn)
  case requests([RequestLine])
  case ledger(Ledger)
}

/// The last that was found of each; nil until it has been.
package struct FetchedPages: Hashable, Sendable {
  fileprivate(set) var versions: [VersionLine] = []
  fileprivate(set) var whoIsOn: WhoIsOn?
  fileprivate(set) var requests: [RequestLine]?
  fileprivate(set) var ledger: Ledger?

  mutating func take(_ fetched: Fetched) {
    switch fetched {
    case .versions(let versions): self.versions = versions
    case .now(let people): whoIsOn = people
    case .requests(let requests): self.requests = requests
    case .ledger(let ledger): self.ledger = ledger
    }
  }
}

extension LeadState {
  var versions: [VersionLine] { fetched.versions }
  var whoIsOn: WhoIsOn? { fetched.whoIsOn }
  var requests: [RequestLine]? { fetched.requests }
  var ledger: Ledger? { fetched.ledger }
}
