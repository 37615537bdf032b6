internal import RotaModel
internal import RotaTerminal

/// The page of a moment: a way is chosen, and what was said on the phone is ticked.
extension LeadState {
  /// Digits choose; `a`, `n` and `o` tick whom the cursor is on in the ring list, and `Tab` goes to the next; nil for all
  /// other keys.
  mutating func pressOnMoment(_ key: KeyEvent, _ answer: MomentAnswer) -> [LeadEffect]? {
    switch key {
    case "a": return tick(.agreed, answer)
    case "o": return tick(.noAnswer, answer)
    case "n": return askWhoSaidNo(answer)
    default: break
    }
    guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return nil }
    return choose(number, of: answer)
  }

  mutating func choose(_ number: Int, of answer: MomentAnswer) -> [LeadEffect] {
    guard let place = answer.choices.firstIndex(where: { $0.number == number }) else {
      return refuse("there is no way \(number)")
    }
    rows[page] = place
    let way = answer.choices[place]
    guard !way.breaks.isEmpty else { return [.moment(.choose(number))] }
    return show(
      Confirmation(
        title: "Way \(number) breaks a rule. Choose it all the same?", lines: way.breaks, key: "y",
        doing: "choose it", action: .ask(for: .moment(.choose(number)))))
  }

  /// It takes the place of the one before; the cursor stays where it is while the ways are the same.
  mutating func show(_ answer: MomentAnswer) {
    var row = 0
    if case .moment(let before) = page {
      if before.choices == answer.choices { row = self.row(in: before.choices.count) } else { ringRow = 0 }
      goBack()
    } else {
      ringRow = 0
    }
    open(.moment(answer))
    rows[page] = row
  }

  /// Whom the cursor is on in the ring list of the way that is shown.
  func ringing(_ answer: MomentAnswer) -> (place: Int, ring: WayOut.Ring)? {
    guard let way = wayShown(answer), !way.ring.isEmpty else { return nil }
    let place = min(ringRow, way.ring.count - 1)
    return (place, way.ring[place])
  }

  mutating func moveInRingList(of answer: MomentAnswer, by count: Int) {
    guard let way = wayShown(answer), let here = ringing(answer)?.place else { return }
    ringRow = (here + count + way.ring.count) % way.ring.count
  }

  private func wayShown(_ answer: MomentAnswer) -> WayOut? {
    let place = row(in: answer.choices.count)
    return answer.choices.indices.contains(place) ? answer.choices[place] : nil
  }

  /// The cursor goes on to the next: the list is rung from the top down.
  private mutating func tick(_ said: Rung.Answer, _ answer: MomentAnswer) -> [LeadEffect] {
    guard let here = ringing(answer) else { return refuse("nobody is to be rung") }
    let last = (wayShown(answer)?.ring.count ?? 1) - 1
    ringRow = min(here.place + 1, last)
    return [.moment(.rang(here.ring.whom, said))]
  }

  /// Asked, since other ways take the place of these.
  private mutating func askWhoSaidNo(_ answer: MomentAnswer) -> [LeadEffect] {
    guard let way = wayShown(answer), let here = ringing(answer) else { return refuse("nobody is to be rung") }
    let items = way.ring.map { ring in
      Chooser.Item(
        text: ring.name, detail: ring.phone ?? "", more: ring.words, isName: true,
        action: .ask(for: .moment(.rang(ring.whom, .no))))
    }
    var chooser = Chooser(title: "Who has said no?", items: items)
    chooser.selected = here.place
    return show(chooser)
  }
}

extension Lead {
  static let ringHints = [
    Hint("a", "agreed", press: "a"), Hint("n", "said no", press: "n"), Hint("o", "no answer", press: "o"),
    Hint("Tab", "next", press: .tab),
  ]
}
