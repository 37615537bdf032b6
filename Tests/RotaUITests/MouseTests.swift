import RotaModel
import RotaTerminal
import RotaUI
import Testing

/// What a click does, once the lead has asked for the mouse.
@Suite struct MouseTests {
  /// Columns of a week of 80: a name of ten, then ten for each day; the people begin on the third row.
  @Test func aClickInTheWeekGoesToThePersonAndTheDay() throws {
    var sitting = try Sitting()
    sitting.press(.mouse(Point(column: 43, row: 4), .press))
    #expect(sitting.state.subject == .cell(Given.cara, try Given.day("2026-12-03")))
    sitting.press(.mouse(Point(column: 2, row: 3), .press))
    #expect(sitting.state.subject == .cell(Given.ben, try Given.day("2026-12-03")), "a name is its row")
  }

  @Test func aClickWhereTheLeadIsOpensIt() throws {
    var sitting = try Sitting()
    let place = try #require(sitting.screen.cursor)
    sitting.press(.mouse(place, .press))
    #expect(sitting.state.page == .day)
  }

  @Test func aClickInAListGoesToItsRowAndBesideItDoesNothing() throws {
    var sitting = try Sitting()
    sitting.type("c")
    let place = try #require(sitting.screen.cursor)
    sitting.press(.mouse(Point(column: 30, row: place.row + 1), .press))
    #expect(sitting.state.subject == .child("K2"))
    let before = sitting.state
    sitting.press(.mouse(Point(column: 30, row: 22), .press))
    #expect(sitting.state == before)
  }

  @Test func aClickInTheDayGoesToThePersonAndTheHour() throws {
    var sitting = try Sitting()
    sitting.type("d")
    let place = try #require(sitting.screen.cursor)
    sitting.press(.mouse(Point(column: place.column + 2, row: place.row + 1), .press))
    #expect(sitting.state.cursor.person == 1)
    let moved = try #require(sitting.screen.cursor)
    #expect(moved.row == place.row + 1 && abs(moved.column - place.column - 2) <= 1)
  }

  @Test func aClickOnAHintInTheFooterPressesItsKey() throws {
    var sitting = try Sitting()
    let line = sitting.screen.text(row: 23)
    let place = try #require(line.firstRange(of: "d day")).lowerBound
    sitting.press(.mouse(Point(column: line.distance(from: line.startIndex, to: place), row: 23), .press))
    #expect(sitting.state.page == .day)
    sitting.press(.mouse(Point(column: 79, row: 23), .press))
    #expect(sitting.state.page == .day, "beside the hints there is nothing")
  }

  @Test func aClickInAListOverThePageGoesToItsLineAndAnotherChoosesIt() throws {
    var sitting = try Sitting()
    sitting.type(":")
    let row = try #require((0..<24).first { sitting.screen.text(row: $0).contains("type the times") })
    sitting.press(.mouse(Point(column: 40, row: row), .press))
    #expect(sitting.screen.text(row: row).contains("▸ type the times"))
    sitting.press(.mouse(Point(column: 40, row: row), .press))
    #expect(sitting.text.contains("from – to"))
  }

  @Test func itIsOffUntilAskedFor() throws {
    var sitting = try Sitting()
    #expect(!sitting.state.hasMouse)
    sitting.type(":mouse")
    #expect(sitting.press(.enter) == [.program(.mouse(true))])
    sitting.type(":mouse")
    #expect(sitting.press(.enter) == [.program(.mouse(false))])
  }
}
