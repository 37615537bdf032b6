import Foundation
import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

/// Edits drawn at random, with values that other places of the same team have.
@Suite("A team file changed at random places")
struct RandomPatchTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("says the team that was meant, and keeps every note", arguments: ["config/tiny.yaml", "config/southend.yaml"])
  func samples(file: String) throws {
    let bytes = try Data(contentsOf: Self.root.appendingPathComponent(file))
    for seed in 1...20 {
      var source = TeamSource(name: file, bytes: Array(bytes))
      for round in 0..<4 {
        let team = try #require(TeamFile.read(source).team)
        var edits = RandomEdits(team, seed: seed * 10 + round)
        let edit = edits.replacement
        let patched = try applied([edit], to: source)
        let (before, after) = (notes(source), notes(patched.source))
        if edits.keepsEveryKey { #expect(after == before, "seed \(seed): \(edit)") }
        source = patched.source
      }
    }
  }

  @Test("says the team that was meant after entries have come and gone", arguments: 1...20)
  func comesAndGoes(seed: Int) throws {
    let bytes = try Data(contentsOf: Self.root.appendingPathComponent("config/southend.yaml"))
    var source = TeamSource(name: "southend.yaml", bytes: Array(bytes))
    for round in 0..<4 {
      let team = try #require(TeamFile.read(source).team)
      var edits = RandomEdits(team, seed: seed * 100 + round)
      source = try applied(edits.comingAndGoing, to: source).source
    }
  }

  @Test("whatever names the team has", arguments: 1...30)
  func oddNames(seed: Int) throws {
    let minimal = try #require(TeamFile.read(TeamSource(name: "t", text: TeamFrame.team.around(""))).team)
    var random = RandomTeam(seed: seed)
    var source = TeamSource(name: "t", text: TeamFile.write(random.team(minimal.service)))
    for round in 0..<6 {
      let team = try #require(TeamFile.read(source).team)
      var edits = RandomEdits(team, seed: seed * 100 + round)
      source = try applied(round.isMultiple(of: 2) ? [edits.replacement] : edits.comingAndGoing, to: source).source
    }
  }

  @Test(
    "in a team file that another program wrote", arguments: 1...6)
  func generated(seed: Int) throws {
    var source = TeamSource(name: "t", text: try Reference.team("s", seed: seed, .full))
    for round in 0..<6 {
      let team = try #require(TeamFile.read(source).team)
      var edits = RandomEdits(team, seed: seed * 100 + round)
      source = try applied(round.isMultiple(of: 2) ? [edits.replacement] : edits.comingAndGoing, to: source).source
    }
  }

  private func applied(_ edits: [TeamEdit], to source: TeamSource) throws -> TeamPatch.Patched {
    do {
      return try TeamPatch(edits).applied(to: source)
    } catch {
      Issue.record("\(error)\n\(edits)")
      throw error
    }
  }

  /// What follows each `#`; the samples have none in values.
  private func notes(_ source: TeamSource) -> [Substring] {
    String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.firstIndex(of: "#").map { line[$0...] }
    }
  }
}

private struct RandomEdits {
  let team: Team
  var random: SeededGenerator
  /// Whether the last edit took no key out.
  private(set) var keepsEveryKey = true

  init(_ team: Team, seed: Int) {
    self.team = team
    random = SeededGenerator(seed: seed)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 1...n, using: &random) == 1 }

  var replacement: TeamEdit {
    mutating get {
      keepsEveryKey = true
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let old = pick(team.staff)
        return .person(.replace(old, by: changed(old)))
      case 1 where !team.cover.isEmpty:
        let old = pick(team.cover)
        var new = old
        new.need = Int.random(in: 0...9, using: &random)
        new.ideal = Int.random(in: 0...9, using: &random)
        if chance(2) { new.weight = 17 }
        if chance(2) { new.skills = old.skills.union(pick(team.staff).skills) }
        return .cover(.replace(old, by: new))
      case 2 where !team.duties.isEmpty:
        let old = pick(team.duties)
        var new = old
        new.weight = Int.random(in: 1...99, using: &random)
        if chance(2) { new.staff = (old.staff ?? []) + [pick(team.staff).id] }
        return .duty(.replace(old, by: new))
      case 3 where !team.leave.isEmpty:
        let old = pick(team.leave)
        var new = old
        new.reason = "sick"
        new.when.time = TimeRange(600, 660 + Int.random(in: 0...300, using: &random))
        return .leave(.replace(old, by: new))
      default:
        let child = pick(team.children)
        guard let need = child.needs.randomElement(using: &random) else { return .child(.replace(child, by: child)) }
        return .need(of: child.id, .replace(need, by: changed(need)))
      }
    }
  }

  private mutating func changed(_ old: Person) -> Person {
    var new = old
    let model = pick(team.staff)
    if chance(2) { new.name = model.name }
    if chance(2) { (new.skills, new.expires) = (model.skills, model.expires) }
    if chance(3) { new.contract.hours = model.contract.hours }
    if chance(3) { new.contract = model.contract }
    if chance(3) { new.flex = model.flex }
    if chance(3) { new.flex[.tue] = .within(TimeRange(555, 1005)) }
    if chance(3) { new.wishes = model.wishes }
    let monAndWed = Period(weekdays: Weekdays(rawValue: 0b101), time: TimeRange(600, 660))
    if chance(3) { new.wishes.append(Wish(.avoid, monAndWed)) }
    if chance(4) { new.role = model.role }
    if chance(4) { new.carry = model.carry }
    if chance(4) { new.mayWorkAlone.toggle() }
    keepsEveryKey = false
    return new
  }

  private mutating func changed(_ old: Need) -> Need {
    var new = old
    let model = pick(team.children).needs.randomElement(using: &random) ?? old
    new.minutes = Int.random(in: 15...240, using: &random)
    new.times = max(old.times, Int.random(in: 1...4, using: &random))
    if chance(2) { new.within = (old.within ?? []) + (model.within ?? []) }
    if chance(2) { new.prefer = old.prefer + model.prefer }
    if chance(2) { new.skills = old.skills.union(model.skills) }
    if chance(2) { new.priority = model.priority }
    if chance(2) { new.writeUp = 20 }
    if chance(2) { new.known.toggle() }
    if chance(2) { new.not = old.not.union([pick(team.staff).id]) }
    return new
  }

  var comingAndGoing: [TeamEdit] {
    mutating get {
      var edits: [TeamEdit] = []
      var somebody = pick(team.staff)
      somebody.id = PersonID("n\(Int.random(in: 0...1_000_000, using: &random))")
      if chance(2) { edits.append(.person(.add(somebody))) }
      if let line = team.cover.randomElement(using: &random) { edits.append(.cover(.remove(line))) }
      if let duty = team.duties.randomElement(using: &random), chance(2) { edits.append(.duty(.remove(duty))) }
      if let leave = team.leave.randomElement(using: &random), chance(2) { edits.append(.leave(.remove(leave))) }
      if let pin = team.pins.randomElement(using: &random), chance(2) { edits.append(.pin(.remove(pin))) }
      if let id = team.cancelled.randomElement(using: &random), chance(2) { edits.append(.cancelled(.remove(id))) }
      if chance(2) {
        let day = Day(number: 20_800 + Int.random(in: 0...400, using: &random))
        edits.append(.leave(.add(Leave(staff: pick(team.staff).id, when: Period(dates: day...day)))))
        edits.append(.pin(.add(.off(pick(team.staff).id, day + 1))))
      }
      let child = pick(team.children)
      if var need = child.needs.randomElement(using: &random) {
        need.id = NeedID("n\(Int.random(in: 0...1_000_000, using: &random))")
        edits.append(.need(of: child.id, .add(need)))
      }
      return edits
    }
  }
}
