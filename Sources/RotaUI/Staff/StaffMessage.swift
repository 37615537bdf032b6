package import RotaModel
package import RotaPages

/// What the screen of a member of staff wants done: all that there is.
package enum StaffEffect: ScreenEffect {
  case quit, redraw
  /// They know their rota.
  case confirm
  case send(Request.Ask)
  /// What a swap would make of their days, before it is sent.
  case checkSwap(Request.Swap)
  case agree(request: Int)
  case decline(request: Int, because: String)
  case takeBack(request: Int)
  /// Yes to what is offered to them, or no.
  case take(offer: Int)
  case refuse(offer: Int)
  /// When their last shift really ended.
  case ended(Minutes)
  /// Who is on, as people have been told.
  case readNow
  /// What they ask for, and are asked.
  case readRequests
  case readLedger

  package var program: ProgramEffect? { self == .quit ? .quit : self == .redraw ? .redraw : nil }
  package var underway: String? { nil }
}

/// News for the screen of a member of staff.
package enum StaffMessage: ScreenMessage {
  /// Their own days have been read.
  case mine(StaffWeek, said: String?)
  case now(Moment)
  case whoIsOn(WhoIsOn)
  case requests([RequestLine])
  case ledger(Ledger)
  /// What they asked for has been sent.
  case sent(String)
  /// It can't be: the form says why.
  case unsendable(String)
  /// A swap that can be sent, with what it would make of their days.
  case swapPossible(Request.Swap, [String])
  case ended
  case refused(String)

  package var isAnswer: Bool { false }
  package var isEnd: Bool { self == .ended }
}
