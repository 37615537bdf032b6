internal import ArgumentParser

extension CommandConfiguration {
  /// With a line that can be typed as it stands where a team has such people and such a store.
  func example(_ line: String) -> CommandConfiguration {
    var configuration = self
    let said = configuration.discussion
    configuration.discussion = "\(said)\(said.isEmpty ? "" : "\n\n")For example:\n  \(line)"
    return configuration
  }
}
