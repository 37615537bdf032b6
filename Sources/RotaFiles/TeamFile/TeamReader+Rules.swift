internal import RotaModel

extension TeamReader {
  mutating func rules(_ node: YAMLNode?, slot: Minutes) -> Rules {
    var rules = Rules()
    guard let node, let entries = entries(node, "`rules`") else { return rules }
    for entry in entries {
      guard let name = entry.key.text, let parameters = RuleParameter.all[name] else {
        let known = RuleParameter.all.keys.sorted()
        let name = entry.key.text ?? ""
        if name == "<<" {
          error(.mergeKey, at: entry.key.place)
        } else {
          let near = guess(name, in: known)
          error(.unknownKey(name, in: "`rules`", near: near, keys: known), at: entry.key.place)
        }
        continue
      }
      guard let fields = fields(entry.value, "the rule `\(name)`", parameters.map(\.name)) else { continue }
      for parameter in parameters { read(parameter, of: name, fields, slot: slot, into: &rules) }
    }
    checkBreak(rules.pause)
    return rules
  }

  private mutating func read(
    _ parameter: RuleParameter, of rule: String, _ fields: Fields, slot: Minutes, into rules: inout Rules
  ) {
    guard let node = fields[parameter.name] else { return }
    places.rules["\(rule) \(parameter.name)"] = node.place
    switch parameter.value {
    case .hours(let path): hours(node).map { rules[keyPath: path] = $0 }
    case .whole(let path, let range): whole(node, range).map { rules[keyPath: path] = $0 }
    case .time(let path): time(node).map { rules[keyPath: path] = $0 }
    case .times(let path): rules[keyPath: path] = times(node, parameter.name, slot: slot)
    case .flag(let path): flag(node).map { rules[keyPath: path] = $0 }
    }
  }

  private mutating func times(_ node: YAMLNode, _ key: String, slot: Minutes) -> [Minutes] {
    list(node, "`\(key)`").compactMap { node in
      guard let minute = time(node) else { return nil }
      if minute % slot != 0 { error(.offGrid(clockTime(minute), slot: slot), at: node.place) }
      return minute
    }
  }

  private mutating func checkBreak(_ pause: Rules.Break) {
    guard pause.minutes > pause.most, let place = places.rules["break most"] ?? places.rules["break minutes"] else {
      return
    }
    error(.minimumOverMaximum("\(pause.minutes)", "\(pause.most)"), at: place)
  }
}

/// A parameter of a rule by its name in the team file, and where it is kept.
struct RuleParameter {
  enum Value {
    case hours(WritableKeyPath<Rules, Hours>)
    case whole(WritableKeyPath<Rules, Int>, ClosedRange<Int>)
    case time(WritableKeyPath<Rules, Minutes>)
    /// Times of day on the grid.
    case times(WritableKeyPath<Rules, [Minutes]>)
    case flag(WritableKeyPath<Rules, Bool>)
  }

  let name: String
  let value: Value

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  private static func weight(_ name: String, _ path: WritableKeyPath<Rules, Int>) -> RuleParameter {
    RuleParameter(name, .whole(path, 0...1_000_000))
  }

  static var all: [String: [RuleParameter]] {
    [
      "daily-rest": [RuleParameter("hours", .hours(\.dailyRest))],
      "weekly-rest": [RuleParameter("hours", .hours(\.weeklyRest))],
      "consecutive-days": [RuleParameter("max", .whole(\.consecutiveDays, 1...1000))],
      "break": [
        RuleParameter("over", .hours(\.pause.over)), RuleParameter("minutes", .whole(\.pause.minutes, 1...1440)),
        RuleParameter("most", .whole(\.pause.most, 1...1440)), RuleParameter("clear", .whole(\.pause.clear, 0...1440)),
        RuleParameter("paid", .flag(\.pause.paid)),
      ],
      "unmet": [
        weight("critical", \.unmet.critical), weight("high", \.unmet.high), weight("standard", \.unmet.standard),
      ],
      "cover": [weight("weight", \.cover)],
      "duty": [weight("weight", \.duty)],
      "change": [
        weight("person", \.change.person), weight("shift", \.change.shift),
        RuleParameter("notice", .hours(\.change.notice)), weight("short-notice", \.change.shortNotice),
        weight("contact-time", \.change.contactTime), weight("contact-worker", \.change.contactWorker),
        weight("break", \.change.pause),
      ],
      "ideal-cover": [weight("weight", \.idealCover)],
      "key-worker": [weight("known", \.keyWorker.known), weight("other", \.keyWorker.other)],
      "continuity": [weight("weight", \.continuity)],
      "pattern": [weight("contact", \.pattern.contact), weight("shift", \.pattern.shift)],
      "preferred-time": [weight("weight", \.preferredTime)],
      "hours": [
        weight("under", \.hours.under), weight("over", \.hours.over), RuleParameter("even", .hours(\.hours.even)),
      ],
      "lates": [
        RuleParameter("after", .time(\.lates.after)), RuleParameter("max", .whole(\.lates.max, 0...7)),
        weight("weight", \.lates.weight),
      ],
      "unsocial": [
        RuleParameter("after", .time(\.unsocial.after)), RuleParameter("weekend", .flag(\.unsocial.weekend)),
        weight("weight", \.unsocial.weight),
      ],
      "split-weekend": [weight("weight", \.splitWeekend)],
      "weekend-share": [weight("weight", \.weekendShare)],
      "stretch": [RuleParameter("hours", .hours(\.stretch.hours)), weight("weight", \.stretch.weight)],
      "swing": [RuleParameter("hours", .hours(\.swing.hours)), weight("weight", \.swing.weight)],
      "usual-times": [
        RuleParameter("starts", .times(\.usualTimes.starts)), RuleParameter("ends", .times(\.usualTimes.ends)),
        weight("weight", \.usualTimes.weight),
      ],
      "contact-load": [RuleParameter("hours", .hours(\.contactLoad.hours)), weight("weight", \.contactLoad.weight)],
      "wish": [weight("day-off", \.wish.dayOff), weight("work", \.wish.work), weight("avoid", \.wish.avoid)],
    ]
  }
}
