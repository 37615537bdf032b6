package import RotaPages
internal import RotaSheets

extension LedgerPage {
  package var csv: String { RotaCSV.write(rows: rows) }
}
