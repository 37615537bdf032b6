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

extension TypedPeriod {
  /// As people write it: `8am-11pm seven days a week`, `weekdays 9 to 5`.
  init?(written text: String) {
    let everyDay = text.lowercased().replacing(
      #/\b(?:seven|7) days(?: a week)?|\bevery day|\ball week/#, with: "mon-sun")
    guard let read = TypedPeriod(text) ?? Meant.period(everyDay).flatMap({ TypedPeriod($0) }) ?? TypedPeriod(everyDay)
    else { return nil }
    self = read
  }
}
