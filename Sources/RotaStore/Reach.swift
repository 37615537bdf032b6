internal import Foundation

/// How far we can reach a store: its file may be ours to write, or lie on a disk that can only be read.
enum Reach: Hashable {
  case writable
  /// Others may write it, or died before their last words were moved into it: those lie in a file beside it.
  case readable
  /// It can't change while we look, and nothing can be made beside it.
  case fixed

  init(_ path: String, isOnShare: Bool) {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    var beside = stat()
    if access(path, W_OK) == 0, access(folder, W_OK) == 0, !isOnShare {
      self = .writable
    } else {
      self = stat(path + "-wal", &beside) == 0 && beside.st_size > 0 ? .readable : .fixed
    }
  }

  var isWritable: Bool { self == .writable }

  /// As SQLite is told it.
  func address(of path: String) -> String {
    self == .fixed ? URL(fileURLWithPath: path).absoluteString + "?immutable=1" : path
  }
}

extension StoreError {
  /// What could not be done where nothing can be written, said as that.
  func onlyRead(_ opening: Store.Opening) -> StoreError {
    switch (self, opening) {
    case (.unreadable, .reading), (.unreadable, .copying): .unfinished
    case (.unreadable, _), (.full, _): .readOnly
    default: self
    }
  }
}
