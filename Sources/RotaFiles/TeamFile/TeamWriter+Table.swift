internal import RotaModel

/// Facts by their rows in the table. What is as it is by default is marked so, and what isn't there is left out.
extension TeamWriter {
  func said<Owner>(_ table: [TeamField<Owner>], _ owner: Owner, usual: Owner) -> Entries {
    table.compactMap { field in
      guard let text = text(field, owner) else { return nil }
      let isUsual = !field.isRequired && text.flow == self.text(field, usual)?.flow
      return (field.key, isUsual ? .usual(text) : text)
    }
  }

  private func text<Owner>(_ field: TeamField<Owner>, _ owner: Owner) -> YAMLText? {
    switch field.value {
    case .id(let path, _), .text(let path): .text(owner[keyPath: path])
    case .choice(let path, _): .scalar(owner[keyPath: path])
    case .optionalText(let path), .phone(let path): owner[keyPath: path].map { .text($0) }
    case .role(let path): owner[keyPath: path].map { id($0) }
    case .person(let path): owner[keyPath: path].map { id($0) }
    case .zone(let path): owner[keyPath: path].map { id($0) }
    case .partner(let path): owner[keyPath: path].map { id($0) }
    case .flag(let path): .scalar("\(owner[keyPath: path])")
    case .whole(let path, _): .scalar("\(owner[keyPath: path])")
    case .optionalWhole(let path, _): owner[keyPath: path].map { .scalar("\($0)") }
    case .hours(let path, _): .scalar("\(owner[keyPath: path])")
    case .optionalHours(let path): owner[keyPath: path].map { .scalar("\($0)") }
    case .day(let path): owner[keyPath: path].map { .scalar("\($0)") }
    case .moment(let path): owner[keyPath: path].map { .text("\($0)") }
    case .length(let path): .scalar(length(owner[keyPath: path]))
    case .skills(let path, _): list(owner[keyPath: path])
    case .traits(let path, _): list(owner[keyPath: path])
    case .ownTraits(let path): owner[keyPath: path].map { .list(words($0)) }
    case .people(let path): list(owner[keyPath: path])
    case .everybody(let path): owner[keyPath: path].map { people($0) } ?? .scalar("all")
    case .roles(let path): owner[keyPath: path].map { .list($0.map { id($0) }) }
    case .period(let path, let withTime): period(owner[keyPath: path], withTime: withTime)
    case .periods(let path), .pauses(let path): owner[keyPath: path].isEmpty ? nil : periods(owner[keyPath: path])
    case .periodsOrAlways(let path): owner[keyPath: path].map { periods($0) }
    case .days(let path): days(owner[keyPath: path])
    case .timeOfDay(let path): .text("\(owner[keyPath: path].time)")
    case .ends(let path):
      table(owner[keyPath: path].sorted { $0.key < $1.key }.map { ($0.key.text, .scalar("\($0.value)")) })
    case .contract(let path):
      .map(said(Contract.fields, owner[keyPath: path], usual: Contract(hours: owner[keyPath: path].hours)))
    case .shiftLengths(let path): .scalar("\(owner[keyPath: path].lowerBound)-\(owner[keyPath: path].upperBound)")
    case .weekends(let path):
      owner[keyPath: path].map { .map(said(Contract.Weekends.fields, $0, usual: $0)) }
    case .flex(let path): table(flex(owner[keyPath: path]))
    case .wishes(let path):
      owner[keyPath: path].isEmpty
        ? nil : .list(owner[keyPath: path].map { .map([($0.kind.rawValue, period($0.when))]) })
    case .carry(let path): table(said(Carry.fields, owner[keyPath: path], usual: Carry()))
    }
  }

  /// Nil where there is nothing in it.
  private func table(_ entries: Entries) -> YAMLText? {
    let text = YAMLText.map(entries)
    return text.isEmpty ? nil : text
  }

  private func list<Subject>(_ ids: Set<Identifier<Subject>>) -> YAMLText? { ids.isEmpty ? nil : .list(words(ids)) }

  private func people(_ people: [PersonID]) -> YAMLText {
    people.count == 1 ? id(people[0]) : .list(people.map { id($0) })
  }

  private func length(_ minutes: Minutes) -> String { minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m" }

  /// Those of a cover line, without its time.
  private func days(_ period: Period) -> YAMLText {
    var days = period
    days.time = .wholeDay
    return days == .always || days == Period() ? .scalar("mon-sun") : self.period(days)
  }

  /// Hours of most days are those of each day that isn't named.
  private func flex(_ flex: Flex) -> Entries {
    let hours = Weekday.allCases.compactMap { if case .within(let range) = flex[$0] { range } else { nil } }
    let isWhole = Weekday.allCases.contains { flex[$0] == .wholeWindow }
    let usual = hours.count > 2 && !isWhole ? hours.first : nil
    let days = Weekday.allCases.compactMap { day -> (key: String, value: YAMLText)? in
      switch flex[day] {
      case .wholeWindow: nil
      case .off: (day.word, .scalar("off"))
      case .within(let range): range == usual ? nil : (day.word, .text("\(range)"))
      }
    }
    return (usual.map { [("default", .text("\($0)"))] } ?? []) + days
  }
}
