internal import Foundation
package import RotaAnswers
internal import RotaStore

/// Where a result goes. A file is written whole or not at all: beside it first, then in its place.
package struct OutputFile: Hashable, Sendable {
  package let path: String
  /// For the owner's eyes only, whatever stood there before.
  package let isPrivate: Bool
  /// A file that is changed, not made anew, has the readers whom its owner gave it.
  package let keepsReaders: Bool

  package init(_ path: String, isPrivate: Bool, keepsReaders: Bool = false) {
    self.path = path
    self.isPrivate = isPrivate
    self.keepsReaders = keepsReaders
  }

  /// Whether it can be written, found out without touching what is there: said before the work begins.
  package func check() throws(Refusal) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: target, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .unwritable(path, because: "it is a folder") }
      guard access(target, W_OK) == 0 else { throw .unwritable(path, because: Self.reason(errno)) }
      if !isPlainFile { return }
    }
    var folderExists: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &folderExists) else {
      throw .unwritable(path, because: "there is no folder \(folder)")
    }
    guard folderExists.boolValue else { throw .unwritable(path, because: "\(folder) is not a folder") }
    // Asking is not enough: root may write anywhere, but not on a file system that is read only.
    let trial = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard trial >= 0 else { throw .unwritable(path, because: Self.reason(errno)) }
    close(trial)
    unlink(beside)
  }

  package func write(_ text: String) throws(Refusal) {
    // A device or a pipe has no place beside it, and nothing to lose.
    guard isPlainFile else { return try put(text, into: target, flags: O_WRONLY) }
    let beside = beside
    unlink(beside)
    Unfinished.begin(beside)
    defer { Unfinished.end(beside) }
    do throws(Refusal) {
      try put(text, into: beside, flags: O_WRONLY | O_CREAT | O_EXCL)
      if rename(beside, target) != 0 { throw Refusal.unwritable(path, because: Self.reason(errno)) }
    } catch {
      unlink(beside)
      throw error
    }
  }
}

extension OutputFile {
  /// For the handler of a signal: no file stays that is not whole.
  package static func takeAwayUnfinished() { Unfinished.takeAway() }

  /// Where a link leads to: the link stays a link.
  private var target: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  private var folder: String {
    let folder = (target as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private var beside: String { "\(folder)/.\((target as NSString).lastPathComponent).\(getpid()).part" }

  /// True too where there is nothing yet.
  private var isPlainFile: Bool {
    var info = stat()
    return stat(target, &info) != 0 || info.st_mode & S_IFMT == S_IFREG
  }

  private var mode: mode_t {
    var info = stat()
    let isNew = stat(target, &info) != 0
    if isPrivate, isNew || !keepsReaders { return 0o600 }
    return isNew ? 0o666 : info.st_mode & 0o777
  }

  private func put(_ text: String, into file: String, flags: Int32) throws(Refusal) {
    let descriptor = open(file, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(path, because: Self.reason(errno)) }
    var problem = writeAll(text, to: descriptor)
    // What cannot be synced, a pipe or a device, has nothing to lose.
    if problem == nil, isPlainFile, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if let problem { throw .unwritable(path, because: Self.reason(problem)) }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}

/// Whoever read our standard output has gone.
package struct ReaderGone: Error {}

/// Results, on standard output.
package func put(_ text: String) throws {
  guard let problem = writeAll(text, to: STDOUT_FILENO) else { return }
  if problem == EPIPE { throw ReaderGone() }
  throw Refusal(
    .cannotBeWritten, "standard output can't be written: \(String(cString: strerror(problem)).lowercased())")
}

/// Writes all of a text; the error number where it can't.
package func writeAll(_ text: String, to descriptor: Int32) -> Int32? {
  writeAll(Array(text.utf8)[...], to: descriptor)
}

func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32? {
  var bytes = bytes
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    bytes = bytes.dropFirst(count)
  }
  return nil
}
