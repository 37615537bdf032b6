package import RotaFiles
package import RotaModel

/// Where the team file says what a reason rests on. What the store says stands in no file.
package struct Sources: Hashable, Sendable {
  private let lines: TeamLines?
  /// As the file has it, without the store's facts.
  private let standing: Team

  package init(_ lines: TeamLines?, _ standing: Team) {
    self.lines = lines
    self.standing = standing
  }

  func person(_ id: PersonID, _ steps: String...) -> String? { lines?.place(["staff", id.text] + steps) }
  func child(_ id: ChildID, _ key: String) -> String? { lines?.place(["children", id.text, key]) }
  func line(_ id: CoverLineID) -> String? { lines?.place(["cover", id.text]) }
  func partner(_ id: PartnerID) -> String? { lines?.place(["partners", id.text]) }
  func rule(_ name: String) -> String? { lines?.place(["rules", name]) }

  func need(_ id: ContactID, _ key: String) -> String? {
    if id.occurrence != nil { return lines?.place(["children", id.child.text, "needs", id.need.text, key]) }
    let place = standing.oneOffs.firstIndex { $0.child == id.child && $0.need.id == id.need }
    return place.flatMap { lines?.place(["contacts", "\($0)", key]) }
  }

  func leave(_ leave: Leave) -> String? {
    standing.leave.firstIndex(of: leave).flatMap { lines?.place(["leave", "\($0)"]) }
  }

  func pin(_ pin: Pin) -> String? { standing.pins.firstIndex(of: pin).flatMap { lines?.place(["pins", "\($0)"]) } }
}

extension OpenTeam {
  /// As the team file is now; a team from a pipe can't be read twice.
  package var sources: Sources {
    let source = file == "-" ? nil : try? TeamSource.load(path: file)
    return Sources(source.flatMap { TeamLines($0) }, standing)
  }
}
