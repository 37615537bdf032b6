import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("A team file changed in place")
struct TeamPatchTests {
  /// What becomes of a text of the harbour's kind when its team is changed.
  private func patched(_ text: String, _ edit: (Team) throws -> [TeamEdit]) throws -> String {
    let source = TeamSource(name: "team.yaml", text: text)
    let team = try #require(TeamFile.read(source).team)
    let patched = try TeamPatch(try edit(team)).applied(to: source)
    return String(decoding: patched.source.bytes, as: UTF8.self)
  }

  private let head = """
    service: {name: Harbour, window: "09:00-19:00", base: office}   # small
    zones:
      office: {harbour: 20}

    """

  private var staff: String {
    head + """
      staff:
        # Full-timers first.
        - id: ana
          name: "Ana"
          contract: {hours: 37}      # a week
          # Speaks for the team on Mondays.
          skills: [youth, family]

        - id: ben                    # on loan
          name: Ben
          contract:
            hours: 30
            days: 4                  # as agreed
      # The children.
      children:
        - {id: K1, zone: harbour, key-worker: ana,
           needs: [{id: visit, minutes: 60}]}

      """
  }

  @Test("keeps quotes, columns of notes and the order of words")
  func setsAKey() throws {
    let text = try patched(staff) { team in
      var ana = team.staff[0]
      ana.name = "Ana Silva"
      ana.contract.hours = Hours(22)
      ana.contract.max = Hours(27)
      ana.skills = ["youth", "family", "court"]
      return [.person(.replace(team.staff[0], by: ana))]
    }
    #expect(
      text
        == staff
        .replacing("\"Ana\"", with: "\"Ana Silva\"")
        .replacing("{hours: 37}      #", with: "{hours: 22}      #")
        .replacing("[youth, family]", with: "[youth, family, court]"))
  }

  @Test("takes out a key with its note, puts a new one after what comes before it")
  func addsAndRemovesKeys() throws {
    let text = try patched(staff) { team in
      var (ana, ben) = (team.staff[0], team.staff[1])
      ana.skills = []
      ana.role = "senior"
      ben.contract.days = 5
      ben.wishes = [Wish(.dayOff, Period(weekdays: Weekdays(from: .fri, through: .fri)))]
      return [.person(.replace(team.staff[0], by: ana)), .person(.replace(team.staff[1], by: ben))]
    }
    #expect(
      text
        == staff
        .replacing("name: \"Ana\"\n", with: "name: \"Ana\"\n    role: senior\n")
        .replacing("    # Speaks for the team on Mondays.\n    skills: [youth, family]\n", with: "")
        .replacing("      days: 4  ", with: "      days: 5  ")
        .replacing("# as agreed\n", with: "# as agreed\n    wishes:\n      - {day-off: fri}\n"))
  }

  @Test("puts a new key below the last entry of a list, though that entry goes")
  func addsBelowWhatGoes() throws {
    let wishes = "    wishes:\n      - avoid: mon\n      - work: tue\n"
    let begun = staff.replacing("# The children.\n", with: "").replacing(
      "      days: 4                  # as agreed\n", with: "      days: 4                  # as agreed\n\(wishes)")
    let text = try patched(begun) { team in
      var ben = team.staff[1]
      ben.wishes.removeLast()
      ben.mayWorkAlone = false
      return [.person(.replace(team.staff[1], by: ben))]
    }
    #expect(text == begun.replacing("      - work: tue\n", with: "    lone: false\n"))
  }

  @Test("puts somebody new below the others, as they are written")
  func addsAPerson() throws {
    let text = try patched(staff) { _ in
      [.person(.add(Person(id: "cara", name: "Cara", contract: Contract(hours: Hours(18)))))]
    }
    #expect(
      text
        == staff.replacing(
          "# as agreed\n", with: "# as agreed\n\n  - id: cara\n    name: Cara\n    contract: {hours: 18}\n"))
  }

  @Test("takes somebody out with their notes, and leaves the heading")
  func removesAPerson() throws {
    let alone = staff.replacing(", key-worker: ana", with: "")
    let text = try patched(alone) { team in [.person(.remove(team.staff[0]))] }
    let gone = """
        - id: ana
          name: "Ana"
          contract: {hours: 37}      # a week
          # Speaks for the team on Mondays.
          skills: [youth, family]


      """
    #expect(text == alone.replacing(gone, with: ""))
  }

  @Test("changes a need in brackets, and breaks a line that grows too long under its first key")
  func changesANeed() throws {
    let text = try patched(staff) { team in
      var need = team.children[0].needs[0]
      need.minutes = 90
      need.times = 2
      need.priority = .high
      return [.need(of: "K1", .replace(team.children[0].needs[0], by: need))]
    }
    #expect(text == staff.replacing("minutes: 60}", with: "minutes: 90, times: 2, priority: high}"))
  }

  @Test("begins a section that the file doesn't have, and empties one that it has")
  func beginsASection() throws {
    let first = try #require(Day("2026-12-01"))
    let leave = Leave(staff: "ana", when: Period(dates: first...first + 1), reason: "annual")
    let with = try patched(staff) { _ in [.leave(.add(leave))] }
    let section = "\nleave:\n  - staff: ana\n    when: 2026-12-01..2026-12-02\n    reason: annual\n"
    #expect(with == staff + section)
    #expect(try patched(with) { _ in [.leave(.remove(leave))] } == staff + "\nleave: []\n")
  }

  @Test("keeps the line ends and the byte-order mark of other systems")
  func keepsLineEnds() throws {
    let foreign = "\u{FEFF}" + staff.replacing("\n", with: "\r\n")
    let source = TeamSource(name: "team.yaml", text: foreign)
    let team = try #require(TeamFile.read(source).team)
    var ben = team.staff[1]
    ben.phone = "07700 900 001"
    let patched = try TeamPatch([.person(.replace(team.staff[1], by: ben))]).applied(to: source)
    let expected = foreign.replacing(
      "# as agreed\r\n", with: "# as agreed\r\n    phone: 07700 900 001\r\n")
    #expect(String(decoding: patched.source.bytes, as: UTF8.self) == expected)
  }

  @Test("refuses what would leave the file wrong, and says where")
  func refusesWhatIsWrong() throws {
    let source = TeamSource(name: "team.yaml", text: staff)
    let team = try #require(TeamFile.read(source).team)
    let error = #expect(throws: TeamPatchError.self) {
      _ = try TeamPatch([.person(.remove(team.staff[0]))]).applied(to: source)
    }
    guard case .refused(let diagnostics) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(diagnostics.map(\.code) == ["unknown-staff"])
  }

  @Test("refuses to overwrite what was changed meanwhile")
  func refusesWhatChanged() throws {
    let source = TeamSource(name: "team.yaml", text: staff)
    let team = try #require(TeamFile.read(source).team)
    var seen = team.staff[0]
    seen.role = "lead"
    #expect(throws: TeamPatchError.edit(.changedMeanwhile(what: "ana"))) {
      _ = try TeamPatch([.person(.replace(seen, by: team.staff[0]))]).applied(to: source)
    }
    #expect(throws: TeamPatchError.edit(.gone(what: "zed"))) {
      seen.id = "zed"
      _ = try TeamPatch([.person(.remove(seen))]).applied(to: source)
    }
  }

  @Test("changes nothing that two places share")
  func refusesAliases() throws {
    let shared = staff.replacing("[youth, family]", with: "&both [youth, family]")
      .replacing("days: 4                  # as agreed", with: "days: 4\n    skills: *both")
    let source = TeamSource(name: "team.yaml", text: shared)
    let team = try #require(TeamFile.read(source).team)
    var ben = team.staff[1]
    ben.skills = ["family"]
    let own = try TeamPatch([.person(.replace(team.staff[1], by: ben))]).applied(to: source)
    #expect(String(decoding: own.source.bytes, as: UTF8.self) == shared.replacing("*both", with: "[family]"))
  }
}
