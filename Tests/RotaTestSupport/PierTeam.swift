/// Eight people and three children by the sea, for when a moment comes. Its words for the kinds of moments stand nowhere
/// else, so that a test can look for them in whatever leaves the lead's screen.
package enum PierTeam {
  /// `rank`: an arrest. Two go, one known to the child, one who may stand in for a parent, for three hours, or one at
  /// least. `tarn`: a child is found. `fell`: an injury, after which nothing else is planned for the child.
  package static let yaml = """
    service: {name: Pier Team, window: "08:00-23:00", base: town, out-of-hours: Night Desk 01702 000 111}
    zones: {town: {custody: 15, leigh: 15}, custody: {leigh: 30}}
    cover:
      - {id: open, time: 10:00-20:00, need: 1}
      - {id: late, time: 19:00-23:00, need: 3}
    staff:
      - {id: ana, name: Ana, phone: 0700 1, skills: [adult], contract: {hours: 37}}
      - {id: ben, name: Ben, phone: 0700 2, skills: [adult], contract: {hours: 37}}
      - {id: cara, name: Cara, phone: 0700 3, skills: [adult], contract: {hours: 37}}
      - {id: dina, name: Dina, phone: 0700 4, skills: [adult], contract: {hours: 37}}
      - {id: emeka, name: Emeka, phone: 0700 5, contract: {hours: 37}}
      - {id: femi, name: Femi, phone: 0700 6, contract: {hours: 37}}
      - {id: gita, name: Gita, phone: 0700 7, contract: {hours: 37}}
      - {id: hari, name: Hari, phone: 0700 8, contract: {hours: 37}}
    children:
      - id: C1
        zone: leigh
        key-worker: ana
        known: [ben, cara, femi]
        needs: [{id: visit, minutes: 60, times: 3, within: "15:00-21:00"}]
      - {id: C2, zone: leigh, key-worker: ben, needs: [{id: visit, minutes: 60, times: 2, within: "15:00-21:00"}]}
      - {id: C3, key-worker: dina, needs: [{id: visit, minutes: 90, times: 2, within: "15:00-21:00"}]}
    moments:
      rank:
        - {id: custody, minutes: 180, least: 60, workers: 2, start-within: 90m, known: true, skills: [adult], zone: custody, priority: critical}
      tarn:
        - {id: talk, minutes: 60, start-within: 72h, key-worker: exclude, priority: critical}
      fell:
        contacts:
          - {id: hospital, minutes: 60, least: 30, start-within: 4h, known: true, priority: critical}
        pause: true

    """

  /// Nowhere in what leaves the lead's screen.
  package static let kinds = ["rank", "tarn", "fell"]
}
