/// Writes XML element by element. Elements that were begun have to be ended by the caller.
public struct XMLWriter: Sendable {
  /// The document so far.
  public private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Starts a document.
  public init() {}

  /// Begins an element that will have others inside.
  public mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes, end: ">")
    open.append(name)
  }

  /// Writes an element without others inside.
  public mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes, end: "/>")
  }

  /// Writes an element with text inside.
  public mutating func leaf(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    tag(name, attributes, end: ">", isOpen: true)
    text += Self.escaped(content) + "</\(name)>\n"
  }

  /// Writes an element without others inside, with attributes that are not known beforehand.
  public mutating func leaf(_ name: String, values: [(String, String)]) {
    indent()
    text += "<\(name)"
    for (key, value) in values { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += "/>\n"
  }

  /// Ends the element that was begun last; nothing if there is none.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    text += "</\(name)>\n"
  }

  private mutating func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, end: String,
    isOpen: Bool = false
  ) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
    }
    text += end + (isOpen ? "" : "\n")
  }

  private mutating func indent() {
    // Deep trees do not get ever wider.
    text += String(repeating: "  ", count: min(open.count, 40))
  }

  /// Text with what means something to XML escaped; characters that XML 1.0 does not allow become U+FFFD.
  public static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
