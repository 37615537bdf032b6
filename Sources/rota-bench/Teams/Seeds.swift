internal import RotaAnswers
internal import RotaWorkspace

/// Seeds as they are said: `1-5`, `7`, `1,3,8-10`.
enum Seeds {
  static let range = 0...Int(Int32.max)
  /// Whoever asks for more has mistyped.
  private static let most = 10_000

  static func read(_ text: String) throws(Refusal) -> [Int] {
    var seeds: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { wholeNumber($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], first <= last, range.contains(last) else {
        throw .unmeasurable("'\(text)' is no range of seeds; say it as '1-5', '7' or '1,3,8-10'")
      }
      guard last - first < most, seeds.count + last - first < most else {
        throw .unmeasurable("'\(text)' is more than \(most) seeds")
      }
      seeds += first...last
    }
    guard Set(seeds).count == seeds.count else { throw .unmeasurable("'\(text)' names a seed twice") }
    return seeds
  }
}
