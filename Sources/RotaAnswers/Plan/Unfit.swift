internal import RotaModel
internal import RotaJudge

/// A version that people have been told of, and a team file that has changed since.
extension PlanRequest {
  /// What is to come of it and today's team file would not allow, in words; nil where all of it fits. That leave and pins
  /// change a rota goes without saying.
  package var unfit: String? {
    guard let base = surroundings.base, let now = surroundings.now else { return nil }
    // What is pinned to its time is agreed, and stands outside its hours by that.
    var standing = team
    standing.leave = []
    var known = team.known(base)
    known.contacts.removeAll { contact in contact.staff.contains { team.isAway($0, contact.day, contact.time) } }
    let judged = Surroundings(previous: surroundings.previous, base: known, now: now)
    guard let breaches = try? standing.judge(known, judged).breaches.filter({ $0.rule != .pins }), !breaches.isEmpty
    else { return nil }
    let named = breaches.prefix(5).map { "  \($0.text)" }
    let more = breaches.count > named.count ? ["  … and \(breaches.count - named.count) more"] : []
    let what =
      breaches.count == 1
      ? "1 thing that people were told does not fit the team file as it is now, and is planned anew:"
      : "\(breaches.count) things that people were told do not fit the team file as it is now, and are planned anew:"
    return (["note: \(what)"] + named + more).joined(separator: "\n")
  }
}
