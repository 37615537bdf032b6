/// What texts mean, each read once: the cells of a rota have few texts, and each of them often.
struct ReadOnce<Meaning> {
  private var known: [String: Meaning] = [:]
  private let read: (String) -> Meaning
  /// A sheet of another kind has no two texts alike, and nothing is won by keeping them.
  private static var most: Int { 5000 }

  init(_ read: @escaping (String) -> Meaning) { self.read = read }

  mutating func callAsFunction(_ text: String) -> Meaning {
    if let meaning = known[text] { return meaning }
    let meaning = read(text)
    if known.count < Self.most { known[text] = meaning }
    return meaning
  }
}
