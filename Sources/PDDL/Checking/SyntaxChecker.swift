/// Holds syntax against declarations and reports what does not fit.
///
/// What each kind of syntax must be like is in a file of its own (`SyntaxChecker+….swift`).
struct SyntaxChecker {
  /// The text that the syntax was read from, to find arguments in.
  let source: SourceText
  /// The names that there are.
  var declarations: Declarations
  /// The findings so far.
  var diagnostics: DiagnosticCollector
  /// The types of the variables that are bound where the check is: those of one name that hide
  /// each other stand with the innermost last.
  private(set) var scope: [String: [TypeTable.ID]] = [:]
  /// What the syntax uses without declaring it, but is understood all the same.
  var implicit = ImplicitDeclarations()
  /// The predicate that was looked up last: facts of one predicate stand side by side.
  var lastPredicate: (name: String, signature: Declarations.Signature)?

  /// Makes a checker of the syntax of one text.
  init(source: SourceText, declarations: Declarations, diagnostics: DiagnosticCollector) {
    self.source = source
    self.declarations = declarations
    self.diagnostics = diagnostics
  }

  /// Runs a check with more variables bound.
  mutating func with(_ variables: [TypedName], _ check: (inout Self) -> Void) {
    for variable in variables {
      scope[variable.name, default: []].append(declarations.number(of: variable.type))
    }
    check(&self)
    for variable in variables {
      if scope[variable.name]?.count == 1 {
        scope[variable.name] = nil
      } else {
        scope[variable.name]?.removeLast()
      }
    }
  }

  /// Reports a name that is not declared.
  ///
  /// - Parameters:
  ///   - kind: what the name should be the name of: `predicate`.
  ///   - known: the names of that kind, to say what was expected and perhaps meant.
  mutating func unknown(
    _ kind: String, _ name: String, known: some Collection<String>, at offset: Int
  ) {
    let prefix = kind == "variable" ? "?" : ""
    let found = "'\(prefix)\(name)'"
    // A large file may have a million unknown names, of which a hundred are shown.
    guard !diagnostics.isFull else {
      diagnostics.error("unknown \(kind)", found: found, at: offset)
      return
    }
    let hint = Suggestions.hint(for: name, among: known, prefix: prefix)
    let expected: String
    switch known.count {
    case 0: expected = "no \(kind), since none is declared"
    case 1...8:
      let names = known.sorted().map { "'\(prefix)\($0)'" }
      expected = (names.count > 1 ? "one of " : "") + names.joined(separator: ", ")
    default: expected = "a declared \(kind)"
    }
    diagnostics.error("unknown \(kind)\(hint)", expected: expected, found: found, at: offset)
  }

  /// Reports a name that is declared twice.
  mutating func duplicate(_ kind: String, _ name: String, at location: SourceLocation) {
    let article = kind == "action" ? "an" : "a"
    diagnostics.error(
      "\(article) \(kind) is declared twice", expected: "another name", found: "'\(name)' again",
      at: location.offset)
  }
}

/// What a task uses without declaring it, as competition files do.
struct ImplicitDeclarations: Sendable {
  /// Types that are used as predicates of one argument.
  var typePredicates: Set<String> = []
  /// Whether `total-cost` is used but not declared.
  var totalCost = false
  /// Whether something is declared again without a difference.
  var hasRepetitions = false
}
