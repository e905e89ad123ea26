/// Turns nodes of an s-expression into syntax, and reports what does not fit.
///
/// The reader of each kind of syntax is in a file of its own (`SyntaxReader+….swift`). A method
/// that returns nil has reported why; callers leave the part out and go on, so that one reading
/// finds all mistakes.
struct SyntaxReader {
  /// The text as nodes.
  let tree: SExpressions
  /// The findings so far.
  var diagnostics: DiagnosticCollector
  /// What is known of the names in the text, to tell numbers from objects in `(= a b)`.
  var vocabulary = Vocabulary()
  /// The kinds of declarations of which some could not be read.
  private(set) var damage: DeclarationKinds = []

  /// Reads the parentheses of a text; nil if there is nothing to go on with.
  init?(_ source: SourceText, diagnostics: inout DiagnosticCollector) {
    let tree = SExpressions.read(
      source, keywords: Keyword.spellings, diagnostics: &diagnostics)
    // Where parentheses are missing, anything may have landed in the wrong place, so that what
    // else there is to say would mostly be wrong.
    guard let tree, !diagnostics.hasErrors else { return nil }
    self.tree = tree
    tree.reportForeignNames(&diagnostics)
    self.diagnostics = diagnostics
  }

  /// Reads declarations, and remembers their kind if something was wrong with them.
  mutating func declarations<Result>(
    _ kind: DeclarationKinds, _ read: (inout Self) -> Result
  ) -> Result {
    let errorsBefore = diagnostics.totalErrors
    let result = read(&self)
    if diagnostics.totalErrors > errorsBefore { damage.formUnion(kind) }
    return result
  }

  /// The keyword that a node is, if it is one.
  func keyword(_ node: Int) -> Keyword? {
    let symbol = Int(tree.nodes[node].symbol)
    return symbol >= 0 && symbol < Keyword.byNumber.count ? Keyword.byNumber[symbol] : nil
  }

  /// The keyword at the head of a list, if there is one.
  func headKeyword(_ node: Int) -> Keyword? {
    tree.isList(node) ? tree.children(of: node).peek.flatMap(keyword) : nil
  }

  /// Where a node stands.
  func location(_ node: Int) -> SourceLocation {
    SourceLocation(offset: tree.offset(of: node))
  }

  /// The children of a list behind its head.
  func arguments(of node: Int) -> SExpressions.Siblings {
    var children = tree.children(of: node)
    _ = children.next()
    return children
  }

  /// Whether the last argument of a list is a list itself.
  func lastArgumentIsList(_ node: Int) -> Bool {
    var last: Int?
    for argument in arguments(of: node) { last = argument }
    return last.map(tree.isList) ?? false
  }

  /// A node in a few words, for diagnostics: all of it if it is short, else its head.
  func describe(_ node: Int) -> String {
    if let name = tree.name(of: node) { return "'\(name)'" }
    let end = Int(tree.nodes[node].end)
    if end - node <= 12 {
      let text = text(of: node)
      if text.utf8.count <= 40 { return "'\(text)'" }
    }
    guard let head = tree.children(of: node).peek, let name = tree.name(of: head) else {
      return "a list that starts with a list"
    }
    return "'(\(name) …)'"
  }

  /// A small node written out.
  private func text(of node: Int) -> String {
    if let name = tree.name(of: node) { return name }
    return "(" + tree.children(of: node).map { text(of: $0) }.joined(separator: " ") + ")"
  }

  /// Reports that something else was expected at a node.
  mutating func unexpected(_ node: Int, _ message: String, expected: String) {
    diagnostics.error(
      message, expected: expected, found: describe(node), at: tree.offset(of: node))
  }

  /// Reports that a list lacks something.
  mutating func missing(in list: Int, _ message: String, expected: String) {
    diagnostics.error(
      message, expected: expected, found: describe(list), at: tree.offset(of: list))
  }

  /// Reports a feature that is recognised but not supported.
  mutating func unsupported(_ node: Int, _ name: String, feature: String) {
    let message =
      name == feature ? "\(feature) is not supported" : "'\(name)' (\(feature)) is not supported"
    diagnostics.error(message, at: tree.offset(of: node), unsupportedFeature: feature)
  }

  /// The arguments of a list if there are as many as its form has.
  ///
  /// - Parameter form: what the list should look like, for the diagnostic: `(not CONDITION)`.
  mutating func arguments(of node: Int, count: Int, form: String) -> [Int]? {
    let found = Array(arguments(of: node))
    guard found.count == count else {
      diagnostics.error(
        "wrong number of arguments", expected: form,
        found: "\(found.count) argument\(found.count == 1 ? "" : "s")",
        at: tree.offset(of: node))
      return nil
    }
    return found
  }

  /// The name that a node is; reports lists, keys such as `:action`, variables and `-`.
  mutating func name(_ node: Int, _ what: String) -> String? {
    guard let name = tree.name(of: node), let first = name.utf8.first,
      first != UInt8(ascii: ":"), first != UInt8(ascii: "?"), name != "-"
    else {
      unexpected(node, "a name is missing", expected: what)
      return nil
    }
    return name
  }
}

extension SExpressions {
  /// Reports names with characters that are not ASCII, each where it stands first.
  ///
  /// PDDL's names are ASCII. Others would be trouble: Unicode writes one name in several ways.
  fileprivate func reportForeignNames(_ diagnostics: inout DiagnosticCollector) {
    var foreign = symbolNames.map { name in !name.utf8.allSatisfy { $0 < 0x80 } }
    guard foreign.contains(true) else { return }
    for (index, node) in nodes.enumerated() where node.symbol >= 0 && foreign[Int(node.symbol)] {
      foreign[Int(node.symbol)] = false
      diagnostics.error(
        "a name has characters that are not ASCII", expected: "letters, digits, '-' and '_'",
        found: "'\(symbolNames[Int(node.symbol)])'", at: offset(of: index))
    }
  }
}

/// What a reader knows of names before it comes to the conditions.
struct Vocabulary {
  /// Functions whose values are objects.
  var objectFunctions: Set<String> = []
  /// Functions whose values are numbers.
  var numericFunctions: Set<String> = []
  /// Objects and constants whose names read like numbers.
  var objectsLikeNumbers: Set<String> = []

  /// Adds the functions of a domain.
  mutating func add(_ functions: [FunctionDeclaration]) {
    for function in functions {
      if function.type == .number {
        numericFunctions.insert(function.name)
      } else {
        objectFunctions.insert(function.name)
      }
    }
  }

  /// Adds objects or constants.
  mutating func add(_ objects: [TypedName]) {
    for object in objects where NumberSyntax.value(of: object.name) != nil {
      objectsLikeNumbers.insert(object.name)
    }
  }
}
