/// Owns the memory of a problem's tables.
///
/// `@unchecked Sendable` holds because nothing writes to the memory once its table is made, and the list of blocks only
/// grows while one thread compiles the problem.
final class Memory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  func table<Element: BitwiseCopyable>(_ elements: [Element]) -> Table<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { base.initialize(from: first, count: source.count) }
    }
    blocks.append(UnsafeMutableRawPointer(base))
    return Table(base: UnsafePointer(base), count: elements.count)
  }

  func lists<Element: BitwiseCopyable>(_ lists: [[Element]]) -> Lists<Element> {
    var starts: [Int32] = [0]
    var items: [Element] = []
    for list in lists {
      items += list
      starts.append(Int32(items.count))
    }
    return Lists(starts: table(starts), items: table(items))
  }
}

/// A frozen column of numbers, read in the innermost loops without reference counts or bounds.
///
/// `@unchecked Sendable` holds because nothing writes to the memory after it is made; the problem's `Memory` outlives it.
struct Table<Element: BitwiseCopyable>: @unchecked Sendable, BitwiseCopyable {
  let base: UnsafePointer<Element>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}

extension Table where Element == Int32 {
  /// The entry as a plain integer, for arithmetic.
  @inline(__always)
  func int(_ index: Int) -> Int { Int(self[index]) }

  var most: Int { (0..<count).reduce(0) { max($0, int($1)) } }
}

/// Lists of different lengths, one after another.
struct Lists<Element: BitwiseCopyable>: Sendable, BitwiseCopyable {
  let starts: Table<Int32>
  let items: Table<Element>

  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    Range(uncheckedBounds: (starts.int(index), starts.int(index + 1)))
  }

  @inline(__always)
  func isEmpty(_ index: Int) -> Bool { starts[index] == starts[index + 1] }
}
