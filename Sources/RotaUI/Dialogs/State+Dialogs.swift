internal import RotaModel
internal import RotaTerminal

/// Keys, while something stands over the page.
extension State {
  mutating func pressInDialog(_ key: KeyEvent) -> [Effect] {
    if key == .escape || key == .control("c") {
      dialog = nil
      return []
    }
    switch dialog {
    case .chooser(let chooser): return press(key, chooser)
    case .form(let form): return press(key, form)
    case .confirmation(let confirmation):
      dialog = nil
      return key == .character(confirmation.key) ? perform(confirmation.action) : []
    case nil: return []
    }
  }

  private mutating func press(_ key: KeyEvent, _ chooser: Chooser) -> [Effect] {
    var chooser = chooser
    let count = chooser.shown.count
    switch key {
    case .enter: return choose(chooser)
    case .mouse(let point, .press):
      guard let item = ScreenCapture(self).item(of: chooser, at: point) else { return [] }
      if item == chooser.selected { return choose(chooser) }
      chooser.selected = item
    case .up, .backTab, .mouse(_, .wheelUp): chooser.selected = max(0, chooser.selected - 1)
    case .down, .tab, .mouse(_, .wheelDown): chooser.selected = max(0, min(count - 1, chooser.selected + 1))
    case .pageUp: chooser.selected = max(0, chooser.selected - 10)
    case .pageDown: chooser.selected = max(0, min(count - 1, chooser.selected + 10))
    case .home: chooser.selected = 0
    case .end: chooser.selected = max(0, count - 1)
    default:
      guard chooser.query?.press(key) ?? false else { return [] }
      chooser.selected = 0
    }
    dialog = .chooser(chooser)
    return []
  }

  private mutating func choose(_ chooser: Chooser) -> [Effect] {
    let shown = chooser.shown
    guard shown.indices.contains(chooser.selected) else { return [] }
    let item = shown[chooser.selected]
    if let obstacle = item.obstacle { return refuse(obstacle) }
    dialog = nil
    return perform(item.action)
  }

  mutating func perform(_ action: Chooser.Action) -> [Effect] {
    switch action {
    case .none: return []
    case .run(let command): return run(command)
    case .open(let page): return open(page)
    case .goTo(let person):
      if let place = desk?.places[person] { cursor.person = place }
      if page.isPerson {
        goBack()
        open(.person(person))
      } else if page != .day {
        open(.week)
      }
      return []
    case .form(let kind): return openForm(kind)
    case .propose(let edits, let words): return propose(edits, words)
    case .ask(let effect): return [effect]
    case .amend(let fact): return amend(fact)
    case .confirm(let confirmation): return show(confirmation)
    }
  }

  private mutating func press(_ key: KeyEvent, _ form: Form) -> [Effect] {
    var form = form
    form.problem = nil
    let completions = completions(form)
    switch key {
    case .enter: return keep(form)
    case .tab:
      form.complete(completions)
      form.focus = (form.focus + 1) % max(1, form.rows.count)
      form.choice = 0
    case .backTab:
      form.focus = (form.focus + form.rows.count - 1) % max(1, form.rows.count)
      form.choice = 0
    case .down where form.choice + 1 < completions.count: form.choice += 1
    case .up where form.choice > 0: form.choice -= 1
    case .down:
      form.focus = min(form.rows.count - 1, form.focus + 1)
      form.choice = 0
    case .up:
      form.focus = max(0, form.focus - 1)
      form.choice = 0
    default:
      guard form.rows.indices.contains(form.focus) else { return [] }
      if form.isFresh, key.isTyped { form.rows[form.focus].field.set("") }
      guard form.rows[form.focus].field.press(key) else { return [] }
      form.isFresh = false
      form.choice = 0
    }
    dialog = .form(form)
    return []
  }

  func completions(_ form: Form) -> [String] {
    guard let reading, form.rows.indices.contains(form.focus) else { return [] }
    let row = form.rows[form.focus]
    let found = reading.completions(row.field.text, row.expects)
    // What is there in full already needs no completing.
    return found == [row.field.text] ? [] : found
  }
}

extension Form {
  /// The chosen completion; nothing where nothing has been typed: an empty field stays so.
  mutating func complete(_ completions: [String]) {
    guard rows.indices.contains(focus), !rows[focus].field.text.isEmpty || choice > 0,
      completions.indices.contains(choice)
    else { return }
    rows[focus].field.set(completions[choice])
  }
}

extension KeyEvent {
  /// Whether it puts something into a field.
  fileprivate var isTyped: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}

extension Field {
  /// Whether the key was one for typing.
  mutating func press(_ key: KeyEvent) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveBack()
    case .right: moveOn()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("u"): set("")
    default: return false
    }
    return true
  }
}
