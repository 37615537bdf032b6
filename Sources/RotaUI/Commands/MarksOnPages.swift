internal import RotaPages

/// What the marks on the pages mean, for the lists of what there is.
package let marksOnPages: [(mark: String, words: String)] =
  CellMark.allCases.map { ($0.symbol, "beside a day: \($0.meaning)") } + [
    ("~", "a day that is not as people know it"),
    ("!", "behind hours and numbers: too few, or over what there may be"),
    ("*", "behind hours: after leave and what is carried over"),
    ("–", "no shift"),
    ("[ ]", "the cursor"),
    ("▸", "the row that you are on; in a day, travel; at its edge, a shift that goes on"),
    ("━", "in a day: on shift"),
    ("┄", "in a day: a break"),
    ("═", "in a day: a contact"),
    ("≡", "in a day: a duty"),
    ("▁▄█", "how many are on duty through the day"),
    ("BH", "a bank holiday"),
  ]
