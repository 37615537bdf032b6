internal import Foundation
internal import Synchronization

/// Files that are nobody's until they are whole. Whoever ends the program by a signal takes them away, and so leaves
/// nothing behind that nobody knows of.
package enum Unfinished {
  private struct Entry {
    let path: UnsafeMutablePointer<CChar>
    var isUnfinished: Bool
    let next: UnsafeMutablePointer<Entry>?
  }

  /// Never freed: a signal may come at any moment. There are few.
  private static let newest = Atomic<UInt>(0)

  private static var first: UnsafeMutablePointer<Entry>? {
    UnsafeMutablePointer(bitPattern: newest.load(ordering: .acquiring))
  }

  /// Before they are made.
  package static func begin(_ paths: String...) {
    for path in paths {
      guard let copy = strdup(path) else { continue }
      let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
      var (before, isIn) = (newest.load(ordering: .acquiring), false)
      while !isIn {
        entry.initialize(
          to: Entry(path: copy, isUnfinished: true, next: UnsafeMutablePointer(bitPattern: before)))
        (isIn, before) = newest.compareExchange(
          expected: before, desired: UInt(bitPattern: entry), ordering: .acquiringAndReleasing)
      }
    }
  }

  /// Once they are whole, or gone.
  package static func end(_ paths: String...) {
    var entry = first
    while let here = entry {
      if paths.contains(String(cString: here.pointee.path)) { here.pointee.isUnfinished = false }
      entry = here.pointee.next
    }
  }

  /// In the handler of a signal, which must touch nothing that is made by being asked for.
  package static func takeAway() {
    var entry = first
    while let here = entry {
      if here.pointee.isUnfinished { unlink(here.pointee.path) }
      entry = here.pointee.next
    }
  }
}
