internal import RotaModel

/// A part of a page. Text is only ever made from text, so nothing that a file says becomes markup.
package struct HTML: Hashable, Sendable {
  fileprivate let markup: String

  fileprivate init(markup: String) { self.markup = markup }

  package static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  package static func element(_ name: Name, _ attributes: [Attribute] = [], _ children: HTML...) -> HTML {
    element(name, attributes, children)
  }

  package static func element(_ name: Name, _ attributes: [Attribute] = [], _ children: [HTML]) -> HTML {
    let said = attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    if name == .col { return HTML(markup: "<col\(said)>") }
    let lineBreak = name.isLarge ? "\n" : ""
    let inside = children.map(\.markup).joined()
    return HTML(markup: "<\(name.rawValue)\(said)>\(lineBreak)\(inside)</\(name.rawValue)>\(lineBreak)")
  }

  package enum Name: String, Hashable, Sendable {
    case section, table, colgroup, col, thead, tbody, tr, th, td, p, span, div

    fileprivate var isLarge: Bool { [.section, .table, .thead, .tbody, .tr].contains(self) }
  }

  package struct Attribute: Hashable, Sendable {
    fileprivate let name: String
    fileprivate let value: String

    package static func classed(_ names: String) -> Attribute { Attribute(name: "class", value: names) }
    package static func columns(_ count: Int) -> Attribute { Attribute(name: "colspan", value: "\(count)") }
    /// What a heading is over: `col` or `row`.
    package static func over(_ what: String) -> Attribute { Attribute(name: "scope", value: what) }
    /// In hundredths of what it stands in.
    package static func wide(_ percent: Int) -> Attribute { Attribute(name: "style", value: "width: \(percent)%") }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for (scalar, isHidden) in scalars(of: text) {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case _ where isHidden: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// Pages in one file that needs nothing else: no script, no picture, no font from elsewhere.
package struct PrintedDocument {
  package let title: String
  package let pages: [HTML]

  package init(title: String, pages: [HTML]) {
    self.title = title
    self.pages = pages
  }

  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTML.text(title).markup)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    \(pages.map(\.markup).joined())</body>
    </html>

    """
  }

  /// Black on white, told apart by weight, rule and shade, so that a copy of a copy still reads.
  private static let style = """
    @page { size: A4 landscape; margin: 9mm 10mm 10mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #000; background: #fff; font: 9pt/1.25 "DejaVu Sans", Verdana, Arial, sans-serif; }
    section { break-after: page; max-width: 277mm; margin: 0 auto; }
    section:last-child { break-after: auto; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { padding: 0.25em 0.4em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    tbody th, tbody td { border-top: 0.4pt solid #999; }
    tbody { border-bottom: 1pt solid #000; }
    th { font-weight: bold; }
    thead .title { padding: 0 0 0.5em; font-size: 130%; border: 0; }
    thead .title .when { font-weight: normal; margin-left: 1em; }
    thead .title .note { float: right; font-size: 75%; border: 1pt solid #000; padding: 0.1em 0.5em; }
    thead .days th { border-bottom: 1pt solid #000; }
    col.name { width: 14%; } col.hours { width: 9%; } col.day { width: 13%; } col.shift { width: 20%; }
    .hours { text-align: right; }
    .person { font-size: 11pt; }
    .weekend { background: #eee; }
    .time { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .faint { color: #555; }
    .problem { font-weight: bold; }
    .bar { height: 0.4em; background: #888; }
    .stop { font-size: 85%; padding-left: 1em; text-indent: -1em; }
    .cover { font-size: 88%; }
    p { margin: 0.35em 0 0; } p.problem::before { content: "▸ "; }
    .long { font-size: 7.6pt; } .longer { font-size: 6.4pt; }
    @media screen { body { padding: 1.5em; } section { margin-bottom: 3em; } }
    """
}
