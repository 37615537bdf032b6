/// Why a workbook can't be read.
enum WorkbookFault: Error, Hashable {
  case tooBig
  case password
  /// With what was found.
  case broken(String)
  /// Of Excel before 2007.
  case oldExcel
  /// A zip archive with something else in it.
  case otherArchive
}
