import RotaFiles
import Testing

/// A wrong rota file, with the place of the mistake marked by ⟨…⟩ and the words that are said about it.
struct WrongRota: Sendable, CustomTestStringConvertible {
  let marked: String
  let message: String

  init(_ marked: String, _ message: String) {
    self.marked = marked
    self.message = message
  }

  var testDescription: String { message }
  var text: String { marked.replacing("⟨", with: "") }

  /// Line and column of the mark, from 1.
  var place: [Int] {
    let before = marked.prefix { $0 != "⟨" }
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return [before.count { $0 == "\n" } + 1, line.count + 1]
  }

  /// Around one shift, one contact.
  static func shift(_ shift: String, _ message: String) -> WrongRota {
    WrongRota(#"{"from": "2026-11-30", "days": 7, "contacts": [], "shifts": ["# + "\n" + shift + "]}", message)
  }

  static func contact(_ contact: String, _ message: String) -> WrongRota {
    WrongRota(#"{"from": "2026-11-30", "days": 7, "shifts": [], "contacts": ["# + "\n" + contact + "]}", message)
  }

  static let head = #""days": 7, "shifts": [], "contacts": []}"#

  static let all: [WrongRota] = [
    WrongRota("⟨", "this is not JSON: the file is empty; a rota file is a JSON object"),
    WrongRota("⟨not json", "this is not JSON: found 'n' where a value should be"),
    WrongRota("⟨[]", "found a list; expected a rota: a JSON object"),
    WrongRota("⟨{}", "the key 'from' is missing"),
    WrongRota(#"{"from": "2026-11-30"⟨"#, "this is not JSON: found the end of the file where ',' or '}' should be"),
    WrongRota("{\"from\": ⟨\"2026-11-30", "this is not JSON: the quotes are never closed"),
    WrongRota(
      "{\"from\": \"2026⟨\n-11-30\"}",
      "this is not JSON: a line break or a control character inside quotes"),
    WrongRota(#"{"from" ⟨"2026-11-30"}"#, "this is not JSON: found '\"' where the ':' after 'from' should be"),
    WrongRota(#"{"days": 7, ⟨"days": 7}"#, "the key 'days' came before"),
    WrongRota(#"{"days": 7,⟨}"#, "this is not JSON: found '}' where a key in quotes should be"),
    WrongRota(#"{"days": 7} ⟨x"#, "this is not JSON: the JSON ends before this"),
    WrongRota(#"{"team": "\⟨q", "days": 7}"#, "this is not JSON: no such escape after '\\'"),
    WrongRota(#"{"team": "\uD83D⟨", "days": 7}"#, "this is not JSON: half of a surrogate pair"),
    WrongRota(#"{"seed": 1.⟨, "days": 7}"#, "this is not JSON: found ',' where a digit should be"),
    WrongRota(#"{"format": ⟨"rota/2"}"#, "'format': found 'rota/2'; expected 'rota/1'"),
    WrongRota(
      #"{"from": ⟨20261130, "# + head, "'from': found the number 20261130; expected a date such as \"2026-11-30\""),
    WrongRota(
      #"{"from": ⟨"2026-02-30", "# + head, "'from': found '2026-02-30'; expected a date such as \"2026-11-30\""),
    WrongRota(#"{"from": ⟨"2026-12-01", "# + head, "'from': 2026-12-01 is not a Monday, and a rota begins on one"),
    WrongRota(
      #"{"from": "2026-11-30", "shifts": [], "contacts": [], "days": ⟨6}"#,
      "'days': found the number 6; expected whole weeks: 7, 14, 21 … at most 371"),
    WrongRota(
      #"{"from": "2026-11-30", "shifts": [], "contacts": [], "days": ⟨-7}"#,
      "'days': found the number -7; expected whole weeks: 7, 14, 21 … at most 371"),
    WrongRota(
      #"{"from": "2026-11-30", "shifts": [], "contacts": [], "days": ⟨99999999999999999999999}"#,
      "'days': found a number; expected whole weeks: 7, 14, 21 … at most 371"),
    WrongRota(
      #"{"from": "2026-11-30", "shifts": [], "contacts": [], "days": ⟨7e7}"#,
      "'days': found the number 7e7; expected whole weeks: 7, 14, 21 … at most 371"),
    WrongRota(
      #"{"from": "2026-11-30", "days": 7, "contacts": [], "shifts": ⟨{}}"#, "'shifts': found an object; expected a list"
    ),
    WrongRota(#"⟨{"from": "2026-11-30", "days": 7, "shifts": []}"#, "the key 'contacts' is missing"),
    .shift("⟨17", "found the number 17; expected a shift: an object"),
    .shift(#"⟨{"date": "2026-12-01", "start": "09:00", "end": "17:00"}"#, "the key 'staff' is missing"),
    .shift(
      #"{"staff": ⟨null, "date": "2026-12-01", "start": "09:00", "end": "17:00"}"#,
      "'staff': found null; expected text"),
    .shift(
      #"{"staff": "ana", "date": "2026-12-01", "start": ⟨"25:00", "end": "17:00"}"#,
      "'start': found '25:00'; expected a time such as \"13:00\""),
    .shift(
      #"{"staff": "ana", "date": "2026-12-01", "start": "09:00", "end": ⟨17}"#,
      "'end': found the number 17; expected a time such as \"13:00\""),
    .shift(
      #"{"staff": "ana", "date": "2026-12-01", "start": "09:00", "end": "17:00", "break": ⟨"13:30-13:00"}"#,
      "'break': found '13:30-13:00'; expected \"13:00-13:30\" or null"),
    .shift(
      #"{"staff": "ana", "date": ⟨"1.12.2026", "start": "09:00", "end": "17:00"}"#,
      "'date': found '1.12.2026'; expected a date such as \"2026-11-30\""),
    .contact(
      #"{"id": ⟨"K1/visit/2/1", "date": "2026-12-01", "start": "09:00", "end": "10:00", "staff": []}"#,
      "'id': found 'K1/visit/2/1'; expected a contact such as \"C014/visit/2026-11-30/2\" or \"C014/welfare\""),
    .contact(
      #"{"id": "K1/x", "date": "2026-12-01", "start": "09:00", "end": "10:00", "staff": ["ana", ⟨7]}"#,
      "'staff': found the number 7; expected a person's id"),
    .contact(
      #"{"id": "K1/x", "date": "2026-12-01", "start": "09:00", "end": "10:00", "staff": ⟨"ana"}"#,
      "'staff': found 'ana'; expected a list"),
  ]
}

@Suite("A wrong rota file is refused with line, column and what was expected")
struct RotaFileMistakeTests {
  @Test(arguments: WrongRota.all)
  func placeAndWords(_ wrong: WrongRota) throws {
    let error = #expect(throws: RotaFileError.self) { try RotaFile.read(Array(wrong.text.utf8), name: "rota.json") }
    let first = try #require(error?.diagnostics.first)
    #expect(first.message.text == wrong.message)
    #expect([first.line, first.column] == wrong.place)
    #expect(first.file == "rota.json")
  }

  @Test("All mistakes are told, in their order, not the first alone")
  func all() {
    let wrong = #"{"from": "2026-13-01", "days": 8, "shifts": [3], "contacts": [{"id": "K1/x"}]}"#
    let error = #expect(throws: RotaFileError.self) { try RotaFile.read(Array(wrong.utf8), name: "r") }
    #expect(
      error?.diagnostics.map(\.code)
        == ["wrong-type", "wrong-type", "wrong-type", "missing-key", "missing-key", "missing-key", "missing-key"])
    #expect(error?.diagnostics.map(\.column) == error?.diagnostics.map(\.column).sorted())
  }

  @Test("The same mistake a thousand times is told twenty times, with how many more there are")
  func many() {
    let wrong =
      #"{"from": "2026-11-30", "days": 7, "contacts": [], "shifts": ["#
      + Array(repeating: "0", count: 1000).joined(separator: ",") + "]}"
    let error = #expect(throws: RotaFileError.self) { try RotaFile.read(Array(wrong.utf8), name: "r") }
    #expect(error?.diagnostics.count == 21)
    #expect(error?.diagnostics.last?.message.text == "and 980 more from here on")
  }

  @Test(
    "Files that are no text, nested without end or too large are refused without a crash", arguments: Hostile.allCases)
  func hostile(_ file: Hostile) {
    #expect(throws: RotaFileError.self) { try RotaFile.read(file.bytes, name: "r") }
  }

  /// Named, so that a test report does not spell out millions of bytes.
  enum Hostile: CaseIterable {
    case nested, utf16, everyByte, brokenUTF8, tooLarge, cutEscape, noNumber, cutWord

    var bytes: [UInt8] {
      switch self {
      case .nested: Array(repeating: UInt8(ascii: "["), count: 100_000)
      case .utf16: [0xFF, 0xFE, 0x7B, 0x00]
      case .everyByte: Array(0...255)
      case .brokenUTF8: Array("{\"team\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
      case .tooLarge: Array(repeating: 0x20, count: 5_000_001)
      case .cutEscape: Array("{\"team\": \"\\u12".utf8)
      case .noNumber: Array("-".utf8)
      case .cutWord: Array("{\"a\": nul".utf8)
      }
    }
  }
}
