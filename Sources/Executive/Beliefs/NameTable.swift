/// Names of PDDL as atoms of AgentSpeak, and back.
///
/// PDDL allows `-` in names, AgentSpeak does not: `on-table` is `on_table` in programs, or
/// `'on-table'` where the domain has both. Case does not matter in PDDL; objects keep the spelling that
/// the agent used first.
struct NameTable: Sendable {
  private var atoms: [String: String] = [:]
  private var names: [String: String] = [:]

  init(_ names: some Sequence<String>) {
    let known = Set(names)
    for name in known.sorted() {
      let plain = String(name.map { $0 == "-" ? "_" : $0 })
      let isFree = plain == name || !known.contains(plain)
      let atom = isFree && Self.isPlainAtom(plain) ? plain : "'\(name)'"
      atoms[name] = atom
      self.names[atom] = name
    }
  }

  /// The atom for a name of PDDL.
  func atom(of name: String) -> String {
    atoms[name] ?? (Self.isPlainAtom(name) ? name : "'\(name)'")
  }

  /// The name of PDDL that an atom stands for; nil if it cannot stand for any.
  func name(of atom: String) -> String? {
    if let known = names[atom] { return known }
    var text = atom.lowercased()
    if text.count > 2, text.hasPrefix("'"), text.hasSuffix("'") {
      text = String(text.dropFirst().dropLast())
    }
    if atoms[text] != nil { return text }
    let dashed = String(text.map { $0 == "_" ? "-" : $0 })
    if atoms[dashed] != nil { return dashed }
    return text.utf8.allSatisfy(Self.isNameByte) && !text.isEmpty ? text : nil
  }

  /// Keeps the spelling of an object that the table does not have.
  mutating func learn(_ atom: String) {
    guard let name = name(of: atom), atoms[name] == nil else { return }
    atoms[name] = atom
    names[atom] = name
  }

  private static let keywords: Set = [
    "true", "false", "not", "div", "mod", "begin", "end", "if", "else", "elif", "for", "while",
  ]

  /// Whether a text is an atom without quotes.
  static func isPlainAtom(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return !keywords.contains(text)
      && text.utf8.allSatisfy { isNameByte($0) && $0 != UInt8(ascii: "-") }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
