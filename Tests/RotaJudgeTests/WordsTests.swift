import RotaModel
import Testing

@Suite("Dates, times and lengths as they are said to people") struct WordsTests {
  @Test func days() {
    #expect(
      (0..<7).map { (Given.monday + $0).words }.joined(separator: ", ")
        == "Mon 30 Nov, Tue 1 Dec, Wed 2 Dec, Thu 3 Dec, Fri 4 Dec, Sat 5 Dec, Sun 6 Dec")
    #expect(Moment(Given.monday, 1060).words == "Mon 30 Nov 17:40")
  }

  @Test(arguments: [(0, "0 min"), (45, "45 min"), (60, "1 h"), (65, "1 h 05"), (615, "10 h 15"), (-90, "−1 h 30")])
  func lengths(minutes: Minutes, words: String) {
    #expect(durationInWords(minutes) == words)
  }

  @Test func hoursAndTimes() {
    #expect(Hours("22.5")?.words == "22 h 30")
    #expect(TimeRange(780, 1290).words == "13:00–21:30")
  }

  @Test func countsAndLists() {
    #expect([counted(1, "day"), counted(2, "day")] == ["1 day", "2 days"])
    #expect([listed([]), listed(["Ana"]), listed(["Ana", "Ben", "Cara"])] == ["nobody", "Ana", "Ana, Ben and Cara"])
  }
}
