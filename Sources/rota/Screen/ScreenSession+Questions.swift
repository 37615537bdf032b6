internal import RotaModel
internal import RotaUI
internal import RotaWorkspace

/// Why, what could be done, and who has been told.
extension ScreenSession {
  func explain(_ question: Question) throws(Refusal) {
    throw Refusal(.wrongInput, "not explained yet")
  }

  func rankPlaces(_ id: ContactID, _ number: Int) throws(Refusal) {
    post(.ranked(Ranking(choices: [], obstacles: []), question: number))
  }

  func rankPeople(_ person: PersonID, _ day: Day, _ number: Int) throws(Refusal) {
    post(.ranked(Ranking(choices: [], obstacles: []), question: number))
  }

  func publish(_ note: String) throws(Refusal) {
    throw Refusal(.wrongInput, "publishing is not here yet")
  }
}
