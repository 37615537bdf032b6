package import RotaModel

/// Where the team file says what a reason rests on. What the store says stands in no file.
package struct Sources: Sendable {
  /// By the steps that lead there: `children`, `C014`, `needs`, `visit`, `apart`.
  private let place: @Sendable ([String]) -> String?
  /// As the file has it, without the store's facts.
  private let standing: Team

  package init(_ standing: Team, place: @escaping @Sendable ([String]) -> String?) {
    self.standing = standing
    self.place = place
  }

  func person(_ id: PersonID, _ steps: String...) -> String? { place(["staff", id.text] + steps) }
  func child(_ id: ChildID, _ key: String) -> String? { place(["children", id.text, key]) }
  func line(_ id: CoverLineID) -> String? { place(["cover", id.text]) }
  func partner(_ id: PartnerID) -> String? { place(["partners", id.text]) }
  func rule(_ name: String) -> String? { place(["rules", name]) }

  func need(_ id: ContactID, _ key: String) -> String? {
    if id.occurrence != nil { return place(["children", id.child.text, "needs", id.need.text, key]) }
    let number = standing.oneOffs.firstIndex { $0.child == id.child && $0.need.id == id.need }
    return number.flatMap { place(["contacts", "\($0)", key]) }
  }

  func leave(_ leave: Leave) -> String? {
    standing.leave.firstIndex(of: leave).flatMap { place(["leave", "\($0)"]) }
  }

  func pin(_ pin: Pin) -> String? { standing.pins.firstIndex(of: pin).flatMap { place(["pins", "\($0)"]) } }
}
