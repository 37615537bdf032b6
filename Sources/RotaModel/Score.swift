/// Three whole numbers, compared in this order; less is better.
package struct Score: Hashable, Sendable {
  package var must: Int
  package var service: Int
  package var wishes: Int

  package init(must: Int = 0, service: Int = 0, wishes: Int = 0) {
    self.must = must
    self.service = service
    self.wishes = wishes
  }
}

extension Score: Comparable {
  package static func < (a: Score, b: Score) -> Bool {
    (a.must, a.service, a.wishes) < (b.must, b.service, b.wishes)
  }
}

/// The costs by the names of the spec: service first, then wishes, each in the spec's order.
package enum CostName: String, Hashable, Sendable, CaseIterable {
  case unmet, cover, duty, change
  case idealCover = "ideal-cover"
  case keyWorker = "key-worker"
  case continuity, pattern
  case preferredTime = "preferred-time"
  case hours, lates, unsocial
  case splitWeekend = "split-weekend"
  case weekendShare = "weekend-share"
  case stretch, swing
  case usualTimes = "usual-times"
  case contactLoad = "contact-load"
  case wish

  package var isService: Bool {
    switch self {
    case .unmet, .cover, .duty, .change: true
    default: false
    }
  }
}

/// The must rules by the names of the spec, one for each row of its table.
package enum MustRule: String, Hashable, Sendable, CaseIterable {
  case window, available
  case shiftLength = "shift length"
  case dailyRest = "daily-rest"
  case weeklyRest = "weekly-rest"
  case consecutiveDays = "consecutive-days"
  case days, hours, weekends
  case pause = "break"
  case contact, workers
  case inTheShift = "in the shift"
  case apart, partner, pins, past
}
