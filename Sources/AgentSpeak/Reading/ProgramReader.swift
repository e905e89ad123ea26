/// Reads agent programs.
public enum ProgramReader {
  /// Reads a program; what cannot be understood is left out and reported.
  ///
  /// - Complexity: O(n) for n bytes.
  public static func read(_ source: SourceText, options: ReadingOptions = ReadingOptions())
    -> Reading<Program>
  {
    var parser = Parser(source, options: options)
    let program = parser.program()
    return Reading(value: program, diagnostics: parser.diagnostics.diagnostics(in: source))
  }
}

/// Reads single terms, plans and goals, as a running agent does.
public enum TermReader {
  /// A term with the names of its variables by number.
  public struct NamedTerm: Sendable {
    /// The term.
    public var term: Term
    /// The names of its variables.
    public var variables: [String]
  }

  /// Reads a term; a full stop may follow.
  ///
  /// - Parameter variables: names of variables that have their numbers already.
  /// - Throws: the first finding if the text is no term.
  public static func read(
    _ source: SourceText, options: ReadingOptions = ReadingOptions(), variables: [String] = []
  ) throws(DiagnosticsError) -> NamedTerm {
    try read(source, options: options, variables: variables) {
      (parser) throws(Parser.SyntaxError) in
      try parser.expression(isData: true)
    }
  }

  /// Reads the formulas of a plan body.
  ///
  /// - Throws: the first finding if the text is no body.
  public static func readBody(
    _ source: SourceText, options: ReadingOptions = ReadingOptions()
  ) throws(DiagnosticsError) -> NamedTerm {
    try read(source, options: options, variables: []) { (parser) throws(Parser.SyntaxError) in
      Formula.term(of: try parser.body())
    }
  }

  private static func read(
    _ source: SourceText, options: ReadingOptions, variables: [String],
    _ rule: (inout Parser) throws(Parser.SyntaxError) -> Term
  ) throws(DiagnosticsError) -> NamedTerm {
    var parser = Parser(source, options: options, variables: variables)
    do throws(Parser.SyntaxError) {
      let term = try rule(&parser)
      _ = parser.skip(".")
      if !parser.isAtEnd { throw parser.unexpected(expected: "the end") }
      if !parser.diagnostics.hasErrors {
        return NamedTerm(term: term, variables: parser.variables)
      }
    } catch {
      parser.report(error)
    }
    throw DiagnosticsError(parser.diagnostics.diagnostics(in: source))
  }
}
