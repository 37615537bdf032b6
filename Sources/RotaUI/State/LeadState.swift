package import RotaModel
package import RotaTerminal

/// All that the lead's screen knows. `update` changes it, `view` draws it; neither does anything else.
package struct LeadState: ScreenState {
  package typealias Effect = LeadEffect
  package typealias Message = LeadMessage
  package typealias Page = LeadPage
  package typealias Subject = UnderCursor
  package typealias FormKind = LeadForm

  /// What an item of a list does beside what any screen's can.
  package enum Choice: Hashable, Sendable {
    case goTo(PersonID)
    /// Its price is said before it is kept.
    case propose([Edit], String)
    /// What can be done with something that is entered.
    case amend(Fact)
  }

  package static var home: LeadPage { .week }
  package static var commands: [Command<LeadState>] { Lead.commands }
  /// A telephone on its side.
  package static var leastSize: Size { Size(columns: 60, rows: 20) }

  package var size: Size
  package var now: Moment
  package var pages: [LeadPage] = [.week]
  package var rows: [LeadPage: Int] = [:]
  package var dialog: Dialog<LeadState>?
  package var notice: Notice?
  package var isBlank = false
  package var underway: String?
  /// Nil until a team has been read.
  package var desk: LeadWeek?
  package var standing = DraftStatus()
  package var cursor = Cursor()
  package var hand: PendingEdit?
  package var planning: Planning?
  package var fetched = FetchedPages()
  package var complaints: [Complaint] = []
  /// What the lead may see for a child's pseudonym, on this screen alone.
  package var names: [ChildID: String] = [:]
  package var copied: TimeRange?
  /// In the ring list of a moment.
  var ringRow = 0
  package var hasMouse = false
  /// False over ssh: nothing that would be a shell is offered there.
  package var hasShell = true
  package var teamFileChanged = false
  /// Numbers questions, so that late answers are known.
  private var asked = 0
  /// The number of the question why, while the lead waits for the answer.
  var awaited: Int?

  package init(size: Size, now: Moment) {
    self.size = size
    self.now = now
  }

  /// Behind the mistakes of a team file that has never been read there is nothing.
  package var canGoBack: Bool { pages.count > 1 && (page != .complaints || desk != nil) }

  package var here: ScreenPage<LeadState> { Lead.row(of: page) }

  package var reading: Reading? { desk.map { Reading($0) } }

  package func obstacle(to need: CommandNeed) -> String? {
    if need == .nothing { return nil }
    if desk == nil { return "no team has been read yet" }
    if need == .week { return nil }
    if !complaints.isEmpty || standing.asOf != nil { return "the team file has mistakes: mend them first" }
    return need == .draft ? standing.writer?.obstacle : nil
  }

  package var hasCommands: Bool { page != .complaints }

  package mutating func beginAnew() { awaited = nil }

  /// A number for a question that is about to be asked.
  mutating func nextQuestion() -> Int {
    asked += 1
    return asked
  }
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
  /// Recorded today or in the night, the newest first: each can be seen again.
  package var moments: [MomentLine] = []
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
    "\(who) on \(host) has been planning this week since \(since); \(Lead.takeOver.keyWords) takes it over"
  }
}

/// A critical moment that is recorded, as the list shows it to the lead.
package struct MomentLine: Hashable, Sendable {
  package let number: Int
  /// `C014 17:40`
  package let title: String
  /// Which way was chosen, and how many were rung.
  package let standing: String

  package init(number: Int, title: String, standing: String) {
    self.number = number
    self.title = title
    self.standing = standing
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
