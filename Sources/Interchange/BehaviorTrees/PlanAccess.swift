internal import PDDL

/// A fact or fluent that a step of a plan touches. A nil argument stands for any object.
struct PlanKey: Hashable {
  var symbol: String
  var arguments: [String?]

  func overlaps(_ other: PlanKey) -> Bool {
    guard symbol == other.symbol, arguments.count == other.arguments.count else { return false }
    return zip(arguments, other.arguments).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }
}

/// What one step of a plan reads and writes.
struct PlanAccess {
  var reads: Set<PlanKey> = []
  var adds: Set<PlanKey> = []
  var deletes: Set<PlanKey> = []
  /// Fluents that get another value.
  var assigns: Set<PlanKey> = []
  /// Fluents that are added to, in whatever order.
  var increases: Set<PlanKey> = []
  /// Whether it reads a derived predicate, which may depend on anything.
  var readsAll = false

  private var objects: [String: String?] = [:]
  private let derived: Set<String>

  init(parameters: [TypedName], arguments: [String], derived: Set<String>) {
    self.derived = derived
    for (parameter, argument) in zip(parameters, arguments) {
      objects[parameter.name] = argument
    }
  }

  /// Whether another step has to keep its order to this one.
  func conflicts(with later: PlanAccess) -> Bool {
    if readsAll || later.readsAll { return true }
    return meets(writes, later.reads) || meets(reads, later.writes)
      || meets(adds, later.deletes) || meets(deletes, later.adds)
      || meets(assigns, later.assigns.union(later.increases)) || meets(increases, later.assigns)
  }

  private var writes: Set<PlanKey> { adds.union(deletes).union(assigns).union(increases) }

  private func meets(_ a: Set<PlanKey>, _ b: Set<PlanKey>) -> Bool {
    if a.isEmpty || b.isEmpty { return false }
    if !a.isDisjoint(with: b) { return true }
    // Equal keys are found already, so only those with gaps are left.
    let gaps =
      a.contains { $0.arguments.contains(nil) } || b.contains { $0.arguments.contains(nil) }
    return gaps && a.contains { key in b.contains { key.overlaps($0) } }
  }

  // MARK: Collecting

  private func key(_ symbol: String, _ terms: [Term]) -> PlanKey {
    PlanKey(
      symbol: symbol,
      arguments: terms.map { term in
        switch term {
        case .constant(let name): name
        case .variable(let name): objects[name] ?? nil
        case .function: nil
        }
      })
  }

  private mutating func read(_ terms: [Term]) {
    for case .function(let term) in terms {
      reads.insert(key("=" + term.name, term.arguments))
      read(term.arguments)
    }
  }

  private mutating func binding(_ names: [TypedName], _ body: (inout PlanAccess) -> Void) {
    let outer = objects
    for name in names { objects[name.name] = .some(nil) }
    body(&self)
    objects = outer
  }

  private mutating func read(_ expression: NumericExpression) {
    switch expression {
    case .function(let term): read([.function(term)])
    case .sum(let parts), .product(let parts): for part in parts { read(part) }
    case .difference(let left, let right), .quotient(let left, let right):
      read(left)
      read(right)
    case .negation(let part): read(part)
    case .number, .duration, .elapsedTime, .totalTime, .isViolated: break
    }
  }

  mutating func read(_ formula: Formula) {
    switch formula {
    case .atom(let atom):
      if derived.contains(atom.predicate) { readsAll = true }
      reads.insert(key(atom.predicate, atom.arguments))
      read(atom.arguments)
    case .equal(let left, let right): read([left, right])
    case .comparison(_, let left, let right):
      read(left)
      read(right)
    case .not(let part), .preference(_, let part), .timed(_, let part): read(part)
    case .and(let parts), .or(let parts): for part in parts { read(part) }
    case .imply(let left, let right):
      read(left)
      read(right)
    case .exists(let names, let part), .forall(let names, let part):
      binding(names) { $0.read(part) }
    case .trajectory: readsAll = true
    }
  }

  mutating func write(_ effect: Effect) {
    switch effect {
    case .add(let atom): adds.insert(key(atom.predicate, atom.arguments))
    case .delete(let atom): deletes.insert(key(atom.predicate, atom.arguments))
    case .numeric(let kind, let term, let value):
      let fluent = key("=" + term.name, term.arguments)
      if kind == .increase || kind == .decrease {
        increases.insert(fluent)
      } else {
        assigns.insert(fluent)
      }
      read(value)
    case .object(let term, _): assigns.insert(key("=" + term.name, term.arguments))
    case .and(let parts): for part in parts { write(part) }
    case .forall(let names, let part): binding(names) { $0.write(part) }
    case .when(let condition, let part):
      read(condition)
      write(part)
    case .timed(_, let part): write(part)
    }
  }
}
