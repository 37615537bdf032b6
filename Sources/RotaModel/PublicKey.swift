internal import Foundation

/// A public key of ssh, as it stands in the `.pub` file of whoever has the other half.
package struct PublicKey: Hashable, Sendable {
  /// As the team file says it, a note of whose it is at its end.
  package let text: String
  /// The kind and the key alone: what makes two keys the same, and all that sshd is given.
  package let line: String

  private static let kinds: Set<String> = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// Nil for what sshd would pass over: options before the key, a second line, a key that was cut short or mistyped.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard !text.contains(where: \.isNewline), words.count >= 2, Self.kinds.contains(words[0]),
      let bytes = Data(base64Encoded: words[1]), let parts = Self.parts(of: bytes), parts.count >= 2,
      parts[0].elementsEqual(words[0].utf8), words[0] != "ssh-ed25519" || parts[1].count == 32
    else { return nil }
    self.text = text
    line = "\(words[0]) \(words[1])"
  }

  /// The strings of which a key consists (RFC 4251), each behind its length; nil where they don't fill it exactly.
  private static func parts(of bytes: Data) -> [Data]? {
    var rest = bytes
    var parts: [Data] = []
    while !rest.isEmpty {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard length > 0, rest.count >= length else { return nil }
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts
  }
}
