extension NewTeam {
  /// One of the questions from which a team file is made.
  package struct Question: Sendable {
    package enum Key: Int, CaseIterable, Sendable {
      case service, open, usual, holidays, base, zones, staff, skills, cover, closing, children, visits
    }

    package let key: Key
    package let prompt: String
    /// What an empty answer means.
    package let standard: String
    /// An example, and what the answer does.
    package let help: String

    /// What is wrong with an answer, given those before it; nil where it will do.
    package func problem(with answer: String, after earlier: Answers) -> String? {
      var answers = earlier
      answers[key] = answer
      return NewTeam.problem(with: key, in: answers)
    }
  }

  /// The answers given so far; where there is none, or an empty one, the standard answer holds.
  package struct Answers: Hashable, Sendable {
    private var given: [Question.Key: String] = [:]

    package init() {}

    package subscript(key: Question.Key) -> String {
      get {
        let answer = trimmed(given[key] ?? "")
        return answer.isEmpty ? NewTeam.question(key).standard : answer
      }
      set { given[key] = newValue }
    }
  }

  package static let questions = Question.Key.allCases.map { question($0) }

  static func question(_ key: Question.Key) -> Question {
    func question(_ prompt: String, standard: String, help: String) -> Question {
      Question(key: key, prompt: prompt, standard: standard, help: help)
    }
    return switch key {
    case .service:
      question("What is your service called?", standard: "My team", help: "It stands at the head of each rota.")
    case .open:
      question(
        "When are you open?", standard: "mon-fri 09:00-19:00",
        help: "Days and hours, such as 'mon-sun 08:00-23:00'. Nobody is planned outside them.")
    case .usual:
      question(
        "Which shifts are usual with you?", standard: "none",
        help: "Such as '08:00-16:00, 13:00-21:00': starts and ends that are none of these are avoided a little.")
    case .holidays:
      question(
        "Whose bank holidays do you keep?", standard: "england-and-wales",
        help: "england-and-wales, scotland, northern-ireland, or none.")
    case .base:
      question("Where do shifts begin and end?", standard: "office", help: "One word for the place, such as 'office'.")
    case .zones:
      question(
        "Where else do you go, and how many minutes is it from there?", standard: "near 15, far 30",
        help: "Such as 'north 20, harbour 35'; 'none' if everything is at one place.")
    case .staff:
      question(
        "Who works in the team, and how many hours a week?", standard: "Ana 37, Ben 37, Cara 22.5",
        help: "First names with contract hours, such as 'Ana 37, Ben 22.5'.")
    case .skills:
      question(
        "Who holds special skills?", standard: "none",
        help: "Such as 'family: Ana, Ben; school: Ben'; 'none' if none matter yet.")
    case .cover:
      question(
        "How many must be on shift whenever you are open?", standard: "1",
        help: "A whole number; 0 if it doesn't matter.")
    case .closing:
      question(
        "Must two be there for the last hour?", standard: "no", help: "'yes' if nobody should lock up alone.")
    case .children:
      question(
        "How many children do you see, or under which pseudonyms?", standard: "6",
        help: "Such as '12', or 'K1, K2, K7'. Never write a child's name.")
    case .visits:
      question(
        "How often and for how many minutes should each be seen in a week?", standard: "1 x 60",
        help: "Such as '2 x 60', or '2 x 60 mon-fri 15:30-19:00' where only some hours will do.")
    }
  }
}
