import PDDL

extension Evaluator {
  /// The condition in PDDL, with the values of the variables that have one.
  func text(_ condition: Condition) -> String { text(condition, names: [:]) }

  /// The atom in PDDL, with the values of the variables that have one.
  func text(_ atom: AtomPattern, names: [Int: String] = [:]) -> String {
    text(tables.vocabulary.predicates[atom.predicate].name, atom.arguments, names)
  }

  /// The function term in PDDL, with the values of the variables that have one.
  func text(
    _ function: FunctionPattern, objectFunction: Bool = false, names: [Int: String] = [:]
  ) -> String {
    let symbols = objectFunction ? tables.vocabulary.objectFunctions : tables.vocabulary.functions
    return text(symbols[function.function].name, function.arguments, names)
  }

  func text(_ expression: Expression, names: [Int: String] = [:]) -> String {
    switch expression {
    case .number(let value): numberText(value)
    case .function(let function): text(function, names: names)
    case .sum(let terms): list("+", terms.map { text($0, names: names) })
    case .product(let factors): list("*", factors.map { text($0, names: names) })
    case .difference(let left, let right):
      list("-", [text(left, names: names), text(right, names: names)])
    case .quotient(let left, let right):
      list("/", [text(left, names: names), text(right, names: names)])
    case .negation(let inner): list("-", [text(inner, names: names)])
    case .totalTime: "total-time"
    case .isViolated(let name): list("is-violated", [name])
    }
  }

  func text(_ argument: Argument, names: [Int: String] = [:]) -> String {
    switch argument {
    case .object(let object): tables.objects.name(of: object)
    case .variable(let slot):
      if binding[slot] != unbound {
        tables.objects.name(of: binding[slot])
      } else {
        "?" + (names[slot] ?? "_\(slot)")
      }
    case .function(let function): text(function, objectFunction: true, names: names)
    }
  }

  private func text(_ condition: Condition, names: [Int: String]) -> String {
    switch condition {
    case .atom(let atom): return text(atom, names: names)
    case .equal(let left, let right):
      return list("=", [text(left, names: names), text(right, names: names)])
    case .comparison(let comparator, let left, let right):
      return list(comparator.rawValue, [text(left, names: names), text(right, names: names)])
    case .not(let condition): return list("not", [text(condition, names: names)])
    case .and(let conditions): return list("and", conditions.map { text($0, names: names) })
    case .or(let conditions): return list("or", conditions.map { text($0, names: names) })
    case .imply(let premise, let conclusion):
      return list("imply", [text(premise, names: names), text(conclusion, names: names)])
    case .exists(let variables, let body): return quantified("exists", variables, body, names)
    case .forall(let variables, let body): return quantified("forall", variables, body, names)
    case .preference(let name, let condition):
      return list("preference", (name.isEmpty ? [] : [name]) + [text(condition, names: names)])
    }
  }

  private func quantified(
    _ quantifier: String, _ variables: [Variable], _ body: Condition, _ names: [Int: String]
  ) -> String {
    var names = names
    for variable in variables { names[variable.slot] = variable.name }
    return list(quantifier, ["(" + text(variables) + ")", text(body, names: names)])
  }

  /// The variables as PDDL declares them: `?x - block ?y - table`.
  func text(_ variables: [Variable]) -> String {
    variables.map { variable in
      let types = variable.type.alternatives
      let type = types.count == 1 ? types.joined() : list("either", types)
      return variable.type == .object ? "?\(variable.name)" : "?\(variable.name) - \(type)"
    }.joined(separator: " ")
  }

  private func text(_ name: String, _ arguments: [Argument], _ names: [Int: String]) -> String {
    list(name, arguments.map { text($0, names: names) })
  }

  private func list(_ head: String, _ rest: [String]) -> String {
    "(" + ([head] + rest).joined(separator: " ") + ")"
  }
}

/// A number as people write it: whole numbers without a fraction.
func numberText(_ value: Double) -> String {
  if let integer = Int(exactly: value) { return String(integer) }
  return String(value)
}
