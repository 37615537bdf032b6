package import RotaAnswers
package import RotaModel

/// Who asks, and so what they may see and do. Every command that is not the lead's alone asks this first.
package enum Viewer: Hashable, Sendable {
  /// Sees and does all; with the member of staff whom they are, if they are one.
  case lead(PersonID?)
  /// Sees their own and who else is on, and asks for what they wish.
  case staff(PersonID)
  case nobody
}

extension Viewer {
  /// A user of the operating system. Whoever owns the store leads.
  package init(user: String, ownsStore: Bool, _ access: Access) {
    let own = access.staff[user]
    if ownsStore || access.leads.contains(user) {
      self = .lead(own)
    } else {
      self = own.map { .staff($0) } ?? .nobody
    }
  }

  /// Whoever a key belongs to, as its forced command says, while the team file has one of theirs: a lead where one of
  /// their users leads.
  package init(key person: PersonID, _ access: Access) {
    guard access.keys[person] != nil else {
      self = .nobody
      return
    }
    self = access.leads.contains { access.staff[$0] == person } ? .lead(person) : .staff(person)
  }

  package var isLead: Bool { if case .lead = self { true } else { false } }

  /// Who they are among the staff.
  package var own: PersonID? {
    switch self {
    case .lead(let person): person
    case .staff(let person): person
    case .nobody: nil
    }
  }

  /// Whom a command is about: `--as ID`, else whoever asks. Of others staff learn nothing, not even that they exist.
  package func person(as name: String?, in team: Team) throws(Refusal) -> Person {
    switch self {
    case .nobody: throw .stranger
    case .lead(let own):
      guard let id = name ?? own?.text else {
        throw .wrongInput("as whom? You lead this team: say --as and one of its staff")
      }
      return try team.person(called: id)
    case .staff(let own):
      guard name == nil || name == own.text else {
        throw .wrongInput("you are '\(own)' here, and may see and ask as '\(own)' alone")
      }
      guard let person = team.person(own) else { throw .stranger }
      return person
    }
  }

  /// Refused to whoever does not lead.
  package func checkLeads(to doing: String) throws(Refusal) {
    switch self {
    case .lead: return
    case .staff: throw .wrongInput("only a lead may \(doing)")
    case .nobody: throw .stranger
    }
  }
}

extension Refusal {
  /// Said to whoever is not named: nothing of the team, not even its name.
  static let stranger = wrongInput(
    "you have no access to this team", help: "its lead can name you under 'access' in the team file")
}
