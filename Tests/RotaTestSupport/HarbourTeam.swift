/// Three people and two children, small enough to check a printed week by eye. Used by the tests of the use cases and
/// of the commands.
package enum HarbourTeam {
  package static let yaml = """
    service: {name: Harbour Team, window: "09:00-19:00", base: office}
    zones: {office: {harbour: 30}}
    cover:
      - {id: open, days: mon-fri, time: 10:00-18:00, need: 1}
      - {id: closing, days: mon-thu, time: 17:00-19:00, need: 2}
    staff:
      - {id: ana, name: Ana, role: senior, skills: [family], contract: {hours: 30}, wishes: [{day-off: fri}]}
      - {id: ben, name: Ben, contract: {hours: 22.5}, wishes: [{avoid: "thu 17:00-19:00"}]}
      - {id: cara, name: Cara, contract: {hours: 20, days: 3}, flex: {mon: off}}
    children:
      - id: K1
        zone: harbour
        key-worker: ana
        known: [ben]
        needs: [{id: visit, minutes: 60, times: 2, apart: 2}]
      - id: K2
        key-worker: cara
        needs: [{id: family, minutes: 90, skills: [family], priority: high}]
    leave:
      - {staff: cara, when: 2026-12-02..2026-12-03, reason: annual}
    pins:
      - {staff: ben, date: 2026-12-01, start: "11:00", end: "19:00"}

    """

  /// Ana has Friday off, as she wished; Ben works late on Thursday, as he wished not to; Cara is away on Wednesday and
  /// Thursday. Two must close from Monday to Thursday: only Tuesday and Thursday have them. K2 is left out.
  package static let rota = """
    {"format": "rota/1", "from": "2026-11-30", "days": 7, "shifts": [
      {"staff": "ana", "date": "2026-11-30", "start": "10:00", "end": "18:30", "break": "13:00-13:30"},
      {"staff": "ana", "date": "2026-12-01", "start": "10:00", "end": "19:00", "break": "13:00-13:30"},
      {"staff": "ana", "date": "2026-12-02", "start": "09:30", "end": "18:00", "break": "13:00-13:30"},
      {"staff": "ana", "date": "2026-12-03", "start": "10:00", "end": "19:00", "break": "13:00-13:30"},
      {"staff": "ben", "date": "2026-12-01", "start": "11:00", "end": "19:00", "break": "14:00-14:30"},
      {"staff": "ben", "date": "2026-12-03", "start": "12:00", "end": "19:00", "break": "15:00-15:30"},
      {"staff": "ben", "date": "2026-12-04", "start": "10:00", "end": "18:00", "break": "14:00-14:30"},
      {"staff": "cara", "date": "2026-12-01", "start": "09:00", "end": "13:00", "break": null},
      {"staff": "cara", "date": "2026-12-04", "start": "13:00", "end": "17:00", "break": null}],
     "contacts": [
      {"id": "K1/visit/2026-11-30/1", "child": "K1", "date": "2026-11-30", "start": "15:00", "end": "16:00",
       "staff": ["ana"]},
      {"id": "K1/visit/2026-11-30/2", "child": "K1", "date": "2026-12-03", "start": "16:30", "end": "17:30",
       "staff": ["ben"]}],
     "unmet": [{"id": "K2/family/2026-11-30/1", "reasons": ["only Ana holds \\"family\\"", "Ana is full"]}]}

    """

  /// The same with Thursday's visit moved to Friday, and Ben staying shorter on Thursday.
  package static let changedRota =
    rota
    .replacing(
      #""2026-12-03", "start": "12:00", "end": "19:00""#, with: #""2026-12-03", "start": "12:00", "end": "18:30""#
    )
    .replacing(
      #""2026-12-03", "start": "16:30", "end": "17:30""#, with: #""2026-12-04", "start": "11:00", "end": "12:00""#)
}
