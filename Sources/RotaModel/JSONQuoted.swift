/// A text as JSON has it, quotes and all. What would steer a terminal or end a line of JavaScript is spelt out.
package func quotedForJSON(_ text: String) -> String {
  var result = "\""
  for (scalar, isHidden) in scalars(of: text) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where isHidden:
      result += String(scalar).utf16.map { "\\u" + padded(String($0, radix: 16), to: 4) }.joined()
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
