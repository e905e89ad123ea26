/// Writes terms as they stand in a program, so that reading them again gives the same term.
public struct TermWriter {
  /// The names of variables by number; others are `_` and the number.
  private let names: [String]
  /// What has been written.
  private(set) var output = ""

  /// Makes a writer for terms of a clause.
  ///
  /// - Parameter names: the names of the clause's variables by number.
  init(names: [String] = []) {
    self.names = names
  }

  /// A term as text.
  ///
  /// - Complexity: O(n) for a term of n parts; the stack grows with the term's depth only.
  public static func text(_ term: Term, names: [String] = []) -> String {
    var writer = TermWriter(names: names)
    writer.write(term)
    return writer.output
  }

  mutating func append(_ text: String) {
    output += text
  }

  mutating func write(_ term: Term) {
    var term = term
    // What closes the structures whose last arguments are being written.
    var closers: [String] = []
    loop: while true {
      switch term {
      case .number(let value): output += NumberText.text(value)
      case .string(let text): writeQuoted(text.value)
      case .atom(let name): output += name.name
      case .variable(let number): output += name(ofVariable: number)
      case .emptyList: output += "[]"
      case .object(let object): output += object.text
      case .list(let cell):
        guard let rest = open(cell) else { break }
        closers.append("]")
        term = rest
        continue loop
      case .structure(let structure):
        guard let (last, closer) = open(structure) else { break }
        closers.append(closer)
        term = last
        continue loop
      }
      break
    }
    for closer in closers.reversed() { output += closer }
  }

  private func name(ofVariable number: Int32) -> String {
    let index = Int(number)
    return index >= 0 && index < names.count ? names[index] : "_\(number)"
  }

  /// A text in double quotes; what stands for a quote and a line end is written as it is read.
  private mutating func writeQuoted(_ text: String) {
    output += "\""
    for byte in text.unicodeScalars {
      switch byte {
      case "\"": output += "\\\""
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(byte)
      }
    }
    output += "\""
  }

  /// Writes a list; gives what stands for its rest if that is not `[]`, to be closed behind it.
  private mutating func open(_ first: ListCell) -> Term? {
    output += "["
    var rest = Term.list(first)
    var isFirst = true
    while case .list(let cell) = rest {
      if !isFirst { output += "," }
      isFirst = false
      write(cell.head)
      rest = cell.tail
    }
    if case .emptyList = rest {
      output += "]"
      return nil
    }
    output += "|"
    return rest
  }

  /// Writes a structure up to its last argument; gives that and what follows it. Nil if all is written.
  private mutating func open(_ structure: Structure) -> (last: Term, closer: String)? {
    switch structure.kind {
    case .literal, .function: return openLiteral(structure)
    case .variableLiteral:
      writePrefix(structure)
      write(structure[0])
      output += annotationText(structure)
      return nil
    case .arithmetic:
      if structure.functor == .negate {
        output += "(-"
        return (structure[0], ")")
      }
      let isWord = structure.functor == .integerDivide || structure.functor == .modulo
      return openBinary(structure, isWord ? " \(structure.functor) " : structure.functor.name)
    case .relational: return openBinary(structure, " \(structure.functor) ")
    case .logical:
      if structure.functor == .not {
        output += "not ("
        return (structure[0], ")")
      }
      return openBinary(structure, " \(structure.functor) ")
    case .trigger:
      output += "{ "
      write(trigger: structure)
      output += " }"
    case .body:
      output += "{ "
      write(body: structure)
      output += structure.count == 0 ? "}" : " }"
    case .formula: write(formula: structure)
    case .plan: write(plan: structure)
    case .rule:
      output += "{ "
      write(structure[0])
      output += " :- "
      return (structure[1], " }")
    }
    return nil
  }

  private mutating func openBinary(_ structure: Structure, _ infix: String) -> (Term, String) {
    output += "("
    write(structure[0])
    output += infix
    return (structure[1], ")")
  }

  private mutating func openLiteral(_ structure: Structure) -> (Term, String)? {
    writePrefix(structure)
    output += structure.functor.name
    let annotations = annotationText(structure)
    guard structure.count > 0 else {
      output += annotations
      return nil
    }
    output += "("
    for index in 0..<(structure.count - 1) {
      write(structure[index])
      output += ","
    }
    return (structure[structure.count - 1], ")" + annotations)
  }

  /// Namespace and strong negation.
  private mutating func writePrefix(_ structure: Structure) {
    if structure.namespaceVariable >= 0 {
      output += name(ofVariable: structure.namespaceVariable) + "::"
    } else if structure.namespace != .defaultNamespace {
      output += structure.namespace.name + "::"
    }
    if structure.isNegated { output += "~" }
  }

  private func annotationText(_ structure: Structure) -> String {
    guard structure.hasAnnotations else { return "" }
    var writer = TermWriter(names: names)
    var all = structure.sortedAnnotations
    if case .variable = structure.annotations {
      // The annotations as a whole are a variable: `p[|T]` is written as a list with that rest.
      return "[|" + TermWriter.text(structure.annotations, names: names) + "]"
    }
    var rest: Term = structure.annotations
    while case .list(let cell) = rest { rest = cell.tail }
    if case .emptyList = rest {} else { all.removeLast() }
    writer.write(Term.list(all, tail: rest))
    return writer.output
  }
}
