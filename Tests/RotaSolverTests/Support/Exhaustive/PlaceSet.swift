import RotaModel

/// Some of the places of a contact.
struct PlaceSet {
  private var words: [UInt64]

  private init(_ contact: ContactOptions, where isIn: (Contact) -> Bool) {
    words = Array(repeating: 0, count: (contact.places.count + 63) / 64)
    for (index, option) in contact.places.enumerated() where isIn(option.contact) {
      words[index / 64] |= 1 << UInt64(index % 64)
    }
  }

  private init(words: [UInt64]) { self.words = words }

  static func all(_ contact: ContactOptions) -> PlaceSet { PlaceSet(contact) { _ in true } }

  /// Those in which a person is no worker.
  static func without(_ person: PersonID, _ contact: ContactOptions) -> PlaceSet {
    PlaceSet(contact) { !$0.staff.contains(person) }
  }

  /// Those that lie in a shift of one of their workers.
  static func within(_ shift: Shift, _ contact: ContactOptions) -> PlaceSet {
    PlaceSet(contact) { $0.day == shift.day && shift.time.contains($0.time) && $0.staff.contains(shift.staff) }
  }

  func union(_ other: PlaceSet) -> PlaceSet { PlaceSet(words: zip(words, other.words).map { $0 | $1 }) }
  func intersection(_ other: PlaceSet) -> PlaceSet { PlaceSet(words: zip(words, other.words).map { $0 & $1 }) }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The cheapest.
  var first: Int? {
    words.firstIndex { $0 != 0 }.map { $0 * 64 + words[$0].trailingZeroBitCount }
  }

  /// In the order of the contact's places.
  var members: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 }
    }
  }
}
