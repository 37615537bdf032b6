internal import RotaModel

extension TeamWarnings {
  /// Ways between zones that count as no time, because nothing is said of them or one of them is spelt wrongly.
  mutating func lookAtZones() {
    let mapped = team.travel.zones
    let used = mapped.intersection(zonesOfWork + [team.service.base].compactMap { $0 })
    let unused = mapped.subtracting(used)
    for zone in unused.sorted() {
      guard let near = nearest(zone.text, in: used.map(\.text)), lacksWays(of: zone, Zone(near)) else { continue }
      warn(.unusedZone(zone.text, near: near), at: places.zones[zone])
    }
    let reached = used.sorted()
    for (place, zone) in reached.enumerated() {
      let missing = reached[(place + 1)...].filter {
        team.travel[zone, $0] == nil && !isMisspelt($0, or: zone, in: unused)
      }
      if !missing.isEmpty { warn(.noWay(from: zone.text, to: missing.map(\.text)), at: places.zones[zone]) }
    }
  }

  private var zonesOfWork: [Zone] {
    let ofNeeds = team.children.flatMap { child in child.needs.compactMap { $0.zone ?? child.zone } }
    let ofOneOffs = team.oneOffs.compactMap { $0.need.zone ?? team.child($0.child)?.zone }
    let ofMoments = team.moments.flatMap(\.contacts).compactMap(\.need.zone)
    return ofNeeds + ofOneOffs + ofMoments + team.duties.compactMap(\.zone)
  }

  /// Whether `zone` has a way to somewhere that the one spelt nearly like it has none to.
  private func lacksWays(of zone: Zone, _ other: Zone) -> Bool {
    team.travel.zones.contains { $0 != other && team.travel[zone, $0] != nil && team.travel[other, $0] == nil }
  }

  /// Whether the way between two zones is there under a name that nothing uses: that is said by itself.
  private func isMisspelt(_ a: Zone, or b: Zone, in unused: Set<Zone>) -> Bool {
    unused.contains { name in
      [(a, b), (b, a)].contains { zone, from in
        team.travel[from, name] != nil && nearest(name.text, in: [zone.text]) != nil
      }
    }
  }
}
