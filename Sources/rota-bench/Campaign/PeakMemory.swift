internal import Foundation

/// The most memory that the program has held since the count was begun anew.
enum PeakMemory {
  /// Linux begins anew when 5 is written here; where it refuses, a run is charged with what came before it: too much,
  /// never too little.
  static func restart() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }

  static var megabytes: Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return (Double(usage.ru_maxrss) / 102.4).rounded() / 10
  }
}
