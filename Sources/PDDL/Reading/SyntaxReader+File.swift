extension SyntaxReader {
  /// What a file defines.
  enum FileKind: String {
    case domain
    case problem

    /// How such a file is written, for diagnostics.
    var form: String { "'(define (\(rawValue) NAME) …)'" }
  }

  /// A file's name and its sections.
  struct File {
    var name: String
    var sections: SExpressions.Siblings
  }

  /// Takes `(define (domain NAME) SECTION …)` apart; nil if the file does not look like that.
  ///
  /// A file may define a domain and a problem: the first definition of the right kind counts.
  mutating func file(_ kind: FileKind) -> File? {
    let topLevel = Array(tree.topLevel.prefix(1000))
    guard let first = topLevel.first else {
      diagnostics.error(
        "the file defines no \(kind.rawValue)", expected: kind.form, found: "an empty file", at: -1)
      return nil
    }
    let wanted = kind == .domain ? Keyword.domain : .problem
    let definitions = topLevel.filter { headKeyword($0) == .define }
    let matching = definitions.first { node in
      arguments(of: node).peek.flatMap(headKeyword) == wanted
    }
    guard let definition = matching ?? definitions.first else {
      unexpected(first, "the file defines no \(kind.rawValue)", expected: kind.form)
      return nil
    }
    for node in topLevel where node != definition {
      // A file with both halves is read once for each.
      let other = kind == .domain ? Keyword.problem : .domain
      if matching != nil, definitions.contains(node),
        arguments(of: node).peek.flatMap(headKeyword) == other
      {
        continue
      }
      diagnostics.warning(
        "text outside of the definition is ignored", found: describe(node),
        at: tree.offset(of: node))
      break
    }
    var sections = arguments(of: definition)
    guard let header = sections.next() else {
      missing(in: definition, "the file defines no \(kind.rawValue)", expected: kind.form)
      return nil
    }
    guard matching != nil else {
      unexpected(
        header, "the file defines no \(kind.rawValue)", expected: "'(\(kind.rawValue) NAME)'")
      return nil
    }
    let name = headerName(header, kind)
    return File(name: name ?? "", sections: sections)
  }

  private mutating func headerName(_ header: Int, _ kind: FileKind) -> String? {
    guard let nameNode = arguments(of: header).peek else {
      missing(in: header, "a \(kind.rawValue) has no name", expected: "'(\(kind.rawValue) NAME)'")
      return nil
    }
    return name(nameNode, "the name of the \(kind.rawValue)")
  }

  /// A part of a file: `(KEYWORD …)`.
  struct Section {
    var keyword: Keyword
    var node: Int
  }

  /// The sections of a file that are known, in the order of the text.
  ///
  /// Reports those that are unknown or unsupported. One whose keyword looks misspelled is read as
  /// what was likely meant, so that the mistake does not make all its names unknown.
  mutating func sections(of file: File, known: [Keyword], kind: FileKind) -> [Section] {
    let expected =
      "one of \(known.map { "'\($0.rawValue)'" }.joined(separator: ", "))"
    var sections: [Section] = []
    for node in file.sections {
      guard tree.isList(node), let head = tree.children(of: node).peek,
        let name = tree.name(of: head)
      else {
        unexpected(node, "a \(kind.rawValue) has no such section", expected: expected)
        continue
      }
      if let keyword = keyword(head), known.contains(keyword) {
        sections.append(Section(keyword: keyword, node: node))
      } else if let feature = UnsupportedSyntax.feature(ofSection: name) {
        unsupported(head, name, feature: feature)
      } else {
        let hint = Suggestions.hint(for: name, among: known.map(\.rawValue))
        unexpected(head, "a \(kind.rawValue) has no such section\(hint)", expected: expected)
        if let meant = likelyMeant(name, among: known) {
          sections.append(Section(keyword: meant, node: node))
        }
      }
    }
    return sections
  }

  /// The keyword that a misspelled one likely stands for.
  func likelyMeant(_ name: String, among keywords: [Keyword]) -> Keyword? {
    Suggestions.nearest(to: name, among: keywords.map(\.rawValue)).flatMap(Keyword.init)
  }

  /// Reads the `(:constraints CONSTRAINT)` sections; several count as a conjunction.
  mutating func constraints(_ sections: [Section]) -> Formula? {
    var constraints: [Formula] = []
    for section in sections where section.keyword == .constraints {
      let operands = arguments(of: section.node, count: 1, form: "(:constraints CONSTRAINT)")
      if let operand = operands?.first, let constraint = formula(operand, in: .constraints) {
        constraints.append(constraint)
      }
    }
    return constraints.count > 1 ? .and(constraints) : constraints.first
  }
}
