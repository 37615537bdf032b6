/// One change that a hand makes, to a draft or to the dated facts beside it. The screen and the command line say the
/// same ones.
package enum Edit: Hashable, Sendable {
  /// A shift at these times; its break as said, or where it costs least.
  case shift(PersonID, Day, TimeRange, pause: TimeRange?)
  case dayOff(PersonID, Day)
  /// A contact at this day and start with exactly these workers.
  case contact(ContactID, Day, start: Minutes, staff: [PersonID])
  /// Taken out of the draft; still owed.
  case leaveOut(ContactID)
  /// No longer owed, and so neither planned.
  case cancel(ContactID)
  /// Owed again.
  case owe(ContactID)
  /// What those who go are to know; nil where nothing is said any more.
  case say(ContactID, String?)
  case pin(Pin)
  case unpin(Pin)
  case duty(Duty)
  case oneOff(OneOff)
  case leave(Leave)
  /// Days or hours of leave that are leave no longer, with what is left of it. Shifts stay as they are.
  case callOff(Period, of: Leave, leaving: [Leave])
  case wish(PersonID, Wish)
  /// A dated fact that holds no longer: leave called off, a duty or a one-off that is not to be.
  case withdraw(Fact)

  /// Letters of what is said to those who go.
  package static let mostSaid = 200
}
