internal import RotaModel

/// What a full store needs, for people.
struct StoreTable {
  let results: StoreResults
  private static let mostBytes = 50_000_000

  var text: String {
    let asked = results.asked
    let heading =
      [
        asked.team, counted(asked.weeks, "week"),
        "\(counted(asked.versions, "version")) and \(counted(asked.edits, "edit")) each",
        "seed \(asked.seed)",
      ] + results.provenance.words
    var table = TextTable(["", "median", "95 of 100", "times", "at most"])
    table.rows = results.figures.map { figure in
      [
        figure.what, figure.count == 0 ? "–" : Figures.milliseconds(figure.median),
        figure.count == 0 ? "–" : Figures.milliseconds(figure.high), "\(figure.count)",
        figure.most.map { Figures.milliseconds($0) + (figure.median > $0 ? " missed" : "") } ?? "–",
      ]
    }
    table.rows.append([
      "file", megabytes(results.bytes), "–", "1",
      "\(megabytes(Self.mostBytes))\(results.bytes > Self.mostBytes ? " missed" : "")",
    ])
    return heading.joined(separator: " · ") + "\n" + table.text
  }

  private func megabytes(_ bytes: Int) -> String { "\(Figures.rounded(Double(bytes) / 1e6)) MB" }
}
