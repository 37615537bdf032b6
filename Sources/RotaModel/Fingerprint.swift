/// FNV-1a (Fowler, Noll and Vo), as 16 hexadecimal digits: enough to tell two texts apart, and no secret.
package func fingerprint(of text: String, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> String {
  let hash = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  return padded(String(hash, radix: 16), to: 16)
}
