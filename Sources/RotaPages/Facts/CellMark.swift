internal import RotaModel
package import RotaJudge
package import RotaText

/// The mark beside a day of a person: the one that matters most.
package enum CellMark: CaseIterable, Sendable {
  case broken, wishBroken, pinned, wishGranted

  package var symbol: String {
    switch self {
    case .broken: "!"
    case .wishBroken: "x"
    case .pinned: "▪"
    case .wishGranted: "♥"
    }
  }

  package var meaning: String {
    switch self {
    case .broken: "rule broken"
    case .wishBroken: "wish broken"
    case .pinned: "pinned"
    case .wishGranted: "wish granted"
    }
  }
}

extension PersonWeek.Cell {
  package var mark: CellMark? {
    broken ? .broken : wish == .broken ? .wishBroken : pinned ? .pinned : wish == .granted ? .wishGranted : nil
  }
}

extension CellMark {
  package var role: Style.Role {
    switch self {
    case .broken: .problem
    case .wishBroken: .warning
    case .pinned: .pinned
    case .wishGranted: .good
    }
  }
}
