extension SExpressions {
  /// Reads symbols and lists from a text.
  ///
  /// A symbol is a run of bytes other than white space, parentheses and `;`; it is lower-cased, and
  /// a `?` starts a new one. A comment goes from `;` to the end of the line. Unbalanced parentheses and lists that are
  /// nested more than 500 deep are errors; the value then has what could be read.
  ///
  /// - Complexity: O(bytes), 12 bytes of memory for each symbol and list.
  public static func read(_ source: SourceText) -> Reading<SExpressions> {
    var diagnostics = DiagnosticCollector()
    let value = read(source, keywords: [], diagnostics: &diagnostics)
    return Reading(value: value, diagnostics: diagnostics.diagnostics(in: source))
  }

  /// Reads a text in which the symbols 0, 1, … are keywords; nil if it is no text at all.
  static func read(
    _ source: SourceText, keywords: [String], diagnostics: inout DiagnosticCollector
  ) -> SExpressions? {
    guard source.bytes.count < Int(Int32.max) else {
      diagnostics.error(
        "cannot read the file", expected: "fewer than \(Int32.max) bytes",
        found: "\(source.bytes.count) bytes", at: -1)
      return nil
    }
    if let offset = SourceText.firstNUL(in: source.bytes) {
      diagnostics.error(
        "cannot read the file", expected: "a text file",
        found: "a binary file (byte \(offset + 1) is NUL)", at: -1)
      return nil
    }
    var scanner = SExpressionScanner(keywords: keywords)
    source.bytes.withUnsafeBufferPointer { scanner.scan($0, from: source.contentStart) }
    let tree = SExpressions(nodes: scanner.nodes, symbolNames: scanner.symbols.names())

    if let offset = scanner.tooDeep {
      diagnostics.error(
        "lists are nested too deep", expected: "at most \(SExpressionScanner.nestingLimit) levels",
        found: "more", at: offset)
    }
    if let offset = scanner.strayClose {
      diagnostics.error(
        "unbalanced parentheses", expected: "'(' or the end of the file",
        found: "')' that closes nothing", at: offset)
    }
    // With a list too deep the innermost open lists are not known: one clear finding is enough.
    if scanner.tooDeep == nil, let list = scanner.unclosed.last {
      diagnostics.error(
        "unbalanced parentheses", expected: "')' for this '('", found: "the end of the file",
        at: tree.offset(of: tree.likelyUnclosed(scanner.unclosed) ?? list))
    }
    return tree
  }

  /// The list whose closing parenthesis is most likely the one that is missing.
  ///
  /// Text that goes on after a missing parenthesis lands inside the list that should have ended.
  /// Sections such as `(:action …)` stand side by side on level two, so when one stands inside
  /// another, that other is the one to look at.
  private func likelyUnclosed(_ unclosed: [Int]) -> Int? {
    guard let outermost = unclosed.first else { return nil }
    var enclosing: [Int] = []
    for node in outermost..<nodes.count where isList(node) {
      while let last = enclosing.last, Int(nodes[last].end) <= node { enclosing.removeLast() }
      if enclosing.count >= 2, node + 1 < Int(nodes[node].end),
        let name = name(of: node + 1), name.hasPrefix(":")
      {
        return enclosing[1]
      }
      enclosing.append(node)
    }
    return unclosed.last
  }
}
