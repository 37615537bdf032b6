internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

/// The team that a command means, and as many rotas as it needs.
struct Files {
  let team: String
  let rotas: [String]

  init(_ arguments: [String], rotas wanted: Int) throws {
    let taken = try TeamArgument(
      arguments, environment: Terminal.environment, folder: FileManager.default.currentDirectoryPath)
    team = taken.team
    rotas = taken.rest
    try checkStandardInput()
    if let other = rotas.first(where: { TeamArgument.namesTeam($0) && $0 != "-" }) {
      throw ValidationError("the team comes first, and once: '\(other)' is one too many")
    }
    if rotas.count > wanted { throw ValidationError("'\(rotas[wanted])' is one argument too many") }
    let missing = wanted - rotas.count
    guard missing > 0 else { return }
    throw ValidationError(missing == 1 ? "a rota file is missing" : "\(missing) rota files are missing")
  }

  /// The team, and the words after it, which are no files.
  static func team(_ arguments: [String]) throws -> (team: String, rest: [String]) {
    let taken = try TeamArgument(
      arguments, environment: Terminal.environment, folder: FileManager.default.currentDirectoryPath)
    return (taken.team, taken.rest)
  }

  private func checkStandardInput() throws {
    if ([team] + rotas).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("'-' is standard input, which can be read once only")
    }
  }
}

/// What a rota is judged against besides its team.
struct Beside: ParsableArguments {
  @Option(
    help: ArgumentHelp("The rota of the weeks before: rest, days and pattern go on from it.", valueName: "rota"),
    completion: .rota)
  var after: String?

  @Option(
    help: ArgumentHelp("The rota that people know: to change it costs. Needs --now.", valueName: "rota"),
    completion: .rota)
  var base: String?
}

/// What makes a command repeatable: all that it says, decides and signs goes by it.
struct NowOption: ParsableArguments {
  @Option(
    name: .customLong("now"),
    help: ArgumentHelp(
      "What to take for now, and so for the moment from which things may change: '2026-12-02 17:40'.",
      valueName: "time"))
  var said: String?

  var time: TimeNow { (try? TimeNow(said)) ?? .wall }

  func validate() throws {
    do throws(Refusal) { _ = try TimeNow(said) } catch { throw ValidationError(error.sentence) }
  }
}

/// Where the team's drafts, versions and dated facts are kept, and what the time is for it.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The team's store (team.yaml.store beside team.yaml).", valueName: "file"), completion: .file())
  var store: String?

  @OptionGroup var now: NowOption

  /// The team and its store. Where the team file has a mistake, whoever looks sees the last good state, said so on top.
  func open(_ file: String, for purpose: OpenTeam.Purpose = .looking) throws -> OpenTeam {
    let opened = try OpenTeam(file, store: store, for: purpose, at: now.time)
    Console.warn(opened.fault, opened, forLead: true)
    return opened
  }
}

/// A week that somebody else is planning can be had all the same.
struct TakingOver: ParsableArguments {
  @Flag(
    name: .customLong("take-over"),
    help: "Don't wait for somebody else who is planning the week: what they have then lies beside the draft.")
  var isSaid = false
}

/// Of several weeks in the store, the one that is meant.
struct InWeek: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The week that is meant, where the store has several: a date, this-week or next-week.", valueName: "day"))
  var from: String?
}

/// The weeks that a command is about.
struct WhichWeeks: ParsableArguments {
  @Option(help: "The first week's Monday: a date, this-week or next-week (next-week).")
  var from: String?

  @Option(
    help: "For how many weeks, 1 to 8.", transform: Reading.integer(1...8, "a number of weeks from 1 to 8"))
  var weeks = 1

  @Option(
    help: ArgumentHelp("A file with leave, contacts, cancelled and pins of these weeks.", valueName: "file"),
    completion: .team)
  var dated: String?
}

/// How much work goes into a rota, and where chance begins in it.
struct PlannersWork: ParsableArguments {
  @Option(help: ArgumentHelp("Plan for so many seconds.", valueName: "s"), transform: Reading.seconds)
  var seconds: Double?

  @Option(help: ArgumentHelp("Plan for so much work, N or N:K as a rota file says it.", valueName: "n"))
  var effort: String?

  @Option(
    help: "Where chance begins: the same seed and effort give the same rota.",
    transform: Reading.integer(0...Int(Int32.max), "a seed: a whole number from 0 to \(Int32.max)"))
  var seed = 1

  func validate() throws {
    if seconds != nil, effort != nil { throw ValidationError("say --seconds or --effort, not both") }
  }
}

/// Values of options, read where they can be refused with a good word.
enum Reading {
  static func integer(_ range: ClosedRange<Int>, _ what: String) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text), range.contains(number) else {
        throw ValidationError("'\(text)' is not \(what)")
      }
      return number
    }
  }

  static func seconds(_ text: String) throws -> Double {
    guard let number = Double(text), number.isFinite, number > 0, number <= 86_400 else {
      throw ValidationError("'\(text)' is no number of seconds above 0 and up to a day")
    }
    return number
  }
}
