internal import RotaModel
internal import RotaTerminal

/// Keys, while something stands over the page.
extension ScreenState {
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

  private mutating func press(_ key: KeyEvent, _ chooser: Chooser<Self>) -> [Effect] {
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

  private mutating func choose(_ chooser: Chooser<Self>) -> [Effect] {
    let shown = chooser.shown
    guard shown.indices.contains(chooser.selected) else { return [] }
    let item = shown[chooser.selected]
    if let obstacle = item.obstacle { return refuse(obstacle) }
    dialog = nil
    return perform(item.action)
  }

  private mutating func perform(_ action: Chooser<Self>.Action) -> [Effect] {
    switch action {
    case .none: return []
    case .run(let command): return command.run(&self)
    case .open(let page): return open(page)
    case .form(let kind): return openForm(kind)
    case .ask(let effect): return [effect]
    case .own(let choice): return perform(choice)
    case .confirm(let confirmation): return show(confirmation)
    }
  }

  private mutating func press(_ key: KeyEvent, _ form: Form<FormKind>) -> [Effect] {
    var form = form
    form.problem = nil
    let completions = completions(form)
    switch key {
    case .enter: return check(form)
    case .tab:
      form.complete(completions)
      form.readPlainly(reading)
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

  func completions(_ form: Form<FormKind>) -> [String] {
    guard let reading, form.rows.indices.contains(form.focus) else { return [] }
    let row = form.rows[form.focus]
    let found = reading.completions(row.field.text, row.expects)
    // What is there in full already needs no completing.
    return found == [row.field.text] ? [] : found
  }

  /// Every field is read, and the first that is wrong said.
  private mutating func check(_ form: Form<FormKind>) -> [Effect] {
    guard let reading else { return [] }
    var form = form
    form.readPlainly(reading)
    if reading.problem(form.text(form.focus), form.rows[form.focus].expects) != nil || form.choice > 0 {
      form.complete(completions(form))
    }
    for (index, row) in form.rows.enumerated() {
      guard let problem = reading.problem(row.field.said, row.expects) else { continue }
      form.focus = index
      return refuse(form, problem)
    }
    return keep(form)
  }

  mutating func refuse(_ form: Form<FormKind>, _ problem: String) -> [Effect] {
    var form = form
    form.problem = problem
    dialog = .form(form)
    return []
  }

  mutating func done(_ effects: [Effect]) -> [Effect] {
    dialog = nil
    return effects
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
