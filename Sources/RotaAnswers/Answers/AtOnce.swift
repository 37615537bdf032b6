internal import Dispatch
internal import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// As `map` has it, on all processors.
  func mappedAtOnce<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = transform(self[startIndex + place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
