internal import RotaModel

/// A contact as planned, with what is known of it.
struct PlannedContact {
  let contact: Contact
  let demand: ContactDemand
  let child: Child

  var id: ContactID { contact.id }
  var day: Day { contact.day }
  var time: TimeRange { contact.time }
  var staff: [PersonID] { contact.staff }
  var need: Need { demand.need }
  var zone: Zone? { need.zone ?? child.zone }
  /// The contact and its write-up.
  var withWriteUp: TimeRange { TimeRange(time.start, time.end + need.writeUp) }

  /// In the order of a day's round: by start, then end, then id as it is written.
  static func precedes(_ a: PlannedContact, _ b: PlannedContact) -> Bool {
    if a.time.start != b.time.start { return a.time.start < b.time.start }
    if a.time.end != b.time.end { return a.time.end < b.time.end }
    return isWrittenBefore(a.id.description, b.id.description)
  }
}

/// The order of the letters as they are stored, which is the judge's order of names.
func isWrittenBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
