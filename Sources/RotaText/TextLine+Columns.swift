package import RotaModel

/// Text in a column: cut or filled.
package func column(_ text: String, _ width: Int, _ role: Style.Role = .plain) -> TextLine {
  TextLine(fitted(text, to: max(0, width - 1)), role).padded(to: width)
}

/// A name in a column: however it is cut, it is nobody else's.
package func column(_ id: PersonID, _ names: ShortNames, _ width: Int, _ role: Style.Role = .plain) -> TextLine {
  TextLine(names.short(id, to: max(0, width - 1)), role).padded(to: width)
}
