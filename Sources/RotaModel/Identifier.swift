/// A name given in the team file, kept apart by what it names: a person's id is never taken for a child's.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

package enum SkillWord {}
package enum TraitWord {}
package enum RoleWord {}
package enum ZoneWord {}

package typealias PersonID = Identifier<Person>
package typealias ChildID = Identifier<Child>
package typealias NeedID = Identifier<Need>
package typealias PartnerID = Identifier<Partner>
package typealias CoverLineID = Identifier<CoverLine>
package typealias DutyID = Identifier<Duty>
package typealias Skill = Identifier<SkillWord>
package typealias Trait = Identifier<TraitWord>
package typealias Role = Identifier<RoleWord>
package typealias Zone = Identifier<ZoneWord>
