import RotaModel

extension Problem {
  func refuseImpossiblePins() throws(Unplannable) {}
}
