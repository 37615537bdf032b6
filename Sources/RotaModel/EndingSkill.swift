/// A skill that somebody holds up to a day which is near, and what of the team's work asks for it.
package struct EndingSkill: Hashable, Sendable {
  package let person: PersonID
  package let skill: Skill
  package let last: Day
  /// Those who hold it the day after.
  package let others: [PersonID]
  package let needs: [ContactID]
  package let cover: [CoverLineID]

  /// How far ahead it is worth knowing.
  package static let weeks = 8
}

extension Team {
  /// Skills that end from a day on, within eight weeks, in the order of the days.
  package func endingSkills(from day: Day) -> [EndingSkill] {
    let ending = staff.flatMap { person in
      person.expires.filter {
        day <= $0.value && $0.value < day + 7 * EndingSkill.weeks && person.isInTeam(on: $0.value)
      }
      .map { endingSkill($0.key, of: person.id, last: $0.value) }
    }
    return ending.sorted { ($0.last, $0.person, $0.skill) < ($1.last, $1.person, $1.skill) }
  }

  private func endingSkill(_ skill: Skill, of person: PersonID, last: Day) -> EndingSkill {
    let after = last + 1
    let standing = children.flatMap { child in
      child.needs.filter { $0.skills.contains(skill) && after.monday <= $0.until?.monday ?? after.monday }
        .map { ContactID(child: child.id, need: $0.id) }
    }
    let once = oneOffs.filter { $0.need.skills.contains(skill) && after <= $0.need.startBy?.day ?? after }
      .map { ContactID(child: $0.child, need: $0.need.id) }
    return EndingSkill(
      person: person, skill: skill, last: last,
      others: staff.filter { $0.isInTeam(on: after) && $0.skills(on: after).contains(skill) }.map(\.id),
      needs: standing + once, cover: cover.filter { $0.skills.contains(skill) }.map(\.id))
  }

  /// `Indira's appropriate-adult ends on Sun 31 Jan: C20 welfare and cover "family-worker" ask for it; then Adaeze and
  /// Dmitri hold it`
  package func words(_ ending: EndingSkill) -> String {
    let asking = shortened(ending.needs.map { "\($0.child) \($0.need)" }) + ending.cover.map { "cover '\($0)'" }
    let use = asking.isEmpty ? "nothing asks for it" : "\(listed(asking)) \(asking.count == 1 ? "asks" : "ask") for it"
    let others = shortened(ending.others.map { name($0) })
    let after =
      others.isEmpty ? "nobody holds it then" : "\(listed(others)) \(others.count == 1 ? "holds" : "hold") it then"
    return "\(name(ending.person))'s \(ending.skill) ends on \(ending.last.words): \(use); \(after)"
  }

  /// Three names, and how many more.
  private func shortened(_ names: [String]) -> [String] {
    names.count <= 4 ? names : names.prefix(3) + ["\(names.count - 3) more"]
  }
}
