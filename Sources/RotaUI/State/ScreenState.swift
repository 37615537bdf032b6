package import RotaModel
package import RotaTerminal
package import RotaText

/// What the lead's screen and the staff's have in common: pages one over the other, a row in each of their lists, what
/// stands over the page, what was said. What only one of them has is in `LeadState` and `StaffState`; so nothing of the
/// lead's can be on the screen of a member of staff.
package protocol ScreenState: Hashable, Sendable {
  associatedtype Page: Hashable, Sendable
  /// What is under the cursor: what a command is about.
  associatedtype Subject: Hashable, Sendable
  associatedtype FormKind: Hashable, Sendable
  /// What an item of a list does on this screen alone.
  associatedtype Choice: Hashable, Sendable
  associatedtype Message: ScreenMessage
  associatedtype Effect: ScreenEffect

  /// The page that everything is opened over.
  static var home: Page { get }
  /// In the order in which they are listed. What is not among them can't be done, whatever is pressed.
  static var commands: [Command<Self>] { get }
  static var leastSize: Size { get }

  var size: Size { get set }
  var now: Moment { get set }
  /// The last one is on the screen.
  var pages: [Page] { get set }
  /// Where they are in the list of each page.
  var rows: [Page: Int] { get set }
  var dialog: Dialog<Self>? { get set }
  /// Said until the next key.
  var notice: Notice? { get set }
  var isBlank: Bool { get set }
  /// What is being done that may take its time; nil once it has been answered.
  var underway: String? { get set }

  /// What the page on the screen is.
  var here: ScreenPage<Self> { get }
  var canGoBack: Bool { get }
  /// For the forms of this screen.
  var reading: Reading? { get }
  /// What is missing of what a command needs.
  func obstacle(to need: CommandNeed) -> String?
  /// Nil where what it is about is no longer there.
  func form(_ kind: FormKind) -> Form<FormKind>?
  /// A form whose fields are each as they should be.
  mutating func keep(_ form: Form<FormKind>) -> [Effect]
  mutating func perform(_ choice: Choice) -> [Effect]
  /// What comes from outside.
  mutating func hear(_ message: Message) -> [Effect]
  /// A key begins something new: what was said or waited for before is over.
  mutating func beginAnew()
  /// Nil where nothing takes the keys before commands do.
  mutating func pressInHand(_ key: KeyEvent) -> [Effect]?
  /// Moves about a page that is more than a list; false where it is one.
  mutating func move(_ movement: Movement) -> Bool
  /// Goes to what a click points at, if that is something; nil where the page is a list.
  mutating func aim(at point: Point, from here: Point) -> Bool?

  /// Line one.
  func title(_ columns: Int) -> TextLine
  /// What is said above the page.
  var above: String? { get }
  /// Above the footer, where nothing else is to be said.
  func worth(_ columns: Int) -> TextLine
  /// At its right, whatever else is said.
  var beside: TextLine { get }
  var waitedFor: String? { get }
  /// What takes the keys before commands do says this of itself, and these keys.
  var saidInHand: (text: String, role: Style.Role)? { get }
  var hintsInHand: [Hint]? { get }
  /// Whether commands belong here that say nothing else of it.
  var hasCommands: Bool { get }
}

/// How keys move about a page.
package enum Movement: Hashable, Sendable {
  case rows(Int), columns(Int)
  case toEnd(first: Bool)
  /// To the next day or person, or the one before.
  case next(Int)
}

/// As it is where nothing is ever in a hand.
extension ScreenState {
  package mutating func beginAnew() {}
  package mutating func pressInHand(_ key: KeyEvent) -> [Effect]? { nil }
  package mutating func aim(at point: Point, from here: Point) -> Bool? { nil }
  package var above: String? { nil }
  package var beside: TextLine { TextLine() }
  package var waitedFor: String? { underway }
  package var saidInHand: (text: String, role: Style.Role)? { nil }
  package var hintsInHand: [Hint]? { nil }
  package var hasCommands: Bool { true }
}

extension ScreenState {
  package var page: Page { pages.last ?? Self.home }

  package mutating func goBack() { if canGoBack { pages.removeLast() } }

  /// Somewhere that has been opened already is gone back to: the way back never grows into a circle.
  @discardableResult
  mutating func open(_ page: Page) -> [Effect] {
    pages = pages.prefix { $0 != page } + [page]
    return here.fetch.map { [$0] } ?? []
  }

  /// What is to be fetched again.
  func fetchedAgain(_ occasion: ScreenPage<Self>.Occasion) -> [Effect] {
    here.isFetchedAgain.contains(occasion) ? here.fetch.map { [$0] } ?? [] : []
  }

  var rowCount: Int { here.count(self) }

  /// The row that they are on in the list on the screen: never beyond its end.
  func row(in count: Int) -> Int { max(0, min(rows[page] ?? 0, count - 1)) }

  package var subject: Subject? { here.subject(self, row(in: rowCount)) }

  mutating func show(_ chooser: Chooser<Self>) -> [Effect] { show(.chooser(chooser)) }
  mutating func show(_ confirmation: Confirmation<Self>) -> [Effect] { show(.confirmation(confirmation)) }

  private mutating func show(_ dialog: Dialog<Self>) -> [Effect] {
    self.dialog = dialog
    return []
  }

  mutating func openForm(_ kind: FormKind) -> [Effect] {
    if let form = form(kind) { dialog = .form(form) }
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

  /// Whether there is room for anything: what nobody sees takes no keys.
  var isSeen: Bool { size.columns >= Self.leastSize.columns && size.rows >= Self.leastSize.rows }

  /// Too narrow for a week and a day side by side: half of each is shown, the one that the lead is in.
  var isNarrow: Bool { size.columns < 80 }
}
