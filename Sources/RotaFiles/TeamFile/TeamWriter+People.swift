internal import RotaModel

/// Staff and children, and the dated facts about them.
extension TeamWriter {
  func person(_ person: Person) -> Entries {
    said(Person.fields, person, usual: Person(id: person.id, name: person.name, contract: person.contract))
  }

  func child(_ child: Child) -> Entries {
    var entries = said(Child.fields, child, usual: Child(id: child.id))
    entries.add("needs", child.needs.map { .map(need($0)) })
    return entries
  }

  func need(_ need: Need) -> Entries { said(Need.fields, need, usual: Need(id: need.id, minutes: need.minutes)) }

  func pin(_ pin: Pin) -> Entries {
    func time(_ key: String, _ minute: Minutes?) -> Entries { minute.map { [(key, .text(clockTime($0)))] } ?? [] }
    func day(_ day: Day?) -> Entries { day.map { [("date", .scalar("\($0)"))] } ?? [] }
    switch pin {
    case .off(let staff, let date): return [("staff", id(staff))] + day(date) + [("off", .scalar("true"))]
    case .shift(let staff, let date, let start, let end):
      return [("staff", id(staff))] + day(date) + time("start", start) + time("end", end)
    case .contact(let contact, let date, let start, let staff):
      let who: Entries = staff.map { [("staff", .list($0.map { id($0) }))] } ?? []
      return [("contact", .text("\(contact)"))] + day(date) + time("start", start) + who
    }
  }

  var access: Entries {
    let access = team.access
    var entries: Entries = []
    entries.add("leads", access.leads.map { YAMLText.text($0) })
    entries.add("staff", access.staff.sorted { $0.key < $1.key }.map { ($0.key, id($0.value)) })
    entries.add("keys", access.keys.sorted { $0.key < $1.key }.map { ($0.key.text, .text($0.value.text)) })
    return entries
  }

  func moment(_ kind: MomentKind) -> YAMLText {
    let contacts = YAMLText.list(
      kind.contacts.map { contact in
        let usual = MomentContact(need: contact.need, startWithin: 1)
        return .map(need(contact.need) + said(MomentContact.fields, contact, usual: usual))
      })
    return kind.pausesChild ? .map([("contacts", contacts), ("pause", .scalar("true"))]) : contacts
  }
}
