/// What the headings of somebody's own sheets are called here: `Surname` is `name`, and `Notes` is nothing.
package struct SheetColumns: Hashable, Sendable, Codable {
  /// By heading, as `Sheet.normalised` spells it; an empty name leaves the column out.
  private var names: [String: String]

  package init() { names = [:] }

  package init(from decoder: any Decoder) throws {
    names = try decoder.singleValueContainer().decode([String: String].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names)
  }

  /// Its column; nil: it is left out.
  package subscript(heading: String) -> String? {
    get {
      let own = Sheet.normalised(heading)
      let name = names[own] ?? own
      return name.isEmpty ? nil : name
    }
    set { names[Sheet.normalised(heading)] = newValue.map { Sheet.normalised($0) } ?? "" }
  }
}
