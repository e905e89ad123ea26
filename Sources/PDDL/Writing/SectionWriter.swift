/// Writes the sections of a domain or problem, each two columns in.
struct SectionWriter {
  private var text: String

  init(_ header: String) {
    text = header
  }

  /// The text with its last parenthesis closed.
  func finish() -> String {
    text + ")\n"
  }

  /// A section of bare words; none if there are no words.
  mutating func names(_ key: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    text += "\n  (\(key) \(names.joined(separator: " ")))"
  }

  /// A section of expressions.
  mutating func section(_ key: String, _ parts: WrittenExpression...) {
    text += "\n  "
    WrittenExpression.list(key, parts).write(to: &text, indent: 2, column: 2)
  }

  /// A section with a line for each expression; none if there are none.
  mutating func lines(_ key: String, _ lines: [WrittenExpression]) {
    guard !lines.isEmpty else { return }
    text += "\n  (\(key)"
    for line in lines {
      text += "\n    "
      line.write(to: &text, indent: 4, column: 4)
    }
    text += ")"
  }

  /// A section of typed names, a line for each type; none if there are no names.
  mutating func typedNames(_ key: String, _ names: [TypedName]) {
    guard !names.isEmpty else { return }
    text += "\n  (\(key)"
    var start = 0
    while start < names.count {
      let type = names[start].type
      let end = names[start...].firstIndex { $0.type != type } ?? names.count
      text += "\n   "
      for name in names[start..<end] { text += " \(name.name)" }
      if end < names.count || type != .object { text += " - \(WrittenExpression(type).oneLine)" }
      start = end
    }
    text += ")"
  }

  /// The `:functions`, each with its type.
  mutating func functions(_ functions: [FunctionDeclaration]) {
    guard !functions.isEmpty else { return }
    text += "\n  (:functions"
    for function in functions {
      let parameters = WrittenExpression.typedNames(function.parameters, areVariables: true)
      text += "\n    "
      WrittenExpression.list(function.name, parameters).write(to: &text, indent: 4, column: 4)
      text += " - \(WrittenExpression(function.type).oneLine)"
    }
    text += ")"
  }

  /// A rule of a derived predicate.
  mutating func rule(_ rule: DerivedPredicate) {
    let head = WrittenExpression.list(
      rule.head.name, WrittenExpression.typedNames(rule.head.parameters, areVariables: true))
    section(":derived", head, WrittenExpression(rule.condition))
  }

  /// An action, process or event.
  mutating func action(_ key: String, _ action: Action) {
    text += "\n  (\(key) \(action.name)"
    part(":parameters", .variables(action.parameters))
    part(":precondition", WrittenExpression(action.precondition))
    part(":effect", WrittenExpression(action.effect))
    text += ")"
  }

  /// A durative action.
  mutating func durativeAction(_ action: DurativeAction) {
    text += "\n  (:durative-action \(action.name)"
    part(":parameters", .variables(action.parameters))
    part(":duration", .duration(action.duration))
    part(":condition", WrittenExpression(action.condition))
    part(":effect", WrittenExpression(action.effect))
    text += ")"
  }

  private mutating func part(_ key: String, _ value: WrittenExpression) {
    text += "\n    \(key) "
    value.write(to: &text, indent: 4, column: 5 + key.utf8.count)
  }

  /// The `:init`, a line for each fact.
  mutating func initialState(_ state: InitialState) {
    text += "\n  (:init"
    for atom in state.atoms { text += "\n    \(Self.text(atom))" }
    for atom in state.negatedAtoms { text += "\n    (not \(Self.text(atom)))" }
    for value in state.numericValues { text += "\n    \(Self.text(value))" }
    for value in state.objectValues {
      text += "\n    (= \(Self.text(value.function)) \(value.object))"
    }
    for literal in state.timedLiterals {
      let change =
        switch literal.change {
        case .add(let atom): Self.text(atom)
        case .delete(let atom): "(not \(Self.text(atom)))"
        case .assign(let value): Self.text(value)
        }
      text += "\n    (at \(NumberSyntax.text(of: literal.time)) \(change))"
    }
    text += ")"
  }

  private static func text(_ atom: GroundAtom) -> String {
    list(atom.predicate, atom.arguments)
  }

  private static func text(_ function: GroundFunctionTerm) -> String {
    list(function.name, function.arguments)
  }

  private static func text(_ value: NumericValue) -> String {
    "(= \(text(value.function)) \(NumberSyntax.text(of: value.value)))"
  }

  private static func list(_ head: String, _ arguments: [String]) -> String {
    var text = "(\(head)"
    for argument in arguments {
      text += " "
      text += argument
    }
    return text + ")"
  }
}
