import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing
import RotaPages

@Suite("Letters say how things are, one a person, whatever they missed")
struct LetterTests {
  /// The notify command fails while a file is there, and keeps what it is given.
  private static let notify = "notify: 'cat >> letters; if test -e closed; then echo no post today >&2; exit 4; fi'\n"

  private struct Post {
    let harbour: PublishedHarbour
    let folder: URL

    func close() throws { try "".write(to: folder.appendingPathComponent("closed"), atomically: true, encoding: .utf8) }
    func open() throws { try FileManager.default.removeItem(at: folder.appendingPathComponent("closed")) }

    /// What has been written since this was asked last.
    func letters() throws -> [[String: Any]] {
      let file = folder.appendingPathComponent("letters")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
      try FileManager.default.removeItem(at: file)
      return try text.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }

    func tell() throws -> [Telling] {
      try harbour.opened.tell(try harbour.opened.tellings().filter(\.isUntold), now: PublishedHarbour.before)
    }

    func publish(_ edit: Edit, _ monday: Day = PublishedHarbour.monday) throws {
      _ = try harbour.opened.apply([edit], to: harbour.week(monday))
      try harbour.publish(monday)
    }
  }

  private func with(_ body: (Post) throws -> Void) throws {
    try PublishedHarbour.with(HarbourTeam.yaml + Self.notify) { harbour in
      try harbour.opened.agreeToNotify()
      try body(Post(harbour: harbour, folder: URL(fileURLWithPath: harbour.opened.file).deletingLastPathComponent()))
    }
  }

  @Test(
    "A first letter is no change: the shifts of the week, and what somebody can do who has no more than a telephone")
  func first() throws {
    try with { post in
      let opened = post.harbour.opened
      func isNew() throws -> String? {
        let team = try opened.team()
        return MyWeekWords(team, try opened.myWeek(team.person(called: "ben"), at: PublishedHarbour.before))
          .new(PublishedHarbour.monday)
      }
      #expect(try isNew()?.hasPrefix("new, published ") == true, "nobody has told him")
      try post.close()
      _ = try post.tell()
      #expect(try isNew()?.hasPrefix("new, published ") == true, "the letter failed")
      try post.open()
      _ = try post.letters()
      let told = try post.tell()
      #expect(told.allSatisfy { $0.state == .told })
      #expect(try isNew()?.hasPrefix("new, told ") == true)
      let letters = try post.letters()
      #expect(letters.compactMap { $0["person"] as? String }.sorted() == ["ana", "ben", "cara"])
      let ben = try #require(letters.first { $0["person"] as? String == "ben" })
      #expect(
        ben["shifts"] as? [String] == ["Tue 1 Dec 11:00–19:00", "Thu 3 Dec 12:00–19:00", "Fri 4 Dec 10:00–18:00"])
      #expect((ben["text"] as? String)?.hasPrefix("your rota for 30 Nov") == true && ben["contacts"] as? Int == 0)
      #expect(ben["confirm"] as? String == "Please tell your team lead that you know of it.")
      #expect(try post.tell().isEmpty && post.letters().isEmpty, "nobody is told twice")
    }
  }

  @Test("What failed is sent again as it is by then, of all weeks in one letter; why it failed is kept until then")
  func again() throws {
    try with { post in
      _ = try post.tell()
      _ = try post.letters()
      try post.close()
      let monday = post.harbour.monday
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1110), pause: nil))
      #expect(try post.tell().map(\.state) == [.failed("exit 4: no post today")])
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1080), pause: nil))
      try post.publish(.shift("ben", monday + 8, TimeRange(600, 900), pause: nil), monday + 7)
      let open = try post.tell()
      #expect(open.map(\.version) == [2, 3, 4] && open.allSatisfy { $0.state == .failed("exit 4: no post today") })
      #expect(try post.letters().count == 2, "one for each time")
      try post.open()
      #expect(try post.tell().allSatisfy { $0.state == .told })
      let letters = try post.letters()
      #expect(letters.count == 1)
      #expect(
        letters.first?["shifts"] as? [String] == [
          "Thu 3 Dec 12:00–19:00 → 12:00–18:00, goes earlier", "Tue 8 Dec 10:00–15:00",
        ])
    }
  }

  @Test("A week that was changed and changed back is no part of a letter that is sent again")
  func oneWeekChangedBack() throws {
    try with { post in
      _ = try post.tell()
      _ = try post.letters()
      let monday = post.harbour.monday
      try post.close()
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1110), pause: nil))
      _ = try post.tell()
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1140), pause: TimeRange(900, 930)))
      try post.publish(.shift("ben", monday + 8, TimeRange(600, 900), pause: nil), monday + 7)
      _ = try post.tell()
      try post.open()
      _ = try post.letters()
      #expect(try post.tell().allSatisfy { $0.state == .told })
      let letter = try #require(try post.letters().first)
      #expect(letter["text"] as? String == "your rota for 7 – 13 Dec 2026" && letter["week"] as? String == "2026-12-07")
      #expect(letter["shifts"] as? [String] == ["Tue 8 Dec 10:00–15:00"])
    }
  }

  @Test("Whose rota is again as they know it is written nothing")
  func changedBack() throws {
    try with { post in
      _ = try post.tell()
      _ = try post.letters()
      let (monday, lead) = (post.harbour.monday, post.harbour.opened)
      try post.close()
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1110), pause: nil))
      _ = try post.tell()
      try post.open()
      _ = try post.letters()
      try post.publish(.shift("ben", monday + 3, TimeRange(720, 1140), pause: TimeRange(900, 930)))
      #expect(try post.tell().allSatisfy { $0.state == .told } && post.letters().isEmpty)
      #expect(
        try StoreCare.log(lead, about: "ben", looksAt: nil, last: 9).last?.hasSuffix("as they know it (Ben)") == true)
    }
  }
}
