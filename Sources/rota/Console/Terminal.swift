internal import Foundation

/// What the terminal can do, as far as it can be known without asking it.
enum Terminal {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A pipe is as wide as A4 landscape, unless COLUMNS says otherwise.
  static func columns(isScreen: Bool, _ descriptor: Int32 = STDOUT_FILENO) -> Int {
    var size = winsize()
    if isScreen, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let said = environment["COLUMNS"].flatMap({ Int($0) }), (1...10_000).contains(said) { return said }
    return isScreen ? 80 : 132
  }

  static var hasColour: Bool { (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb" }

  /// False where the locale says outright that it knows ASCII or another narrow set.
  static var isUnicode: Bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let said = said?.uppercased() else { return true }
    if said == "C" || said == "POSIX" { return false }
    return !said.contains(".") || said.contains("UTF-8") || said.contains("UTF8")
  }
}
