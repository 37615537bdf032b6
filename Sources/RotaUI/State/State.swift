package import RotaModel
package import RotaTerminal

/// All that the screen knows. `update` changes it, `view` draws it; neither does anything else.
package struct State: Hashable, Sendable {
  package let audience: Audience
  /// Nil until a team has been read, and on the screen of a member of staff.
  package var desk: LeadWeek?
  /// On the screen of a member of staff, once it has been read.
  package var mine: StaffWeek?
  package var standing = DraftStatus()
  /// The last one is on the screen.
  package internal(set) var pages: [Page]
  package var cursor = Cursor()
  package var hand: PendingEdit?
  package var dialog: Dialog?
  package var planning: Planning?
  /// Said until the next key.
  package var notice: Notice?
  package var fetched = FetchedPages()
  package var complaints: [Complaint] = []
  /// What the lead may see for a child's pseudonym, on this screen alone.
  package var names: [ChildID: String] = [:]
  package var copied: TimeRange?
  package var isBlank = false
  package var hasMouse = false
  /// False over ssh: nothing that would be a shell is offered there.
  package var hasShell = true
  package var teamFileChanged = false
  package var size: Size
  package var now: Moment
  /// Numbers questions, so that late answers are known.
  var asked = 0
  /// The number of the question why, while the lead waits for the answer.
  var awaited: Int?
  /// What is being done that may take its time; nil once it has been answered.
  var underway: String?

  package init(size: Size, now: Moment, for audience: Audience = .lead) {
    self.size = size
    self.now = now
    self.audience = audience
    pages = [audience.home]
  }

  package var page: Page { pages.last ?? audience.home }

  mutating func goBack() { if canGoBack { pages.removeLast() } }

  /// Behind the mistakes of a team file that has never been read there is nothing.
  var canGoBack: Bool { pages.count > 1 && (page != .complaints || desk != nil) }

  mutating func show(_ chooser: Chooser) -> [Effect] { show(.chooser(chooser)) }
  mutating func show(_ confirmation: Confirmation) -> [Effect] { show(.confirmation(confirmation)) }

  private mutating func show(_ dialog: Dialog) -> [Effect] {
    self.dialog = dialog
    return []
  }

  mutating func say(_ words: String) -> [Effect] {
    notice = Notice(.done, words)
    return []
  }

  mutating func refuse(_ words: String) -> [Effect] {
    notice = Notice(.refused, words)
    return []
  }

  /// A number for a question that is about to be asked.
  mutating func nextQuestion() -> Int {
    asked += 1
    return asked
  }
}

/// Whose screen it is.
package enum Audience: Hashable, Sendable, CaseIterable {
  case lead, staff

  /// The page that everything is opened over.
  var home: Page { self == .lead ? .week : .mine }
}

/// Where the draft stands: what it goes on from, who may change it, what can be taken back.
package struct DraftStatus: Hashable, Sendable {
  /// The newest version that people have been told of.
  package var version: Int?
  /// Changes since then, or since the draft began.
  package var changes = 0
  /// In words, what undoing and redoing would do; nil where there is nothing.
  package var undo: String?
  package var redo: String?
  /// Somebody else, who is planning the week: until then, or until it is taken over, this screen only reads its draft.
  package var writer: Writer?
  /// Where the team file has mistakes, of when the team is that is shown in its place: `Wed 2 Dec 14:02`.
  package var asOf: String?
  /// Nothing has ever been planned for this team.
  package var isFirst = false
  /// Whoever looks at a child is noted in a store: nothing of it is shown before that is done.
  package var notesLooks = false
  /// What is said about the week before, such as that it is not known.
  package var note: String?

  package init() {}

  package var isReadOnly: Bool { writer != nil }
}

/// Who has a week, and since when.
package struct Writer: Hashable, Sendable {
  package let who: String
  package let host: String
  /// `14:02`
  package let since: String

  package init(who: String, host: String, since: String) {
    self.who = who
    self.host = host
    self.since = since
  }

  var obstacle: String {
    "\(who) on \(host) has been planning this week since \(since); \(Command.takeOver.keyWords) takes it over"
  }
}

/// The planner at work.
package struct Planning: Hashable, Sendable {
  /// Of what is meant to be done, in hundredths; nil where nobody knows.
  package var percent: Int?
  package var isStopping = false

  package init(percent: Int? = nil, isStopping: Bool = false) {
    self.percent = percent
    self.isStopping = isStopping
  }
}

/// One sentence for the lead.
package struct Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case done, refused }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A version of the week, as the list shows it.
package struct VersionLine: Hashable, Sendable {
  package let number: Int
  package let when: String
  package let who: String
  package let note: String
  /// The draft against it, in words.
  package let differences: [String]

  package init(number: Int, when: String, who: String, note: String, differences: [String] = []) {
    self.number = number
    self.when = when
    self.who = who
    self.note = note
    self.differences = differences
  }
}

/// Something wrong with the team file, with its place.
package struct Complaint: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let isError: Bool
  /// What was found, the line with its mark, and what helps.
  package let text: String

  package init(file: String, line: Int, isError: Bool, text: String) {
    self.file = file
    self.line = line
    self.isError = isError
    self.text = text
  }
}
