internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaSheets

/// A team file of one's own, from answers or from three sheets.
package enum StartTeam {
  package struct Question: Hashable, Sendable {
    /// `3 of 12`
    package let place: String
    package let prompt: String
    /// What an empty answer means.
    package let standard: String
    package let help: String

    /// What an answer comes to: `Ana 37 (nothing was said)` where there was none.
    package func taken(_ answer: String?) -> String {
      let said = (answer ?? "").trimmingCharacters(in: .whitespaces)
      return said.isEmpty ? "\(standard) (nothing was said)" : said
    }
  }

  /// Never over a file that is there.
  package static func check(_ path: String) throws(Refusal) {
    if path == "-" { return }
    if FileManager.default.fileExists(atPath: path) {
      throw .wrongInput("\(path) is there already; name a new file, or move that one away")
    }
    try OutputFile(path, isPrivate: true).check()
  }

  /// `words` say how what can be read in several ways is to be read; `ask` is asked for the rest.
  package static func fromSheets(
    _ path: String, reading words: [String] = [], ask: ((_ question: String, _ problem: String?) -> String?)? = nil
  ) throws(Refusal) -> (text: String, warnings: String) {
    var settled = try SheetDoubts.said(words)
    let sheets = try sheets(path)
    var (team, diagnostics) = NewTeam.read(sheets, settled: settled)
    if team == nil, let ask {
      settled.formUnion(SheetDoubts.asked(diagnostics, ask))
      (team, diagnostics) = NewTeam.read(sheets, settled: settled)
    }
    guard let team else { throw .diagnosed(diagnostics.filter { $0.severity == .error }.likeOnesTogether) }
    let said = [diagnostics.likeOnesTogether.text, guesses(of: team)].filter { !$0.isEmpty }
    return (team.text, said.joined(separator: "\n"))
  }

  /// Of a folder with three sheets, or of a workbook that has them.
  private static func sheets(_ path: String) throws(Refusal) -> NewTeam.Sheets {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let isFile = isThere ? !isFolder.boolValue : [".xlsx", ".ods"].contains { path.lowercased().hasSuffix($0) }
    return isFile ? NewTeam.Sheets(workbook: path, bytes: try Open.bytes(of: path)) : NewTeam.Sheets(folder: path)
  }

  /// `ask` puts a question, with what was wrong with the last answer to it, and gives the answer; nil where there are
  /// no more: the standard answers hold from then on. Asked again and again only where `again` says so; there `back`
  /// takes back the answer before.
  package static func fromAnswers(
    again: Bool, ask: (Question, _ problem: String?) -> String?
  ) throws(Refusal) -> String {
    var answers = NewTeam.Answers()
    let questions = NewTeam.questions
    var (place, problem): (Int, String?) = (0, nil)
    while questions.indices.contains(place) {
      let question = questions[place]
      let asked = Question(
        place: "\(place + 1) of \(questions.count)", prompt: question.prompt, standard: question.standard,
        help: question.help)
      guard let answer = ask(asked, problem) else {
        place += 1
        problem = nil
        continue
      }
      if again, answer.lowercased() == "back" {
        (place, problem) = (max(0, place - 1), nil)
        continue
      }
      problem = question.problem(with: answer, after: answers)
      if let problem {
        if again { continue }
        throw .wrongInput("\(question.prompt) '\(answer)': \(problem)", help: question.help)
      }
      answers[question.key] = answer
      place += 1
    }
    guard let team = NewTeam(answers) else {
      throw .wrongInput("these answers make no team; begin again")
    }
    return team.text
  }
}
