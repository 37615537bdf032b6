package import RotaPages
internal import RotaSheets

extension BatchPage {
  package var csv: String { RotaCSV.write(rows: rows) }
}
