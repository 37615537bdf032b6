import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import Testing

@Suite("A day, a person and a child of a small team, printed")
struct PrintedPartsTests {
  /// Ben's way to K1 in the harbour is half an hour, so he leaves at 16:00 and is back at 18:00.
  @Test("A day is a line of time: shifts, breaks, contacts, the way to them, and each cover line's have and need")
  func day() throws {
    let page = """
       Harbour Team   Thu 3 Dec 2026                          contains children's data
                9   10  11  12  13  14  15  16  17  18
       Ana          ━━━━━━━━━━━━┄┄━━━━━━━━━━━━━━━━━━━━━━
       Ben    x             ━━━━━━━━━━━━┄┄━━▸▸K1══▸▸━━━━
       Cara     leave

       open     –   1   1   2   1   2   1   2   2   –    need 1
       closing  –   –   –   –   –   –   –   –   2   2    need 2

       Ben      15:00 break · 16:30 K1 visit

       ━ on shift · ┄ break · ▸ travel · ═ contact · x wish broken

      """
    let paper = Paper(columns: 80, disclosure: .contacts)
    #expect(try HarbourPages().day(#require(Day("2026-12-03")), on: paper) == page)
  }

  @Test("For the wall a day shows neither contacts nor the way to them")
  func dayForTheWall() throws {
    let page = """
       Harbour Team   Thu 3 Dec 2026
                9   10  11  12  13  14  15  16  17  18
       Ana          ━━━━━━━━━━━━┄┄━━━━━━━━━━━━━━━━━━━━━━
       Ben    x             ━━━━━━━━━━━━┄┄━━━━━━━━━━━━━━
       Cara     leave

       open     –   1   1   2   1   2   1   2   2   –    need 1
       closing  –   –   –   –   –   –   –   –   2   2    need 2

       ━ on shift · ┄ break · x wish broken

      """
    #expect(try HarbourPages().day(#require(Day("2026-12-03")), on: Paper(columns: 80)) == page)
  }

  @Test("A person's week has what is paid, the break, and what the marks mean in words")
  func person() throws {
    let page = """
       Ben   30 Nov – 6 Dec 2026   21.5 of 22.5 hours         contains children's data
       Mon 30 Nov  off
       Tue 1 Dec   11:00–19:00  7 h 30 paid, break 14:00–14:30  ▪ pinned
       Wed 2 Dec   off
       Thu 3 Dec   12:00–19:00  6 h 30 paid, break 15:00–15:30  x wish broken
                   16:30–17:30 K1 visit, harbour
       Fri 4 Dec   10:00–18:00  7 h 30 paid, break 14:00–14:30
       Sat 5 Dec   off
       Sun 6 Dec   off
       wishes: 1 broken

      """
    let paper = Paper(columns: 80, disclosure: .contacts)
    #expect(try HarbourPages().person("ben", on: paper) == page)
  }

  @Test("A child's week has who comes when, and is marked as children's data whoever prints it")
  func child() throws {
    let page = """
       K1   30 Nov – 6 Dec 2026                               contains children's data
       zone harbour · key worker Ana · knows Ben

       visit 1  1 h       Mon 30 Nov  15:00–16:00  Ana (key worker)
       visit 2  1 h       Thu 3 Dec   16:30–17:30  Ben

      """
    #expect(try HarbourPages().child("K1", on: Paper(columns: 80)) == page)
  }

  @Test("A child's week has what is left out, and why")
  func childLeftOut() throws {
    let page = """
       K2   30 Nov – 6 Dec 2026                               contains children's data
       key worker Cara

       family  1 h 30    ! left out (high): only Ana holds "family"; Ana is full

      """
    #expect(try HarbourPages().child("K2", on: Paper(columns: 80)) == page)
  }
}
