internal import Foundation
package import RotaFiles
internal import RotaModel

extension NewTeam {
  /// Three sheets, of comma-separated values or of one workbook; nil for one that is missing.
  package struct Sheets: Sendable {
    package var staff: [UInt8]?
    package var children: [UInt8]?
    package var needs: [UInt8]?
    /// Put before the sheets' names in what is said about them.
    package var folder: String?
    private var isWorkbook = false

    package init(staff: [UInt8]?, children: [UInt8]?, needs: [UInt8]?, folder: String? = nil) {
      self.staff = staff
      self.children = children
      self.needs = needs
      self.folder = folder
    }

    /// Three sheets of one workbook.
    package init(workbook: String, bytes: [UInt8]) {
      self.init(staff: bytes, children: bytes, needs: bytes, folder: workbook)
      isWorkbook = true
    }

    /// `staff.csv`, `children.csv` and `needs.csv` of a folder.
    package init(folder: String) {
      func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: Self.path(name, in: folder)).map { Array($0) }
      }
      self.init(staff: bytes("staff.csv"), children: bytes("children.csv"), needs: bytes("needs.csv"), folder: folder)
    }

    fileprivate func path(_ name: String) -> String {
      isWorkbook ? folder ?? name : Self.path(name, in: folder)
    }

    private static func path(_ name: String, in folder: String?) -> String {
      folder.map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" } ?? name
    }
  }

  /// The team that three sheets describe, nil if there is an error in any, and all that is wrong, sheet by sheet.
  package static func read(
    _ sheets: Sheets, settled: Set<Doubt> = []
  ) -> (team: NewTeam?, diagnostics: [Diagnostic]) {
    var missing: [Diagnostic] = []
    func bytes(_ name: String, _ bytes: [UInt8]?) -> [UInt8] {
      if bytes == nil { missing.append(Diagnostic(file: sheets.path(name), message: SheetMessage.missingSheet(name))) }
      return bytes ?? []
    }
    let files = (
      staff: bytes("staff.csv", sheets.staff), children: bytes("children.csv", sheets.children),
      needs: bytes("needs.csv", sheets.needs)
    )
    // What a missing sheet would have named is not unknown; it is missing.
    guard missing.isEmpty else { return (nil, missing) }
    var named = SheetColumns()
    named.settled = settled
    func sheet(_ name: String, _ bytes: [UInt8], _ kind: TeamImport.Kind) -> Sheet {
      Sheet(file: sheets.path(name), bytes: bytes, columns: kind.columns, named: named, called: kind.sheetNames)
    }
    let staff = StaffSheet(sheet("staff.csv", files.staff, .staff))
    let children = ChildrenSheet(sheet("children.csv", files.children, .children), staff: staff)
    let needs = NeedsSheet(sheet("needs.csv", files.needs, .needs), children: children, staff: staff)
    var diagnostics = [staff.diagnostics, children.diagnostics, needs.diagnostics]
      .flatMap { $0.sorted { ($0.line, $0.column) < ($1.line, $1.column) } }
    let alike = LikeTraits(staff.people, needs.children.children)
    if settled.isDisjoint(with: Doubt.Question.likeTraits.answers),
      let finding = alike.finding(in: staff, file: sheets.path("staff.csv"))
    {
      diagnostics.append(finding)
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    guard settled.contains(.oneTrait) else {
      return (NewTeam(staff: staff.people, children: needs.children.children), diagnostics)
    }
    return (
      NewTeam(staff: alike.joined(staff.people), children: alike.joined(needs.children.children)), diagnostics
    )
  }

  /// What the sheets don't say is guessed: the hours of the service, travel and cover.
  private init(staff: [Person], children: [Child]) {
    let base = Zone("office")
    let zones = Set(children.compactMap(\.zone) + children.flatMap(\.needs).compactMap(\.zone)).union([base]).sorted()
    var travel = TravelTimes()
    for (place, zone) in zones.enumerated() {
      for other in zones.dropFirst(place + 1) { travel[zone, other] = 20 }
    }
    self.init(
      name: "My team", window: NewTeam.window(staff, children), base: base, travel: travel,
      partners: Set(children.flatMap(\.needs).compactMap(\.partner)).sorted(),
      cover: [
        CoverLine(
          id: "open", when: Period(weekdays: Weekdays(from: .mon, through: .fri), time: TimeRange(9 * 60, 17 * 60)),
          need: 1)
      ],
      staff: staff, children: children, origin: "three sheets", guessed: [.service, .travel, .cover])
  }

  /// Whole hours around all that the sheets speak of, with an hour on either side of contacts for the way.
  private static func window(_ staff: [Person], _ children: [Child]) -> TimeRange {
    let hours = staff.flatMap { person in Weekday.allCases.map { person.flex[$0] } }.compactMap { hours in
      if case .within(let range) = hours { range } else { nil }
    }
    let contacts = children.flatMap(\.needs).flatMap { $0.within ?? [] }.filter { !$0.isWholeDay }
      .map { TimeRange($0.time.start - 60, $0.time.end + 60) }
    let all = hours + contacts + [TimeRange(9 * 60, 17 * 60)]
    let first = all.map(\.start).min() ?? 0
    let last = all.map(\.end).max() ?? 1440
    return TimeRange(max(0, floorDivide(first, 60) * 60), min(1440, ceilingDivide(last, 60) * 60))
  }
}
