internal import RotaModel
internal import RotaRules

/// A version that people have been told of, and a team file that has changed since.
extension PlanRequest {
  /// What is to come of it and today's team file would not allow, in words; nil where all of it fits. That leave and pins
  /// change a rota goes without saying.
  var unfit: String? {
    guard let base = surroundings.base, surroundings.now != nil else { return nil }
    var standing = team
    (standing.leave, standing.pins) = ([], [])
    guard let breaches = try? standing.judge(base, surroundings).breaches, !breaches.isEmpty else { return nil }
    let named = breaches.prefix(5).map { "  \($0.text)" }
    let more = breaches.count > named.count ? ["  … and \(breaches.count - named.count) more"] : []
    let what =
      breaches.count == 1
      ? "1 thing that people were told does not fit the team file as it is now, and is planned anew:"
      : "\(breaches.count) things that people were told do not fit the team file as it is now, and are planned anew:"
    return (["note: \(what)"] + named + more).joined(separator: "\n")
  }
}
