internal import RotaFiles
internal import RotaModel

extension NewTeam {
  /// A team file with notes for somebody who has never seen one.
  package var text: String {
    let sections = TeamFile.sections(of: team).map { section, text in
      notes(on: section)
        + (["staff", "children"].contains(section) ? airy(section == "staff" ? noted(text) : text) : text)
    }
    return ([head] + sections + [whatComesNext]).joined(separator: "\n\n") + "\n"
  }

  private var team: Team {
    let holiday = holidays ?? .englandAndWales
    var team = Team(
      service: Service(
        name: name, clock: Clock(timezone: "Europe/London"), window: window, base: base, holidays: holidays),
      // Periods may name it, whether its days are kept or not.
      calendars: [NamedCalendar(name: "holiday", days: .bankHolidays(holiday))], travel: travel,
      partners: partners.map { Partner(id: $0) }, cover: cover, staff: staff, children: children)
    team.rules.usualTimes.starts = Set(usual.map(\.start)).sorted()
    team.rules.usualTimes.ends = Set(usual.map(\.end)).sorted()
    if holidays != nil {
      team.leave = [Leave(people: nil, when: Period(calendar: 0), reason: "bank holiday", off: false)]
    }
    return team
  }

  private var head: String {
    """
    # \(name.split(whereSeparator: \.isNewline).joined(separator: " ")): a team file, made from \(origin).
    #
    # `name: value` says one thing; what belongs to it stands below, two blanks further in (never the Tab key). A dash
    # begins the next entry of a list. Whatever follows a `#` is a note for people. After each change, run
    # `rota check` with this file: it names every mistake with its line.
    #
    # When something is: `mon-fri 15:30-20:00`, `sat-sun`, `2026-12-04 09:00-13:00`, `2026-12-01..2026-12-03`, `holiday`.
    """
  }

  /// What stands above a section.
  private func notes(on section: String) -> String {
    let words =
      switch section {
      case "service":
        "# `window`: nobody works before or after. `base`: the zone where each shift begins and ends. `holidays` fills the\n"
          + "# calendar `holiday`."
      case "zones": "# Minutes from zone to zone, the same both ways."
      case "partners":
        "# Others who join contacts. `available: [mon-fri 09:00-17:00]` says when they can."
      case "rules": "# When shifts usually begin and end; any other time costs a little."
      case "cover": "# How many people must be on shift, and when."
      case "staff":
        "# The staff. `id` is the short name by which the rest of this file calls somebody. See what else may be said:\n"
          + "# `flex: {mon: off, tue: 09:00-15:00}` the hours that somebody can work, `wishes`, `phone`."
      case "children":
        "# The children, under a pseudonym each: never a name. A need is what a child should get each week."
      case "leave":
        "# Bank holidays are credited to everybody, a fifth of the contract each; who works on one has the hours besides."
      default: ""
      }
    let guess = guessed.contains { $0.rawValue == section }
    return (guess ? "# guessed: nobody has said it yet; please put it right.\n" : "")
      + (words.isEmpty ? "" : words + "\n")
  }

  /// A blank line between the entries.
  private func airy(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 > 1 && $1.hasPrefix("  - ") ? "\n" + $1 : $1 }.joined(separator: "\n")
  }

  /// Where it comes from, behind each line of somebody's that says it.
  private func noted(_ text: String) -> String {
    var place = -1
    return text.split(separator: "\n").map { line in
      if line.hasPrefix("  - ") { place += 1 }
      let key = line.dropFirst(4).prefix { $0 != ":" }
      guard staff.indices.contains(place), let note = notes[staff[place].id]?[String(key)] else { return String(line) }
      return "\(line)  # \(printable(note))"
    }.joined(separator: "\n")
  }

  private var whatComesNext: String {
    """
    # What may come next (take the # away from the front of a line):
    #
    \(holidays == nil ? "# leave:" : "# under `leave`:")
    #   - {staff: somebody, when: 2026-12-01..2026-12-04, reason: annual}
    #
    # duties:
    #   - {id: team-meeting, when: wed 13:00-14:00}
    #
    # config/southend.yaml shows everything that a team file can say.
    """
  }
}
