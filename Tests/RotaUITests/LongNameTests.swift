import RotaModel
import RotaTestSupport
import RotaUI
import Testing

@Suite("However narrow a column is, no two people look alike in it, and none is cut off at its end")
struct LongNameTests {
  private static let yaml = HarbourTeam.yaml.replacing("name: Ana,", with: "name: Maximiliana Featherstonehaugh,")
    .replacing("name: Ben,", with: "name: Maximiliana Featherstonecroft,")
    .replacing("name: Cara,", with: "name: Maximiliana Feathersby,")

  /// The rows of a page in which one of the three is.
  private func rows(_ page: Character, columns: Int) throws -> [String] {
    var sitting = try Sitting(columns: columns, rows: 24, desk: Given.desk(Self.yaml))
    sitting.type(String(page))
    sitting.tell(.fetched(.ledger(try Given.ledger())))
    sitting.tell(.fetched(.now(try Given.whoIsOn())))
    sitting.tell(.fetched(.requests(Given.requests)))
    return sitting.text.split(separator: "\n").map { String($0) }
      .filter { $0.contains(/Max|M\. F|Feath|\b(ana|ben|cara)\b/) }
  }

  @Test("In the lists of the screen", arguments: ["H", "n", "Q", "c", "/"] as [Character], [60, 80, 120])
  func lists(page: Character, columns: Int) throws {
    let rows = try rows(page, columns: columns)
    #expect(!rows.isEmpty)
    for row in rows { #expect(!row.contains(/Max[a-z]*( F[a-z]*)?…( |$)/), "\(row)") }
  }
}
