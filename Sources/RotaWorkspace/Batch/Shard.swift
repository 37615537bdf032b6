package import RotaAnswers

/// One of several parts of a batch: every so many teams.
package struct Shard: Hashable, Sendable {
  /// From 0.
  let place: Int
  let count: Int

  package static let whole = Shard(place: 0, count: 1)

  /// `2/4`; nothing, as Slurm's array or Kubernetes' indexed job says it, else all of it.
  package init(_ text: String?, environment: [String: String]) throws(Refusal) {
    guard let text else {
      let ofSlurm = try Self.ofSlurm(environment)
      let said = if let ofSlurm { ofSlurm } else { try Self.ofKubernetes(environment) }
      self = said ?? .whole
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, (1...count).contains(number) else {
      throw .wrongInput("error: '\(text)' is no part of a batch; say it as '2/4', the second of four")
    }
    self.init(place: number - 1, count: count)
  }

  private init(place: Int, count: Int) { (self.place, self.count) = (place, count) }

  package func part<Team>(of teams: [Team]) -> [Team] {
    teams.enumerated().filter { $0.offset % count == place }.map(\.element)
  }

  /// An array may begin at any number, and only whole steps of 1 tell which part a task is.
  private static func ofSlurm(_ environment: [String: String]) throws(Refusal) -> Shard? {
    guard let id = environment["SLURM_ARRAY_TASK_ID"] else { return nil }
    guard let number = Int(id), let count = environment["SLURM_ARRAY_TASK_COUNT"].flatMap({ Int($0) }),
      let least = Int(environment["SLURM_ARRAY_TASK_MIN"] ?? "0"), (0..<count).contains(number - least)
    else {
      throw .wrongInput(
        "error: Slurm's array (SLURM_ARRAY_TASK_ID \(id)) does not number its tasks one by one\n"
          + "help: begin the job with --array=0-3, or say the part with --shard")
    }
    return Shard(place: number - least, count: count)
  }

  /// Kubernetes says which one it is and not of how many: the job's file has to.
  private static func ofKubernetes(_ environment: [String: String]) throws(Refusal) -> Shard? {
    guard let index = environment["JOB_COMPLETION_INDEX"] else { return nil }
    guard let place = Int(index), let count = environment["JOB_COMPLETIONS"].flatMap({ Int($0) }),
      (0..<count).contains(place)
    else {
      throw .wrongInput(
        "error: this is part \(index) of an indexed job, and JOB_COMPLETIONS does not say of how many\n"
          + "help: set JOB_COMPLETIONS in the job's file to its 'completions', or say the part with --shard")
    }
    return Shard(place: place, count: count)
  }
}
