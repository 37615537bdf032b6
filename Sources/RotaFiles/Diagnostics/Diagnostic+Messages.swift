// All words of the diagnostics of a team file. Whoever reads them leads a team and has never heard of YAML.

internal import RotaModel

/// What an id can name.
package enum NamedKind: Hashable, Sendable {
  case staff, child, partner, zone

  /// With its article.
  var what: String {
    switch self {
    case .staff: "the id of a member of staff"
    case .child: "the id of a child"
    case .partner: "the id of a partner"
    case .zone: "a zone"
    }
  }
}

/// The file as a whole, and its YAML.
extension Diagnostic.Message {
  package static func noFile(_ path: String) -> Self { Self("no-file", "there is no file called \(path)") }
  package static func folder(_ path: String) -> Self {
    Self("folder", "\(path) is a folder", help: "name the team file in it")
  }
  package static func unreadable(_ path: String) -> Self {
    Self("unreadable", "\(path) can't be read", help: "may you read it? `ls -l` shows who may")
  }
  package static let tooBig = Self("too-big", "the file is larger than 2 MB: it is no team file")
  package static let emptyFile = Self(
    "empty-file", "there is no team in this file", help: "`rota init FILE` writes one")
  package static let utf16 = Self("utf-16", "the file is in UTF-16", help: "save it as UTF-8")
  package static let binary = Self("binary", "this is no text file")
  package static let notUTF8 = Self("not-utf-8", "this line is not UTF-8", help: "save the file as UTF-8")
  package static func controlCharacter(_ found: String) -> Self {
    Self("control-character", "\(found) in the text", help: "delete it, and type the text again")
  }
  package static let secondDocument = Self(
    "second-document", "a second document starts here", help: "one team a file: delete this `---` and what follows")
  package static let nestedTooDeep = Self("nested-too-deep", "lists and tables are nested more than 40 deep")
  package static let tooMuch = Self("too-big", "there is more in this file than in any team file")
  package static let tab = Self("tab", "a tab can't indent", help: "use spaces")
  package static let tooManyRepeats = Self("too-many-repeats", "what the aliases (`*name`) repeat is too much to read")
  package static func unknownAnchor(_ name: String, near guess: String?) -> Self {
    Self(
      "unknown-anchor", "nothing above is marked '&\(name)'",
      help: didYouMean(guess.map { "*\($0)" }) ?? "text that begins with * stands in quotes: \"*\(name)\"")
  }
  package static func tag(_ tag: String) -> Self {
    Self(
      "tag", "a tag ('\(tag.shortened)') means nothing here",
      help: "delete it, or put text that begins with ! in quotes")
  }
  package static let mergeKey = Self(
    "merge-key", "merge keys (`<<`) are not part of YAML 1.2",
    help: "write the keys out, or repeat a whole value by `*name`")
  package static let keyIsNoWord = Self("key-is-no-word", "a key must be a word, not a list or a table")
}

/// What ends the list of a file that is wrong all through.
extension Diagnostic.Message {
  package static func furtherFindings(_ count: Int) -> Self {
    Self("and-more", "and \(count) more from here on", count: count)
  }
}

/// Keys and types.
extension Diagnostic.Message {
  package static func unknownKey(_ key: String, in what: String, near guess: String?, keys: [String]) -> Self {
    Self(
      "unknown-key", "\(what) has no key '\(key.shortened)'",
      help: didYouMean(guess) ?? "it may have \(keys.joined(separator: ", "))")
  }
  package static func decimalComma(_ number: String) -> Self {
    Self("decimal-comma", "a number has a point, not a comma", help: "write \(number)")
  }
  package static func otherKey(_ key: String, in what: String, help: String) -> Self {
    Self("unknown-key", "\(what) has no key '\(key.shortened)'", help: help)
  }
  /// `{when: 2026-12-06, 2026-12-07}`: what stands behind a comma is taken for a key.
  package static func valueParted(_ key: String, help: String) -> Self {
    Self("syntax", "the ',' before '\(key.shortened)' ends what stands before it", help: help)
  }
  /// `{hours 37}`: the key runs into its value.
  package static func keyAndValue(_ key: String, _ value: String) -> Self {
    Self("syntax", "a ':' is missing after '\(key)'", help: "write \(key): \(value.shortened)")
  }
  package static func keyAlone(_ key: String, like value: String?) -> Self {
    Self(
      "syntax", "a ':' is missing after '\(key)'",
      help: value.map { "each key has a value of its own: write \(key): \($0.shortened)" }
        ?? "write \(key): and a blank, then the value")
  }
  package static func dayRange(_ days: [String], _ value: String) -> Self {
    Self(
      "syntax", "each day is a key of its own",
      help: "write " + days.map { "\($0): \(value.shortened)" }.joined(separator: ", "))
  }
  package static func severalNames(_ names: [String]) -> Self {
    Self("syntax", "a ',' is missing between \(listed(names))", help: "write [\(names.joined(separator: ", "))]")
  }
  package static func missingKey(_ key: String, in what: String) -> Self {
    Self("missing-key", "\(what) must have the key '\(key)'")
  }
  package static func duplicateKey(_ key: String, line: Int) -> Self {
    Self("duplicate-key", "the key '\(key.shortened)' is already on line \(line)", help: "keep one of the two")
  }
  package static func blank(_ key: String) -> Self {
    Self("blank", "'\(key)' says nothing", help: "give it a value, or leave the key out")
  }
  package static func wrongType(_ what: String, _ expected: String, found: String, help: String? = nil) -> Self {
    Self("wrong-type", "\(what) must be \(expected), not \(found)", help: help)
  }
  package static func wrongValue(_ expected: String, found: String, help: String?) -> Self {
    Self("wrong-type", "expected \(expected), found \(found)", help: help)
  }
  package static func outOfRange(_ number: String, _ low: String, _ high: String) -> Self {
    Self("out-of-range", "\(number) is not from \(low) to \(high)")
  }
  package static func tooManyPlaces(_ number: String) -> Self {
    Self("too-many-places", "\(number.shortened) has more than six decimal places")
  }
  package static func notOneOf(_ words: [String], found: String, near guess: String?) -> Self {
    Self("not-one-of", "expected \(words.joined(separator: ", ")), found \(found)", help: didYouMean(guess))
  }
  package static func minimumOverMaximum(_ low: String, _ high: String) -> Self {
    Self("minimum-over-maximum", "the least, \(low), is more than the most, \(high)")
  }
}

/// Ids and what they name.
extension Diagnostic.Message {
  package static func badID(_ text: String) -> Self {
    Self("bad-id", "'\(text.shortened)' can't be an id", help: "no blanks, no '/', ',' or '@', and not empty")
  }
  package static func duplicateID(_ id: String, line: Int) -> Self {
    Self("duplicate-id", "the id '\(id.shortened)' is already on line \(line)")
  }
  package static func duplicateNeed(_ id: String, of child: String, line: Int) -> Self {
    Self(
      "duplicate-need", "\(child) already has a need or one-off called '\(id)', on line \(line)",
      help: "one need with `times: 2` makes two contacts a week")
  }
  package static func unknown(_ kind: NamedKind, _ id: String, near guess: String?) -> Self {
    switch kind {
    case .staff: Self("unknown-staff", "no member of staff has the id '\(id.shortened)'", help: didYouMean(guess))
    case .child: Self("unknown-child", "no child has the id '\(id.shortened)'", help: didYouMean(guess))
    case .partner: Self("unknown-partner", "no partner has the id '\(id.shortened)'", help: didYouMean(guess))
    case .zone:
      Self(
        "unknown-zone", "no zone called '\(id.shortened)'",
        help: didYouMean(guess) ?? "`zones` or the service's `base` must name it")
    }
  }
  package static func unknownNeed(_ need: String, of child: String, near guess: String?) -> Self {
    Self("unknown-need", "\(child) has no need called '\(need.shortened)'", help: didYouMean(guess))
  }
  package static func notContactID(found: String) -> Self {
    Self(
      "not-a-contact", "expected the id of a contact, found \(found)",
      help: "C014/visit/2026-11-30/2: child, need, the Monday of the week, number; C014/welfare for a one-off")
  }
  package static func notMonday(_ day: String, monday: String) -> Self {
    Self("not-a-monday", "\(day) is no Monday", help: "the Monday of that week is \(monday)")
  }
  package static func noSuchNumber(_ id: String, times: Int) -> Self {
    Self(
      "no-such-contact", "there is no contact \(id): the need is owed \(times) \(times == 1 ? "time" : "times") a week")
  }
  package static func oneOffHasNoWeek(_ id: String, id short: String) -> Self {
    Self("no-such-contact", "\(id) is a one-off, which has no week and no number", help: "write \(short)")
  }
  package static func weeklyNeedsWeek(_ id: String) -> Self {
    Self(
      "no-such-contact", "\(id) is owed each week: which one?",
      help: "write \(id)/MONDAY/NUMBER, such as \(id)/2026-11-30/1")
  }
  package static func twoTravelTimes(_ a: String, _ b: String, _ first: Int, _ second: Int) -> Self {
    Self("two-travel-times", "\(a) and \(b) are \(second) minutes apart here and \(first) above")
  }
  package static func travelWithinZone(_ zone: String) -> Self {
    Self("travel-within-zone", "the way from \(zone) to \(zone) always counts 0 minutes")
  }
  package static func noKeyWorker(_ child: String) -> Self {
    Self(
      "no-key-worker", "`key-worker: only`, but \(child.isEmpty ? "the child" : child) has no key worker",
      help: "give the child a `key-worker`, or the need another rule")
  }
}

/// Keys of ssh.
extension Diagnostic.Message {
  package static func notAKey(of person: String, _ text: String) -> Self {
    Self(
      "not-a-key", "the key of \(person) is no public key",
      help: text.contains("PRIVATE KEY")
        ? "this is a private key, which must stay with \(person): give what is in the file that ends in .pub"
        : "it is one line, whole, as in ~/.ssh/id_ed25519.pub: ssh-ed25519 AAAA… name")
  }
  package static func sameKey(line: Int) -> Self {
    Self(
      "same-key", "this key is already on line \(line): who comes with it would always be the one there",
      help: "each person needs a key of their own")
  }
}

/// What is left out without a word, since it stands behind a '#'.
extension Diagnostic.Message {
  package static func note(_ text: String) -> Self {
    Self("note", "'\(text.shortened)' is taken for a note", help: "put text with ' #' in it in quotes")
  }

  /// The same, where a value should stand.
  func withNote(_ text: String) -> Self {
    Self(code, self.text, help: "text that begins with # stands in quotes: \"\(text.shortened)\"")
  }
}

/// What contradicts itself.
extension Diagnostic.Message {
  package static let wishIsOneKey = Self(
    "wish", "a wish is one of day-off, avoid or work", help: "write each wish as its own entry: - day-off: fri")
  package static let noRoles = Self(
    "no-roles", "an empty list of roles: nobody would count", help: "leave `role` out if everybody counts")
  package static let offWithTimes = Self(
    "off-with-times", "a day off has no start and no end", help: "keep `off: true` or the times")
  package static func untilBeforeFrom(_ until: String, _ from: String) -> Self {
    Self("until-before-from", "until, \(until), is before from, \(from)")
  }
  package static func everyWithoutFrom(_ weeks: Int) -> Self {
    Self(
      "every-without-from", "every \(weeks) weeks, but counted from when?",
      help: "add `from`, a day of the first week that owes it: from: 2026-11-30")
  }
  package static func expiresUnheld(_ skill: String, near guess: String?) -> Self {
    Self(
      "expires-unheld", "'\(skill.shortened)' is none of this person's skills, so it can't expire",
      help: didYouMean(guess) ?? "add it to their `skills`, or take it out here")
  }
  package static func leastOverMinutes(_ least: Int, _ minutes: Int) -> Self {
    Self("minimum-over-maximum", "`least`, \(least), is more than `minutes`, \(minutes)")
  }
}

extension String {
  /// Put round with quotes, it is text.
  static func quotes(_ text: String) -> String { "write \"\(text)\", with quotes" }

  /// For a value that stands where a list is wanted.
  static func listHelp(_ text: String?) -> String? { text.flatMap { asList($0) }.map { "write \($0.shortened)" } }

  /// `[family, therapy]` for `family, therapy`.
  static func asList(_ text: String) -> String? {
    let words = text.split { ",;".contains($0) }.map { word in
      word.filter { !"[](){}".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return "[\(words.filter { !$0.isEmpty }.joined(separator: ", "))]"
  }
}
