import RotaModel
import RotaPages
import RotaTestSupport
import Testing

/// The printed week is the product's face: these pages were read by eye against `HarbourTeam`, figure by figure.
///
/// Ana works 8 + 8.5 + 8 + 8.5 = 33 hours of 30, Ben 7.5 + 6.5 + 7.5 = 21.5 of 22.5, Cara 8 of 20 less two fifths of 20
/// for her leave. Nobody is open during Ana's break on Monday and Wednesday: half an hour each. Two must close from 17:00
/// to 19:00: on Monday one is missing for an hour and a half and two for half an hour, on Wednesday one and two for an
/// hour each. Together 6 h 30. One contact of three is left out.
@Suite("A printed week of a small team")
struct PrintedWeekTests {
  @Test(
    "At 132 columns, A4 landscape: whole times, contacts and breaks under each shift, hours at the right, the page marked."
  )
  func wide() throws {
    let page = """
       Harbour Team   30 Nov – 6 Dec 2026                                                                         contains children's data
                       Mon 30        Tue 1         Wed 2         Thu 3         Fri 4         Sat 5         Sun 6         hours
       ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Ana             10:00–18:30   10:00–19:00   09:30–18:00   10:00–19:00   off♥          –             –             33 of 30
                       13:00 break   13:00 break   13:00 break   13:00 break
                       15:00 K1
                        visit

       Ben             –             11:00–19:00▪  –             12:00–19:00x  10:00–18:00   –             –             21.5 of 22.5
                                     14:00 break                 15:00 break   14:00 break
                                                                 16:30 K1
                                                                  visit

       Cara            –             09:00–13:00   leave         leave         13:00–17:00   –             –             8 of 12*
       ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       on duty         ▁▃▃▃▁▃▃▃▃▁    ▃▅██▃▃▅▅▅▅    ▁▃▃▃▁▃▃▃▃▁    ▁▃▃▅▃▅▃▅▅▅    ▁▃▃▃▅▃▅▅▃▁    ▁▁▁▁▁▁▁▁▁▁    ▁▁▁▁▁▁▁▁▁▁
       open, need 1    30 min 13:00! 1–3           30 min 13:00! 1–2           1–2           –             –
       closing, need 2 2 h 30 17:00! 2             3 h 17:00!    2             –             –             –

       2 of 3 contacts planned · 6 h 30 short · 1 staff wish broken · 3 h over · 5 h not used

       x wish broken · ▪ pinned · ♥ wish granted · 1 h 21:00! hours short, and from when · * after leave and hours carried over

       Left out
         K2 family, high: only Ana holds "family"; Ana is full

      """
    #expect(try HarbourPages().week(on: Paper(columns: 132, disclosure: .contacts)) == page)
  }

  @Test("At 80 columns, for the wall: compact times, hours below, children counted and never named.")
  func usual() throws {
    let page = """
       Harbour Team   30 Nov – 6 Dec 2026
                Mon 30    Tue 1     Wed 2     Thu 3     Fri 4     Sat 5     Sun 6
       ──────────────────────────────────────────────────────────────────────────────
       Ana      1000-1830 1000-1900 0930-1800 1000-1900 off♥      –         –
       Ben      –         1100-1900▪–         1200-1900x1000-1800 –         –
       Cara     –         0900-1300 leave     leave     1300-1700 –         –
       ──────────────────────────────────────────────────────────────────────────────
       on duty  ▁▃▃▁▃▃▃▁  ▃▅█▃▃▅▅▅  ▁▃▃▁▃▃▃▁  ▁▃▃▃▃▃▅▅  ▁▃▃▃▃▅▃▁  ▁▁▁▁▁▁▁▁  ▁▁▁▁▁▁▁▁
       open, need 1
                30 min    1–3       30 min    1–2       1–2       –         –
                13:00!              13:00!
       closing, need 2
                2 h 30    2         3 h       2         –         –         –
                17:00!              17:00!

       2 of 3 contacts planned · 6 h 30 short · 1 staff wish broken · 3 h over ·
       5 h not used

       hours  Ana 33 of 30 · Ben 21.5 of 22.5 · Cara 8 of 12*

       x wish broken · ▪ pinned · ♥ wish granted ·
       1 h 21:00! hours short, and from when · * after leave and hours carried over

       Left out: 1 high

      """
    #expect(try HarbourPages().week(on: Paper(columns: 80, disclosure: .shiftsOnly)) == page)
  }

  @Test("At 60 columns, the least that holds seven days: start over end, and words under one another.")
  func narrow() throws {
    let page = """
       Harbour Team   30 Nov – 6 Dec 2026
                 Mon 30 Tue 1  Wed 2  Thu 3  Fri 4  Sat 5  Sun 6
       ──────────────────────────────────────────────────────────
       Ana       10:00  10:00  09:30  10:00  off♥   –      –
                 18:30  19:00  18:00  19:00
       Ben       –      11:00▪ –      12:00x 10:00  –      –
                        19:00         19:00  18:00
       Cara      –      09:00  leave  leave  13:00  –      –
                        13:00                17:00
       ──────────────────────────────────────────────────────────
       on duty   ▁▃▁▃▃▁ ▃▅▃▃▅▅ ▁▃▁▃▃▁ ▁▃▃▃▅▅ ▁▃▃▃▃▁ ▁▁▁▁▁▁ ▁▁▁▁▁▁
       open, need 1
                 30 min 1–3    30 min 1–2    1–2    –      –
                 13:00!        13:00!
       closing, need 2
                 2 h 30 2      3 h    2      –      –      –
                 17:00!        17:00!

       2 of 3 contacts planned · 6 h 30 short ·
       1 staff wish broken · 3 h over · 5 h not used

       hours  Ana 33 of 30 · Ben 21.5 of 22.5 · Cara 8 of 12*

       x wish broken · ▪ pinned · ♥ wish granted ·
       1 h 21:00! hours short, and from when ·
       * after leave and hours carried over

       Left out: 1 high

      """
    #expect(try HarbourPages().week(on: Paper(columns: 60, disclosure: .shiftsOnly)) == page)
  }

  @Test("Under 60 columns a week folds to one day after another; who is off without a reason is not listed.")
  func folded() throws {
    let page = """
       Harbour Team   30 Nov – 6 Dec 2026

       Mon 30 Nov
        Ana      10:00–18:30
        on duty  ▁▁▃▃▃▃▃▃▁▃▃▃▃▃▃▃▃▃▃▁
        open, need 1: 30 min short from 13:00 !
        closing, need 2: 2 h 30 short from 17:00 !

       Tue 1 Dec
        Ana      10:00–19:00
        Ben      11:00–19:00 ▪
        Cara     09:00–13:00
        on duty  ▃▃▅▅████▃▅▃▅▅▅▅▅▅▅▅▅

       Wed 2 Dec
        Ana      09:30–18:00
        Cara     leave
        on duty  ▁▃▃▃▃▃▃▃▁▃▃▃▃▃▃▃▃▃▁▁
        open, need 1: 30 min short from 13:00 !
        closing, need 2: 3 h short from 17:00 !

       Thu 3 Dec
        Ana      10:00–19:00
        Ben      12:00–19:00 x
        Cara     leave
        on duty  ▁▁▃▃▃▃▅▅▃▅▅▅▃▅▅▅▅▅▅▅

       Fri 4 Dec
        Ana      off ♥
        Ben      10:00–18:00
        Cara     13:00–17:00
        on duty  ▁▁▃▃▃▃▃▃▅▅▃▅▅▅▅▅▃▃▁▁

       Sat 5 Dec
        on duty  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁

       Sun 6 Dec
        on duty  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁

       2 of 3 contacts planned · 6 h 30 short ·
       1 staff wish broken · 3 h over ·
       5 h not used

       hours  Ana 33 of 30 · Ben 21.5 of 22.5 ·
       Cara 8 of 12*

       x wish broken · ▪ pinned · ♥ wish granted ·
       * after leave and hours carried over

       Left out: 1 high

      """
    #expect(try HarbourPages().week(on: Paper(columns: 44, disclosure: .shiftsOnly)) == page)
  }

  /// On Tuesday Ana begins at 10:00 and Ben at 11:00; Cara is there from 09:00.
  @Test("Whoever is due at a duty and not on shift for it is named, for the wall too")
  func dutiesMissed() throws {
    let yaml = HarbourTeam.yaml + "\nduties:\n  - {id: meeting, when: tue 09:30-10:30}\n"
    let page = try HarbourPages(yaml).week(on: Paper(columns: 80))
    #expect(page.hasSuffix(" Duties missed\n   meeting, Tue 1 Dec 09:30–10:30: Ana and Ben\n"))
  }
}
