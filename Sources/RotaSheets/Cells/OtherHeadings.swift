/// What the columns of people's own sheets are often called: each has one meaning in a sheet of its kind, so that nobody
/// need be asked.
enum OtherHeadings {
  /// The columns that may be meant by a heading, as `Sheet.normalised` spells it.
  static subscript(heading: String) -> [String] {
    let plain = heading.filter { $0.isLetter || $0.isNumber || "-/".contains($0) }
    return columns[plain] ?? columns[plain.replacing("/", with: "-")] ?? []
  }

  private static let columns: [String: [String]] = [
    // Staff.
    "staff": ["name"], "staff-member": ["name", "staff"], "staff-name": ["name", "staff"],
    "employee": ["name", "staff"], "worker": ["name", "staff"], "full-name": ["name"],
    "team-member": ["name", "staff"],
    "member-of-staff": ["name", "staff"], "hrs": ["hours"], "contract": ["hours"], "contract-hours": ["hours"],
    "contracted-hours": ["hours"], "hours-per-week": ["hours"], "hours-week": ["hours"], "weekly-hours": ["hours"],
    "hrs-wk": ["hours"], "hours-pw": ["hours"], "job": ["role"], "job-title": ["role"], "post": ["role"],
    "position": ["role"], "grade": ["role"], "mobile": ["phone"], "tel": ["phone"], "telephone": ["phone"],
    "phone-number": ["phone"], "phone-no": ["phone"], "mobile-number": ["phone"], "mobile-no": ["phone"],
    "max-hours": ["max"], "earliest": ["from"], "latest": ["to"], "not-working": ["off"], "non-working-days": ["off"],
    "days-off": ["off"], "rest-days": ["off"], "regular-day-off": ["off"],
    "earliest-start": ["from"], "start-from": ["from"], "available-from": ["from"], "latest-finish": ["to"],
    "latest-end": ["to"], "available-to": ["to"], "available-until": ["to"], "male-female": ["traits"],
    "m-f": ["traits"], "gender": ["traits"], "sex": ["traits"], "languages": ["traits"], "surname-and-name": ["name"],
    "contact-number": ["phone"], "mobile-phone": ["phone"],
    "lone-working": ["lone"], "lone-worker": ["lone"], "shift-length": ["shift"], "specialism": ["skills"],
    "training": ["skills"],
    // Children.
    "child": ["id"], "young-person": ["id", "child"], "yp": ["id", "child"], "pseudonym": ["id", "child"],
    "ref": ["id", "child"], "reference": ["id", "child"], "area": ["zone"], "locality": ["zone"], "location": ["zone"],
    "keyworker": ["key-worker"], "kw": ["key-worker"], "lead-worker": ["key-worker"],
    "allocated-worker": ["key-worker"], "known-to": ["known"], "known-by": ["known"], "knows": ["known"],
    "not-with": ["avoid"],
    // Needs.
    "visit": ["need"], "visit-type": ["need"], "activity": ["need"], "mins": ["minutes"],
    "length": ["minutes"], "duration": ["minutes"], "how-long": ["minutes"], "per-week": ["times"],
    "times-per-week": ["times"], "times-a-week": ["times"], "visits-per-week": ["times"], "frequency": ["times"],
    "how-often": ["times"], "what": ["need"], "purpose": ["need"], "appointment": ["need"], "when": ["within"],
    "days-and-times": ["within"], "urgency": ["priority"],
    "staff-needed": ["workers"], "no-of-staff": ["workers"],
    // Leave and cover.
    "name": ["staff"], "first-day": ["from"], "last-day": ["to"], "until": ["to"], "type-of-leave": ["reason"],
    "leave-type": ["reason"], "type": ["need", "reason"], "why": ["reason"], "first-day-of-leave": ["from"],
    "date-from": ["from"], "date-to": ["to"], "last-day-of-leave": ["to"],
    "line": ["id"], "cover": ["id"], "minimum": ["need"], "min-staff": ["need"], "minimum-staff": ["need"],
    "staff-on": ["need"], "min": ["need"], "required": ["need"],
    // Rotas.
    "day": ["date", "days"], "start": ["from"], "start-time": ["start", "from"], "from": ["start"],
    "finish": ["end", "to"],
    "finish-time": ["end", "to"], "end": ["to"], "end-time": ["end", "to"], "to": ["end"], "who": ["staff"],
  ]
}
