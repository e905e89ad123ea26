/// Writes terms as they stand in a program, so that reading them again gives the same term.
public struct TermWriter {
  /// The names of variables by number; others are `_` and the number.
  private let names: [String]
  /// The namespace of the text around; what is in another says so.
  private let namespace: Symbol
  /// What has been written.
  private(set) var output = ""

  /// Makes a writer for terms of a clause.
  ///
  /// - Parameters:
  ///   - names: the names of the clause's variables by number.
  ///   - namespace: the namespace of the text around.
  init(names: [String] = [], namespace: Symbol = .defaultNamespace) {
    self.names = names
    self.namespace = namespace
  }

  /// A term as text.
  ///
  /// - Complexity: O(n) for a term of n parts; the stack grows with the term's depth only.
  public static func text(_ term: Term, names: [String] = []) -> String {
    text(term, names: names, in: .defaultNamespace)
  }

  /// A term as text within a block of a namespace.
  static func text(_ term: Term, names: [String], in namespace: Symbol) -> String {
    var writer = TermWriter(names: names, namespace: namespace)
    writer.write(term)
    return writer.output
  }

  mutating func append(_ text: String) {
    output += text
  }

  /// A label as text: it is in no namespace.
  func text(_ label: Term) -> String { TermWriter.text(label, names: names) }

  /// Writes a term.
  ///
  /// - Parameter isData: whether it is an argument; a name alone then belongs to no namespace.
  mutating func write(_ term: Term, isData: Bool = false) {
    var (term, isData) = (term, isData)
    // What closes the structures whose last arguments are being written.
    var closers: [String] = []
    loop: while true {
      switch term {
      case .number(let value): output += NumberText.text(value)
      case .string(let text): writeQuoted(text.value)
      case .atom(let name):
        if !isData { writeDefaultNamespace(name) }
        output += name.name
      case .variable(let number): output += name(ofVariable: number)
      case .emptyList: output += "[]"
      case .object(let object): output += object.text
      case .list(let cell):
        guard let rest = open(cell) else { break }
        closers.append("]")
        term = rest
        continue loop
      case .structure(let structure):
        guard let (last, closer) = open(structure, isData) else { break }
        closers.append(closer)
        term = last
        switch structure.kind {
        case .literal, .function: isData = true
        case .rule: isData = false
        default: break
        }
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
      write(operand: cell.head, true)
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
  private mutating func open(_ structure: Structure, _ isData: Bool) -> (
    last: Term, closer: String
  )? {
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
        return openOperand(structure[0])
      }
      output += "("
      write(operand: structure[0], isData)
      output += Self.infix(structure)
      return openOperand(structure[1])
    case .relational:
      output += "("
      write(operand: structure[0], isData)
      output += " \(structure.functor) "
      return openOperand(structure[1])
    case .logical:
      if structure.functor == .not {
        output += "not ("
        return (structure[0], ")")
      }
      output += "("
      write(structure[0], isData: isData)
      output += " \(structure.functor) "
      return (structure[1], ")")
    case .trigger:
      output += "{ "
      write(trigger: structure)
      output += " }"
    case .body:
      output += "{ "
      write(body: structure)
      if structure.needsSemicolon { output += ";" }
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

  /// An arithmetic operator between its operands.
  private static func infix(_ operation: Structure) -> String {
    switch operation.functor {
    case .integerDivide, .modulo: " \(operation.functor) "
    case .minus:
      // `--` would be an operator of its own.
      if case .number(let value) = operation[1], value < 0 { "- " } else { "-" }
    default: operation.functor.name
    }
  }

  /// Writes a term where `not` needs parentheses: as an operand of other operators, in a list.
  private mutating func write(operand: Term, _ isData: Bool) {
    guard operand.isNegation else { return write(operand, isData: isData) }
    output += "("
    write(operand, isData: isData)
    output += ")"
  }

  /// What follows an operator, to be closed by a parenthesis.
  private mutating func openOperand(_ operand: Term) -> (last: Term, closer: String) {
    guard operand.isNegation else { return (operand, ")") }
    output += "("
    return (operand, "))")
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
      write(structure[index], isData: true)
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
    } else if structure.kind == .literal {
      writeDefaultNamespace(structure.functor)
    }
    if structure.isNegated { output += "~" }
  }

  /// What says that a name is in no namespace, where the text around has one.
  private mutating func writeDefaultNamespace(_ name: Symbol) {
    guard namespace != .defaultNamespace, name != .true, name != .false,
      !Structure.namesInternalAction(name.name)
    else { return }
    output += "default::"
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

extension Term {
  /// Whether this is `not (x)`.
  fileprivate var isNegation: Bool {
    guard case .structure(let structure) = self else { return false }
    return structure.kind == .logical && structure.functor == .not
  }
}
