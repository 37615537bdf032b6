internal import RotaModel

// The words of what is legal in a team file but can't work.

/// What the people who may be sent lack for a need.
package enum Lack: Hashable, Sendable {
  case anybody
  case workers(Int, have: Int)
  case lone, keyWorker, known
  case skill(String)
  /// Each thing is there, and no so many of them have all of it between them.
  case together(Int, String)
}

/// Why no rota can use a person.
package enum Useless: Hashable, Sendable {
  case noDays, shiftOverMost, neverFree, noShift
  case dayTooShort(Int)
}

extension Diagnostic.Message {
  package static func unknownSkill(_ name: String, near guess: String?) -> Self {
    Self("nobody-holds", "nobody has the skill '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func unknownTrait(_ name: String, near guess: String?) -> Self {
    Self("nobody-holds", "nobody has the trait '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func unknownRole(_ name: String, near guess: String?) -> Self {
    Self("nobody-holds", "nobody has the role '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func unaskedSkill(_ name: String, near guess: String) -> Self {
    Self("unasked", "nothing asks for the skill '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func unaskedTrait(_ name: String, near guess: String) -> Self {
    Self("unasked", "nothing asks for the trait '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func baseOffTheMap(_ name: String, near guess: String) -> Self {
    Self("base-off-the-map", "`zones` has no ways from the base '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func unusedZone(_ name: String, near guess: String) -> Self {
    Self("unused-zone", "nothing is in the zone '\(name.shortened)'", help: didYouMean(guess))
  }
  package static func noWay(from zone: String, to others: [String]) -> Self {
    Self(
      "no-way", "nothing says how long it is from \(zone.shortened) to \(either(others.map(\.shortened)))",
      help: "it counts as no time; write the minutes, \(others.first ?? ""): 0 if it is none")
  }
  package static func weekendsUnlimited(_ most: Int, _ of: Int) -> Self {
    Self(
      "weekends-unlimited", "\(most) of \(of) weekends is no limit",
      help: "`max` is the most that are worked among the last `of`; for no limit leave `weekends` out")
  }
  package static func openToOthers(_ path: String) -> Self {
    Self(
      "open-to-others", "others on this machine may read this file, and children are in it", help: "chmod 600 \(path)")
  }
  package static let nobody = Self(
    "nobody", "there is nobody in this team", help: "each member of staff is an entry of `staff`")
}

/// Staff.
extension Diagnostic.Message {
  package static func nobodyCanUse(_ id: String, _ why: Useless) -> Self {
    let reason =
      switch why {
      case .noDays: "`days` is 0"
      case .shiftOverMost: "the shortest shift is longer than the most hours of a week"
      case .neverFree: "no day has hours that lie both in `flex` and in the service's window"
      case .noShift: "the longest shift is shorter than a step of the clock"
      case .dayTooShort(let minutes):
        "the shortest shift is longer than the longest day, \(durationInWords(minutes))"
      }
    return Self("no-use", "no rota can use \(id): \(reason)")
  }
  package static func sameName(_ id: String, _ name: String, _ other: String) -> Self {
    Self(
      "same-name", "\(id) is called '\(name.shortened)', as \(other) is",
      help: "pages put the id beside both names; a sheet or a command has to say the id")
  }
  package static func wishAgainstFlex(_ id: String) -> Self {
    Self("wish-against-flex", "\(id) wishes to work when `flex` says that they can't")
  }
  package static func over48(_ most: String) -> Self {
    Self(
      "over-48", "\(most) hours in a week are more than 48",
      help:
        "over 17 weeks the average may not exceed 48 hours (Working Time Regulations 1998, regulation 4) without `opt-out: true`"
    )
  }
  package static func mostUnderContract(_ most: String, _ hours: String) -> Self {
    Self("most-under-contract", "at most \(most) hours in a week can't fill a contract of \(hours)")
  }
}

/// Needs, cover, rules and pins.
extension Diagnostic.Message {
  package static func nobodyForNeed(_ id: String, _ lack: Lack) -> Self {
    let reason =
      switch lack {
      case .anybody: "nobody may be sent: look at traits, `avoid`, `not` and `key-worker`"
      case .workers(let need, let have): "it needs \(need) workers, and \(have) may be sent"
      case .lone: "nobody who may be sent may work alone"
      case .keyWorker: "only the key worker may go, and they may not be sent"
      case .known: "nobody whom the child knows may be sent"
      case .skill(let skill): "nobody who may be sent has the skill '\(skill)'"
      case .together(let workers, let what):
        workers == 1
          ? "nobody who may be sent is all of this at once: \(what)"
          : "no \(workers) of those who may be sent are all of this between them: \(what)"
      }
    return Self("nobody-for-need", "\(id) can't be met: \(reason)")
  }
  package static func noTimeForNeed(_ id: String, minutes: Int, longest: Int) -> Self {
    Self(
      "no-time-for-need", "\(id) can't be met: no hour of a week holds its \(minutes) minutes",
      help: "`within`, the service's window and the partner's hours leave \(longest) minutes in one piece")
  }
  package static func nobodyWorksThen(_ id: String) -> Self {
    Self("nobody-works-then", "\(id) can't be met: those who may be sent don't work when it may be")
  }
  package static func tooOften(_ id: String, times: Int, most: Int) -> Self {
    Self("too-often", "\(id) can't be met \(times) times a week: `apart` and its days leave \(most)")
  }
  package static func outsideWindow(_ id: String, _ window: String) -> Self {
    Self("outside-window", "\(id) is partly outside the service's window, \(window), where nobody works")
  }
  package static func tooFewCount(_ id: String, need: Int, count: Int) -> Self {
    Self("too-few-count", "\(id) asks for \(need) people, and only \(count) count for it")
  }
  package static func tooManyContactHours(_ hours: Int, _ most: Int) -> Self {
    Self("too-many-hours", "contacts take \(hours) hours a week, and all staff together may work \(most)")
  }
  package static func tooManyCoverHours(_ hours: Int, _ most: Int) -> Self {
    Self("too-many-hours", "cover takes \(hours) hours a week, and all staff together may work \(most)")
  }
  package static func belowTheLaw(_ what: String, _ regulation: String) -> Self {
    Self("below-the-law", "the law asks for \(what)", help: "Working Time Regulations 1998, \(regulation)")
  }
  package static func endingSkill(_ words: String) -> Self {
    Self("ending-skill", words, help: "renew it and change the day in `expires`, or plan for others")
  }
  package static func shutOut(_ name: String, since day: String, leads: Bool) -> Self {
    let lost = leads ? "they lead no longer, and may not come in" : "they may not come in"
    return Self("shut-out", "\(name)'s last day was \(day), so \(lost)", help: "take them out of `access`")
  }
  package static func pinOffGrid(_ time: String, slot: Int) -> Self {
    Self("pin-off-grid", "\(time) is between two steps of \(slot) minutes, so nothing can be so")
  }
  package static func pinOutsideWeek(_ id: String, _ week: String) -> Self {
    Self("pin-outside-week", "\(id) belongs to the week from \(week), so it can't be on that date")
  }
  package static func pinnedWorkers(_ id: String, need: Int, pinned: Int) -> Self {
    Self("pinned-workers", "\(id) has \(need) \(need == 1 ? "worker" : "workers"), so \(pinned) can't be so")
  }
}
