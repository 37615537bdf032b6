internal import Foundation

/// In small letters without accents, as one types on any keyboard.
func plainLetters(_ text: String) -> String {
  text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil).lowercased()
}
