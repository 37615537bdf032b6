internal import Foundation

/// A team that `generate.py` writes: the same size and seed, the same bytes.
struct GeneratedTeam: Hashable, Sendable {
  /// `s`, `m`, `l`, `xl` or `staff:children`, as `generate.py` has it.
  let size: String
  let seed: Int
  let kind: Kind

  /// What of the spec a team uses.
  enum Kind: String, CaseIterable {
    /// The keys and the prices of the first edition.
    case plain
    /// All keys of the first edition, at its prices.
    case rich
    /// All of the second edition.
    case full
  }

  /// As it is said on the command line: `20:110@1+rich`.
  var name: String { "\(size)@\(seed)\(kind == .plain ? "" : "+\(kind)")" }

  var arguments: [String] { [size, String(seed)] + (kind == .plain ? [] : ["--\(kind)"]) }
}

extension GeneratedTeam {
  static let namedSizes = ["s", "m", "l", "xl"]

  /// With one person there is nobody to be a key worker.
  static let staff = 2...1000
  static let children = 1...4000

  static func isSize(_ text: some StringProtocol) -> Bool {
    if namedSizes.contains(String(text)) { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let people = wholeNumber(parts[0]), let young = wholeNumber(parts[1]) else { return false }
    return staff.contains(people) && children.contains(young)
  }
}

/// Teams on which nobody has tuned anything: sizes from 3:4 to 120:340 in equal steps of the logarithm, since small
/// teams are where a planner fails first; every other one rich; seeds that no table uses.
extension GeneratedTeam {
  static let firstUnusedSeed = 1000

  static func spread(_ count: Int) -> [GeneratedTeam] {
    (0..<count).map { index in
      let place = count > 1 ? Double(index) / Double(count - 1) : 0
      let staff = Int((3 * pow(120.0 / 3, place)).rounded())
      let children = Int((4 * pow(340.0 / 4, place)).rounded())
      return GeneratedTeam(
        size: "\(staff):\(children)", seed: firstUnusedSeed + index, kind: index.isMultiple(of: 2) ? .plain : .rich)
    }
  }
}

/// Digits alone: no sign, and small enough to reckon with.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}
