internal import RotaModel

/// Reads the tree of a team file into a `Team`, and notes all that is wrong on the way. Sections are read in the order
/// in which they name each other, whatever their order in the file.
struct TeamReader {
  private(set) var findings: [Finding] = []
  private(set) var errorCount = 0
  /// Spellings that may still be compared for a guess: each takes time, and a file with ten thousand unknown ids is
  /// not helped by ten thousand guesses.
  private var comparisons = 40_000
  var names = Names()
  var calendars: [NamedCalendar] = [] { didSet { (understood, misread) = ([:], [:]) } }
  /// Periods by their text: a team says the same few hundreds of times, and each calendar may give one another meaning.
  var understood: [String: Period] = [:]
  /// What is said of those that can't be read.
  var misread: [String: (message: Diagnostic.Message, readings: [String])] = [:]
  var places = Places()
  /// Who may come in, and how many mistakes there are in saying so.
  var access = (said: Access(), mistakes: 0)

  struct Finding: Hashable {
    let place: Place
    let severity: Diagnostic.Severity
    let message: Diagnostic.Message
    var mend: Mend?
  }

  /// Findings that are kept: beyond these, errors are only counted.
  private static let mostKept = 5000

  mutating func error(
    _ message: @autoclosure () -> Diagnostic.Message, at place: Place, mend: @autoclosure () -> Mend? = nil
  ) {
    errorCount += 1
    guard findings.count < Self.mostKept else { return }
    findings.append(Finding(place: place, severity: .error, message: message(), mend: mend()))
  }

  mutating func warning(_ message: Diagnostic.Message, at place: Place) {
    guard findings.count < Self.mostKept else { return }
    findings.append(Finding(place: place, severity: .warning, message: message))
  }

  mutating func guess(_ word: String, in candidates: some Collection<String>) -> String? {
    guard comparisons >= candidates.count else { return nil }
    comparisons -= candidates.count
    return nearest(word, in: candidates)
  }
}

/// The ids that the file gives, each with its place.
struct Names {
  /// By which a team file should not call them, and people do.
  var called = PeopleByName()
  var staff = Known()
  var children = Known()
  var partners = Known()
  var zones = Known()
  var needs: [String: [String: NeedName]] = [:]
  /// Children who have a key worker.
  var withKeyWorker: Set<ChildID> = []
  /// Every calendar of the file, those not yet read included.
  var calendars: Set<String> = []

  struct Known {
    var places: [String: Place] = [:]
    /// False where the section is missing or is no list: then nothing is called unknown for its want.
    var isRead = false
  }

  struct NeedName {
    let place: Place
    /// Nil: a one-off.
    let times: Int?
  }
}

/// Where things stand that a warning may be about. What is not here was wrong, and no more is said about it.
struct Places {
  var skills: [Asked<Skill>] = []
  var traits: [Asked<Trait>] = []
  var roles: [Asked<Role>] = []
  /// What the staff hold.
  var heldSkills: [Asked<Skill>] = []
  var heldTraits: [Asked<Trait>] = []
  var base: Place?
  /// Where each zone's ways begin, or where it is first named.
  var zones: [Zone: Place] = [:]
  var people: [PersonID: OfPerson] = [:]
  var expires: [PersonID: [Skill: Place]] = [:]
  /// The last day in the team.
  var untils: [PersonID: Place] = [:]
  var needs: [ContactID: Place] = [:]
  var cover: [CoverLineID: Place] = [:]
  var duties: [DutyID: Place] = [:]
  var pins: [Pin: Place] = [:]
  /// By rule and parameter.
  var rules: [String: Place] = [:]
  var sections: [String: Place] = [:]

  struct Asked<Word: Hashable & Sendable> {
    let word: Word
    let place: Place
  }

  struct OfPerson {
    let id: Place
    var most: Place
    var shift: Place
    var days: Place
    var wishes: [Place] = []
  }
}

extension TeamReader {
  static let sections = [
    "service", "zones", "partners", "rules", "cover", "duties", "staff", "children", "leave", "contacts", "cancelled",
    "pins", "access", "notify", "bands", "retain", "moments",
  ]
  static let datedSections = ["leave", "contacts", "cancelled", "pins"]

  /// The team of a file and of the dated facts in others. What is wrong in it is in `findings`; the team is then worth
  /// nothing, but whole.
  mutating func team(_ root: YAMLNode, dated: [YAMLNode]) -> Team? {
    guard let file = fields(root, "a team file", Self.sections) else { return nil }
    places.sections = file.entries.mapValues(\.key.place)
    let facts = dated.compactMap { fields($0, "a file of dated facts", Self.datedSections) }
    let said = require(file, "service").flatMap { self.service($0) }
    let travel = zones(file["zones"], base: said?.base)
    // Without the service its base is not known, so nothing can be said of zones.
    if said == nil { names.zones.isRead = false }
    let service = said ?? Service(name: "", clock: Clock(timezone: ""), window: .wholeDay)
    let partners = partners(file["partners"])
    let rules = rules(file["rules"], slot: service.slot)
    let staff = staff(require(file, "staff"))
    let children = children(file["children"])
    var team = Team(
      service: service, calendars: calendars, travel: travel, partners: partners, rules: rules, staff: staff,
      children: children)
    team.cover = cover(file["cover"], slot: service.slot)
    team.duties = duties(file["duties"])
    for facts in [file] + facts { read(facts, into: &team) }
    for facts in [file] + facts { readReferences(facts, into: &team) }
    readAccess(file["access"])
    team.access = access.said
    team.notify = self.said(file, "notify").flatMap { lines($0) }
    team.bands = bands(file["bands"])
    team.retainWeeks = self.said(file, "retain").flatMap { weeks($0) }
    team.moments = moments(file["moments"])
    return team
  }
}
