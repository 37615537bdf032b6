import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("Keys, types and numbers of a team file")
struct WrongKeysTests {
  @Test("Every key is checked", arguments: keys)
  func everyKeyIsChecked(_ wrong: Marked) { expectDiagnostics(wrong) }

  static let keys = [
    Marked(.team, "1️⃣sercive: {}", ["1️⃣": .unknownKey("sercive", in: "a team file", near: "service", keys: sections)]),
    Marked(.service, "1️⃣windw: a", ["1️⃣": .unknownKey("windw", in: "the service", near: "window", keys: serviceKeys)]),
    Marked(.team, "2️⃣zones: {town: {leigh: 15}}\n1️⃣zones: {}") { ["1️⃣": .duplicateKey("zones", line: $0("2️⃣"))] },
    Marked(.person, "2️⃣role: a\n1️⃣role: b") { ["1️⃣": .duplicateKey("role", line: $0("2️⃣"))] },
    Marked(.person, "1️⃣<<: {role: a}", ["1️⃣": .mergeKey]),
    Marked(.person, "? 1️⃣[a]\n: b", ["1️⃣": .keyIsNoWord]),
    Marked(.team, "service: 1️⃣{name: T}", ["1️⃣": .missingKey("window", in: "the service")]),
    Marked(
      .team, "service: 1️⃣{window: 08:00-23:00}\nzones: {town: {leigh: 1}}", ["1️⃣": .missingKey("name", in: "the service")]
    ),
    Marked(.file, "1️⃣staff: [{id: a, name: A, contract: {hours: 1}}]", ["1️⃣": .missingKey("service", in: "a team file")]),
    Marked(.file, "1️⃣service: {name: T, window: 08:00-23:00}", ["1️⃣": .missingKey("staff", in: "a team file")]),
    Marked(.team, "partners: [1️⃣{phone: 1}]", ["1️⃣": .missingKey("id", in: "a partner")]),
    Marked(
      .team, "partners: [{id: police}, 1️⃣police]",
      ["1️⃣": .wrongType("a partner", "a table of keys", found: "the text 'police'")]),
    Marked(.child, "needs: [1️⃣{id: visit}]", ["1️⃣": .missingKey("minutes", in: "a need")]),
    Marked(.team, "leave: [1️⃣{staff: ana}]", ["1️⃣": .missingKey("when", in: "an entry of leave")]),
    Marked(
      .contract, "hours: 1️⃣\"37\"",
      ["1️⃣": .wrongValue("hours from 0 to 168", found: "the text \"37\"", help: "write 37, without quotes")]),
    Marked(.contract, "hours: 1️⃣many", ["1️⃣": .wrongValue("hours from 0 to 168", found: "the text 'many'", help: nil)]),
    Marked(.contract, "hours: 1️⃣169", ["1️⃣": .outOfRange("169", "0", "168")]),
    Marked(.contract, "hours: 1️⃣-1", ["1️⃣": .outOfRange("-1", "0", "168")]),
    Marked(.contract, "hours: 1️⃣37.1234567", ["1️⃣": .tooManyPlaces("37.1234567")]),
    Marked(.contract, "hours:1️⃣", ["1️⃣": .wrongValue("hours from 0 to 168", found: "nothing", help: nil)]),
    Marked(.contract, "days: 1️⃣8", ["1️⃣": .outOfRange("8", "0", "7")]),
    Marked(
      .contract, "opt-out: 1️⃣yes", ["1️⃣": .wrongValue("true or false", found: "the text 'yes'", help: "write true")]),
    Marked(.contract, "weekends: 1️⃣{max: 1}", ["1️⃣": .missingKey("of", in: "`weekends`")]),
    Marked(.need, "minutes: 1️⃣0", ["1️⃣": .outOfRange("0", "1", "1440")]),
    Marked(
      .need, "minutes: 1️⃣1.5", ["1️⃣": .wrongValue("a whole number from 1 to 1440", found: "the number 1.5", help: nil)]),
    Marked(.need, "times: 1️⃣99999999999999999999", ["1️⃣": .outOfRange("99999999999999999999", "1", "100")]),
    Marked(.need, "workers: 1️⃣0", ["1️⃣": .outOfRange("0", "1", "1000")]),
    Marked(.need, "apart: 1️⃣-1", ["1️⃣": .outOfRange("-1", "0", "1000")]),
    Marked(
      .need, "priority: 1️⃣hihg",
      ["1️⃣": .notOneOf(["critical", "high", "standard"], found: "the text 'hihg'", near: "high")]),
    Marked(
      .need, "key-worker: 1️⃣never",
      ["1️⃣": .notOneOf(["only", "prefer", "exclude"], found: "the text 'never'", near: nil)]),
    Marked(.need, "known: 1️⃣1", ["1️⃣": .wrongValue("true or false", found: "the number 1", help: nil)]),
    Marked(
      .need, "skills: 1️⃣family",
      ["1️⃣": .wrongType("`skills`", "a list", found: "the text 'family'", help: "write [family]")]),
    Marked(.need, "skills: [1️⃣{a: b}]", ["1️⃣": .wrongValue("a skill", found: "a table of keys", help: nil)]),
    Marked(
      .need, "skills: [1️⃣12]", ["1️⃣": .wrongValue("a skill", found: "the number 12", help: "write \"12\", with quotes")]),
    Marked(.team, "staff: 1️⃣all", ["1️⃣": .wrongType("`staff`", "a list", found: "the text 'all'", help: "write [all]")]),
    Marked(
      .service, "slot: 1️⃣12", ["1️⃣": .notOneOf(["5", "10", "15", "20", "30", "60"], found: "the number 12", near: nil)]),
    Marked(
      .service, "holidays: 1️⃣england",
      ["1️⃣": .notOneOf(BankHolidays.allCases.map(\.rawValue), found: "the text 'england'", near: "england-and-wales")]),
    Marked(.service, "timezone: 1️⃣Europe/Londn", ["1️⃣": .unknownTimeZone("Europe/Londn", near: "Europe/London")]),
    Marked(.service, "timezone: 1️⃣GMT+1", ["1️⃣": .unknownTimeZone("GMT+1", near: nil)]),
    Marked(.team, "rules: {1️⃣breaks: {}}", ["1️⃣": .unknownKey("breaks", in: "`rules`", near: "break", keys: rules)]),
    Marked(
      .team, "rules: {cover: {1️⃣wieght: 3}}",
      ["1️⃣": .unknownKey("wieght", in: "the rule `cover`", near: "weight", keys: ["weight"])]),
    Marked(.team, "rules: {cover: {weight: 1️⃣-3}}", ["1️⃣": .outOfRange("-3", "0", "1000000")]),
    Marked(.team, "rules: {break: {minutes: 40, most: 1️⃣30}}", ["1️⃣": .minimumOverMaximum("40", "30")]),
    Marked(
      .team, "rules: {lates: {after: 1️⃣21}}",
      ["1️⃣": .wrongValue("a time of day such as \"15:30\"", found: "the number 21", help: "write 21:00")]),
    Marked(
      .team, "retain: 1️⃣2 years",
      ["1️⃣": .wrongValue("a number of weeks such as 104w", found: "the text '2 years'", help: "write 104w")]),
    Marked(.team, "notify: 1️⃣[mail]", ["1️⃣": .wrongValue("a text", found: "a list", help: nil)]),
    Marked(
      .team, "moments: {arrest: [1️⃣{id: a, minutes: 60}]}",
      ["1️⃣": .missingKey("start-within", in: "a contact of a moment")]),
    Marked(
      .team, "moments: {arrest: [{id: a, minutes: 60, start-within: 1️⃣soon}]}",
      ["1️⃣": .wrongValue("a length of time such as 90m, 72h or 3d", found: "the text 'soon'", help: nil)]),
    Marked(
      .team, "moments: {arrest: [{id: a, minutes: 60, least: 1️⃣90, start-within: 3d}]}", ["1️⃣": .leastOverMinutes(90, 60)]
    ),
  ]

  private static let sections = [
    "service", "zones", "partners", "rules", "cover", "duties", "staff", "children", "leave", "contacts", "cancelled",
    "pins", "access", "notify", "bands", "retain", "moments",
  ]
  private static let serviceKeys = [
    "name", "timezone", "window", "slot", "base", "holidays", "calendars", "out-of-hours",
  ]
  private static let rules = [
    "break", "change", "consecutive-days", "contact-load", "continuity", "cover", "daily-rest", "duty", "hours",
    "ideal-cover", "key-worker", "lates", "pattern", "preferred-time", "split-weekend", "unmet", "unsocial",
    "weekly-rest", "wish",
  ]
}
