import RotaModel
import Testing

@Suite("Skills that end soon") struct EndingSkillTests {
  private let monday = Day(number: 20_787)

  private func team(ends: Int) -> Team {
    var team = Team(
      service: Service(name: "Team", clock: Clock(timezone: "Europe/London"), window: TimeRange(480, 1380)),
      staff: [
        Person(
          id: "ana", name: "Ana", skills: ["family"], expires: ["family": monday + ends],
          contract: Contract(hours: Hours(37))),
        Person(id: "ben", name: "Ben", skills: ["family"], contract: Contract(hours: Hours(37))),
        Person(id: "cara", name: "Cara", skills: ["family"], contract: Contract(hours: Hours(37)), until: monday + 2),
      ],
      children: [
        Child(id: "C1", needs: [Need(id: "visit", minutes: 60, skills: ["family"]), Need(id: "check", minutes: 30)])
      ])
    team.cover = [CoverLine(id: "late", when: .always, need: 1, skills: ["family"])]
    return team
  }

  @Test func sayWhatAsksForThemAndWhoHoldsThemThen() {
    let team = team(ends: 3)
    #expect(
      team.endingSkills(from: monday).map { team.words($0) } == [
        "Ana's family ends on Thu 3 Dec: C1 visit and cover 'late' ask for it; Ben holds it then"
      ])
  }

  @Test func areThoseOfTheNextEightWeeks() {
    #expect(team(ends: 55).endingSkills(from: monday).count == 1)
    #expect(team(ends: 56).endingSkills(from: monday).isEmpty)
    #expect(team(ends: -1).endingSkills(from: monday).isEmpty, "it has ended already")
  }
}

@Suite("Bank holidays in a plan") struct HolidayWordsTests {
  private func team(_ leave: [Leave]) -> Team {
    var team = Team(
      service: Service(name: "Team", clock: Clock(timezone: "Europe/London"), window: TimeRange(480, 1380)),
      calendars: [NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))], staff: [])
    team.cover = [
      CoverLine(id: "open", when: Period(weekdays: .all), need: 2),
      CoverLine(id: "school", when: Period(weekdays: Weekdays(from: .mon, through: .thu)), need: 1),
    ]
    team.leave = leave
    return team
  }

  @Test func areNamedWithTheCoverThatIsAskedForAndWhoIsCredited() throws {
    let christmas = try #require(Horizon(from: Day(number: 20_808), weeks: 1))
    let said = team([]).holidayWords(in: christmas)
    #expect(
      said
        == "Fri 25 Dec (cover open 2) is a bank holiday: children's needs are owed as in any week; nobody is credited "
        + "hours for it: `leave: [{staff: all, when: holiday, off: false}]` does that")
    let credited = team([Leave(people: nil, when: Period(calendar: 0), off: false)])
    #expect(credited.holidayWords(in: christmas)?.hasSuffix("everybody is credited for it") == true)
    let plain = try #require(Horizon(from: Day(number: 20_787), weeks: 1))
    #expect(team([]).holidayWords(in: plain) == nil)
    #expect(team([]).shortDay(christmas.first + 4) == "Fri 25 BH" && team([]).shortDay(christmas.first) == "Mon 21")
  }
}
