import Testing

@Suite("The map of the house")
struct HousePageTests {
  @Test("Every file that it sends its reader to is there", arguments: [DocumentPage.house, DocumentPage.glossary])
  func files(_ page: String) throws {
    let files = Set(try DocumentPage.code().keys.compactMap { $0.split(separator: "/").last.map { String($0) } })
    let named = try DocumentPage(page).words.filter {
      $0.hasSuffix(".swift") && !$0.contains("…") && $0 != "Package.swift"
    }
    #expect(named.filter { !files.contains($0) } == [])
    #expect(!named.isEmpty)
  }

  @Test("Every module that it tells of is built, and it tells of all")
  func modules() throws {
    let built = Set(try DocumentPage.code().keys.compactMap { $0.split(separator: "/").first.map { String($0) } })
    let page = try #require(try DocumentPage(DocumentPage.house).section("The modules"))
    let told = page.text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { row in
      row.split(separator: "|").first.map { $0.filter { !$0.isWhitespace } }
    }
    #expect(Set(told).subtracting(["module", "CNcurses", "CZip"]) == built)
  }

  @Test("Every type that the glossary names is declared somewhere")
  func types() throws {
    let code = try DocumentPage.code()
    let folders = Set(code.keys.flatMap { $0.split(separator: "/").dropLast().map { String($0) } })
    let declared = Set(
      code.values.joined().matches(of: #/(?:struct|enum|class|protocol|typealias|actor) ([A-Z]\w+)/#).map {
        String($0.1)
      })
    let named = try DocumentPage(DocumentPage.glossary).words.filter { word in
      word.count > 1 && word.first?.isUppercase ?? false && word.allSatisfy { $0.isLetter }
    }
    #expect(named.filter { !declared.contains($0) && !folders.contains($0) } == [])
  }
}
