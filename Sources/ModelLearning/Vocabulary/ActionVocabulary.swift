public import PDDL
import Trajectories

/// The lifted atoms that precondition and effects of one action may speak of.
///
/// These are all predicates over parameters and constants of fitting types, a parameter possibly
/// twice in one atom, and equalities of two parameters, or of a parameter and a constant, that can
/// be of one object.
public struct ActionVocabulary: Sendable {
  /// The action's number in the `TraceVocabulary`.
  public let action: Int
  /// The action's name.
  public let name: String
  /// The action's parameters.
  public let parameters: [TypedName]
  /// The lifted atoms; literals are numbered by their places.
  public let atoms: [LiftedAtom]
  /// The atoms as PDDL, by place.
  public let terms: [Atom]
  /// For each atom whether the domain derives it, so that no action can change it.
  let isDerived: [Bool]
  /// Whether a precondition may ask for values of numeric functions; the cost of a plan does not count.
  let mayRequireNumbers: Bool
  let argumentTypes: [LiftedAtom.Argument: TypeExpression]

  /// How many atoms one action may have: more are a sign of a wrong skeleton.
  static let largestSize = 1 << 20

  init(
    _ number: Int, domain: Domain, vocabulary: TraceVocabulary
  ) throws(LearningError) {
    let action = vocabulary.actions[number]
    self.action = number
    name = action.name
    parameters = action.parameters
    var arguments: [(argument: LiftedAtom.Argument, type: TypeExpression)] = []
    for (place, parameter) in action.parameters.enumerated() {
      arguments.append((.parameter(place), parameter.type))
    }
    for (place, constant) in vocabulary.constants.enumerated() {
      arguments.append((.constant(place), constant.type))
    }
    argumentTypes = Dictionary(uniqueKeysWithValues: arguments.map { ($0.argument, $0.type) })
    mayRequireNumbers =
      domain.mayTestNumbers
      && vocabulary.functions.contains { function in
        function.name != "total-cost"
          && function.parameters.allSatisfy { parameter in
            arguments.contains { vocabulary.types.canOverlap($0.type, parameter.type) }
          }
      }
    var atoms: [LiftedAtom] = []
    for (number, predicate) in vocabulary.predicates.enumerated() {
      let choices = predicate.parameters.map { parameter in
        arguments.filter { vocabulary.types.isSubtype($0.type, of: parameter.type) }
          .map(\.argument)
      }
      let size = choices.reduce(1.0) { $0 * Double($1.count) }
      guard Double(atoms.count) + size <= Double(Self.largestSize) else {
        throw .vocabularyTooLarge(action: action.name)
      }
      Self.forEachCombination(of: choices) {
        atoms.append(LiftedAtom(predicate: number, arguments: $0))
      }
    }
    for (place, first) in arguments.enumerated() {
      guard case .parameter = first.argument else { break }
      for second in arguments[(place + 1)...]
      where vocabulary.types.canOverlap(first.type, second.type) {
        atoms.append(
          LiftedAtom(
            predicate: LiftedAtom.equality, arguments: [first.argument, second.argument]))
      }
    }
    self.atoms = atoms
    let derived = Set(domain.derivedPredicates.map(\.head.name))
    isDerived = atoms.map {
      !$0.isEquality && derived.contains(vocabulary.predicates[$0.predicate].name)
    }
    terms = atoms.map { atom in
      Atom(
        atom.isEquality ? "=" : vocabulary.predicates[atom.predicate].name,
        atom.arguments.map { argument in
          switch argument {
          case .parameter(let place): .variable(action.parameters[place].name)
          case .constant(let place): .constant(vocabulary.constants[place].name)
          }
        })
    }
  }

  /// Hands over every way to take one element of each list, in lexicographic order.
  private static func forEachCombination<Element>(
    of choices: [[Element]], _ body: ([Element]) -> Void
  ) {
    guard choices.allSatisfy({ !$0.isEmpty }) else { return }
    var places = [Int](repeating: 0, count: choices.count)
    while true {
      body(zip(choices, places).map { $0[$1] })
      var position = choices.count - 1
      while position >= 0, places[position] + 1 == choices[position].count {
        places[position] = 0
        position -= 1
      }
      if position < 0 { return }
      places[position] += 1
    }
  }

  /// A literal as a condition.
  public func formula(_ literal: LiftedLiteral) -> Formula {
    let atom = atoms[literal.atom]
    let term = terms[literal.atom]
    let formula: Formula =
      atom.isEquality ? .equal(term.arguments[0], term.arguments[1]) : .atom(term)
    return literal.isNegated ? .not(formula) : formula
  }

  /// A literal as text: `(not (on ?x ?y))`.
  public func text(_ literal: LiftedLiteral) -> String {
    PDDLWriter.text(formula(literal))
  }
}

extension Domain {
  /// Whether preconditions may compare numbers, by the requirements: with `:action-costs` alone they may
  /// not; a domain without any requirements may use everything.
  fileprivate var mayTestNumbers: Bool {
    requirements.isEmpty || requirements.contains(":numeric-fluents")
      || requirements.contains(":fluents")
  }
}
