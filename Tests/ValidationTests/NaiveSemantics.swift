import PDDL
import Validation

/// The semantics of PDDL written down as plainly as possible, to hold `World` against: names
/// instead of numbers, every binding tried, every fixpoint naive.
struct NaiveSemantics {
  let domain: Domain
  let problem: Problem

  typealias Binding = [String: String]
  typealias Atoms = Set<GroundAtom>

  var objects: [TypedName] { domain.constants + problem.objects }

  func objects(of type: TypeExpression) -> [String] {
    objects.filter { object in
      object.type.alternatives.contains { given in
        type.alternatives.contains { isSubtype(given, of: $0) }
      }
    }.map(\.name)
  }

  private func isSubtype(_ name: String, of other: String) -> Bool {
    name == other || other == "object"
      || domain.types.contains { type in
        type.name == name
          && type.type.alternatives.contains { $0 != name && isSubtype($0, of: other) }
      }
  }

  /// All bindings of variables to objects of their types.
  func bindings(of variables: [TypedName]) -> [Binding] {
    variables.reduce([[:]]) { bindings, variable in
      bindings.flatMap { binding in
        objects(of: variable.type).map { binding.merging([variable.name: $0]) { $1 } }
      }
    }
  }

  func name(_ term: Term, _ binding: Binding) -> String {
    switch term {
    case .variable(let name): binding[name] ?? "unbound"
    case .constant(let name): name
    case .function: "function"
    }
  }

  func ground(_ atom: Atom, _ binding: Binding) -> GroundAtom {
    GroundAtom(atom.predicate, atom.arguments.map { name($0, binding) })
  }

  func holds(_ formula: Formula, _ binding: Binding, in atoms: Atoms) -> Bool {
    switch formula {
    case .atom(let atom): atoms.contains(ground(atom, binding))
    case .equal(let left, let right): name(left, binding) == name(right, binding)
    case .not(let inner): !holds(inner, binding, in: atoms)
    case .and(let parts): !parts.map { holds($0, binding, in: atoms) }.contains(false)
    case .or(let parts): parts.map { holds($0, binding, in: atoms) }.contains(true)
    case .imply(let premise, let conclusion):
      holds(.or([.not(premise), conclusion]), binding, in: atoms)
    case .exists(let variables, let body):
      bindings(of: variables).contains {
        holds(body, binding.merging($0) { $1 }, in: atoms)
      }
    case .forall(let variables, let body):
      holds(.not(.exists(variables, .not(body))), binding, in: atoms)
    default: false
    }
  }

  /// The initial state, derived atoms included.
  var initial: Atoms { derived(from: Set(problem.initial.atoms)) }

  /// The atoms with the derived ones. Predicates are closed one after the other in the order of
  /// their declaration, which is a stratification in tasks made by `RandomTask`.
  func derived(from basic: Atoms) -> Atoms {
    var atoms = basic
    for predicate in domain.predicates {
      var size = -1
      while size != atoms.count {
        size = atoms.count
        for rule in domain.derivedPredicates where rule.head.name == predicate.name {
          for binding in bindings(of: rule.head.parameters)
          where holds(rule.condition, binding, in: atoms) {
            atoms.insert(
              GroundAtom(predicate.name, rule.head.parameters.compactMap { binding[$0.name] }))
          }
        }
      }
    }
    return atoms
  }

  /// All applicable actions, in the order of the domain and of the objects.
  func applicable(in atoms: Atoms) -> [PlanStep] {
    domain.actions.flatMap { action in
      bindings(of: action.parameters).filter { holds(action.precondition, $0, in: atoms) }
        .map { binding in
          PlanStep(action.name, action.parameters.compactMap { binding[$0.name] })
        }
    }
  }

  /// The state after a step.
  func successor(of atoms: Atoms, by step: PlanStep) -> Atoms {
    guard let action = domain.actions.first(where: { $0.name == step.action }) else { return atoms }
    var binding: Binding = [:]
    for (parameter, object) in zip(action.parameters, step.arguments) {
      binding[parameter.name] = object
    }
    var added: Atoms = []
    var deleted: Atoms = []
    collect(action.effect, binding, in: atoms, &added, &deleted)
    let derivedNames = Set(domain.derivedPredicates.map(\.head.name))
    let basic = atoms.filter { !derivedNames.contains($0.predicate) }
    return derived(from: basic.subtracting(deleted).union(added))
  }

  private func collect(
    _ effect: Effect, _ binding: Binding, in atoms: Atoms, _ added: inout Atoms,
    _ deleted: inout Atoms
  ) {
    switch effect {
    case .add(let atom): added.insert(ground(atom, binding))
    case .delete(let atom): deleted.insert(ground(atom, binding))
    case .and(let parts):
      for part in parts { collect(part, binding, in: atoms, &added, &deleted) }
    case .forall(let variables, let body):
      for inner in bindings(of: variables) {
        collect(body, binding.merging(inner) { $1 }, in: atoms, &added, &deleted)
      }
    case .when(let condition, let body):
      if holds(condition, binding, in: atoms) {
        collect(body, binding, in: atoms, &added, &deleted)
      }
    default: break
    }
  }
}
