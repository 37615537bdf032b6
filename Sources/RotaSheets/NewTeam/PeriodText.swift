internal import RotaFiles
internal import RotaModel

/// A period as the team files of newcomers say it: the grammar of team files with `holiday` as the one calendar, which
/// each new team has.
struct TypedPeriod: Hashable {
  let text: String
  let period: Period

  init?(_ text: String) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let holiday = NamedCalendar(name: "holiday", days: .bankHolidays(.englandAndWales))
    guard let period = TeamFile.plainPeriod(text, among: [holiday]) else { return nil }
    self.text = text
    self.period = period
  }
}

extension Weekdays {
  /// `mon,wed`, `sat-mon`.
  init?(text: String) {
    guard let period = TypedPeriod(text)?.period, let days = period.weekdays else { return nil }
    guard period == Period(weekdays: days) else { return nil }
    self = days
  }
}
