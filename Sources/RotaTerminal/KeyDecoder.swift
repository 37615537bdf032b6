internal import RotaModel

/// Turns the bytes that a terminal sends into keys. Sequences may come in pieces; what is none does nothing, so that no
/// stray byte of one is taken for a command.
package struct KeyDecoder: Sendable {
  private enum State: Sendable {
    case ground
    case escaped
    /// After `ESC [` or `ESC O`.
    case sequence([UInt8])
    case paste
  }

  private var state = State.ground
  /// The beginning of a character whose other bytes are still to come.
  private var partial: [UInt8] = []

  /// Kept beside the state, where it can grow in place.
  private var pasted: [UInt8] = []

  /// More than anybody pastes into a field; what comes after is dropped.
  package static let longestPaste = 1 << 20

  package init() {}

  /// How long to wait for more before `timeOut`; nil where nothing is open. A lone Escape is told from the beginning of a
  /// sequence only by what follows at once; a sequence that has begun may come over a slow line.
  package var patience: Duration? {
    switch state {
    case .ground: partial.isEmpty ? nil : .seconds(1)
    case .escaped: .milliseconds(25)
    case .sequence: .seconds(1)
    case .paste: .seconds(5)
    }
  }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [KeyEvent] {
    bytes.reduce(into: []) { events, byte in events += take(byte) }
  }

  /// Nothing more has come in time.
  package mutating func timeOut() -> [KeyEvent] {
    defer {
      state = .ground
      partial = []
    }
    switch state {
    case .escaped: return [.escape]
    case .paste: return [endPaste(pasted)]
    case .ground, .sequence: return []
    }
  }

  private mutating func take(_ byte: UInt8) -> [KeyEvent] {
    switch state {
    case .ground: return takeKey(byte)
    case .escaped: return takeAfterEscape(byte)
    case .sequence(let bytes): return takeInSequence(byte, bytes)
    case .paste: return takePasted(byte)
    }
  }

  private mutating func takeKey(_ byte: UInt8) -> [KeyEvent] {
    if byte >= 0x80 { return takeCharacter(byte) }
    partial = []
    switch byte {
    case 0x1B:
      state = .escaped
      return []
    case 0x0D, 0x0A: return [.enter]
    case 0x09: return [.tab]
    case 0x7F, 0x08: return [.backspace]
    case 0x01...0x1A: return [.control(Character(Unicode.Scalar(byte + 0x60)))]
    case 0x20..<0x7F: return [.character(Character(Unicode.Scalar(byte)))]
    default: return []
    }
  }

  private mutating func takeCharacter(_ byte: UInt8) -> [KeyEvent] {
    // A new first byte begins anew, whatever was open.
    partial = byte >= 0xC0 ? [byte] : partial.isEmpty ? [] : partial + [byte]
    guard let first = partial.first else { return [] }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard partial.count == length else { return [] }
    defer { partial = [] }
    guard let text = String(validating: partial, as: UTF8.self), let character = text.first,
      !text.unicodeScalars.contains(where: isUnprintable)
    else { return [] }
    return [.character(character)]
  }

  private mutating func takeAfterEscape(_ byte: UInt8) -> [KeyEvent] {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([byte])
      return []
    case 0x1B:
      return [.escape]
    default:
      // Alt and a key: none of ours.
      state = .ground
      return []
    }
  }

  private mutating func takeInSequence(_ byte: UInt8, _ bytes: [UInt8]) -> [KeyEvent] {
    let isLinuxFunctionKey = bytes == [UInt8(ascii: "["), UInt8(ascii: "[")]
    switch byte {
    case 0x1B:
      state = .escaped
      return []
    case UInt8(ascii: "[") where bytes == [UInt8(ascii: "[")]:
      state = .sequence(bytes + [byte])
      return []
    case 0x40...0x7E:
      state = .ground
      if bytes + [byte] == Self.pasteBegin { state = .paste }
      return isLinuxFunctionKey ? Self.linuxFunctionKey(byte) : Self.key(bytes + [byte])
    case 0x20..<0x40 where bytes.count < 32:
      state = .sequence(bytes + [byte])
      return []
    default:
      state = .ground
      return []
    }
  }

  private mutating func takePasted(_ byte: UInt8) -> [KeyEvent] {
    pasted.append(byte)
    let tail = Self.pasteEnd.count
    if byte == Self.pasteEnd.last, pasted.suffix(tail) == Self.pasteEnd[...] {
      return [endPaste(pasted.dropLast(tail))]
    }
    if pasted.count > 2 * Self.longestPaste { pasted.removeSubrange(Self.longestPaste..<pasted.count - tail) }
    return []
  }

  private mutating func endPaste(_ bytes: some Sequence<UInt8>) -> KeyEvent {
    defer { pasted = [] }
    state = .ground
    let text = String(decoding: Array(bytes.prefix(Self.longestPaste)), as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
    // What no key types does not come in by a paste either.
    return .paste(text.filter { $0 == "\n" || !$0.unicodeScalars.contains(where: isUnprintable) })
  }

  private static let pasteBegin = Array("[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
}
