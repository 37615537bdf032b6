internal import RotaModel

/// Who may do what.
package struct AccessPage: Sendable {
  private let team: Team
  private let storePath: String

  package init(_ opened: OpenTeam) {
    team = opened.standing
    storePath = opened.storePath ?? "\(opened.file).store"
  }

  package var text: String {
    let access = team.accessToday
    let shutOut = team.shutOutWords()
    let unnamed = team.staff.filter { !access.staff.values.contains($0.id) && access.keys[$0.id] == nil }
    let leads = access.leads.map { "\($0)\(access.staff[$0].map { ", who is \(team.name($0))" } ?? "")" }
    let staff = team.staff.compactMap { person -> String? in
      let logins = access.staff.filter { $0.value == person.id && !access.leads.contains($0.key) }.map(\.key).sorted()
      let key = access.keys[person.id].map { _ in "a key" }
      guard !logins.isEmpty || key != nil else { return nil }
      let ways = logins.map { "login \($0)" } + [key].compactMap { $0 }
      let leads = Viewer(key: person.id, access).isLead ? ", who leads" : ""
      return "\(person.id) (\(person.name))\(leads): \(ways.joined(separator: ", "))"
    }
    return
      (["Leads see and do all"] + (["whoever owns \(storePath)"] + leads).map { "  \($0)" }
      + ["Staff see their own week and who else is on, confirm, and ask"]
      + (staff.isEmpty ? ["nobody"] : staff).map { "  \($0)" }
      + ["Nobody else reads anything"]
      + (unnamed.isEmpty ? [] : ["  nor do, of the staff: \(listed(unnamed.map(\.name)))"])
      + (shutOut.isEmpty ? [] : ["Named, and not in the team today"] + shutOut.map { "  \($0)" }))
      .map { $0 + "\n" }.joined()
  }
}
