import PDDL

@testable import Grounding

/// A ground task with the names of its atoms, written and read as text.
///
/// An operator is `a !b -> !a c {d !e}f`: its precondition, its effects, each with its own
/// conditions in braces. An axiom is `d <- a !c`. Literals are apart by spaces.
struct NamedTask {
  var task: PropositionalTask
  var names: [String]
  var operatorNames: [String] = []

  // MARK: Reading

  /// Makes a task of text.
  init(
    atoms: String, initially: String = "", derived: String = "", operators: [String] = [],
    axioms: [String] = [], goal: String = ""
  ) {
    names = Self.words(atoms)
    task = PropositionalTask()
    task.isDerived = names.map(Self.words(derived).contains)
    task.isTrueInitially = names.map(Self.words(initially).contains)
    task.firstAtom = names.indices.map { $0 }
    for (index, text) in operators.enumerated() { addOperator(index, text) }
    for text in axioms {
      let sides = text.split(separator: "<-", omittingEmptySubsequences: false).map(String.init)
      task.addAxiom(head: literal(sides[0]) >> 1, body: literals(sides[1]))
    }
    task.goal = literals(goal)
  }

  private mutating func addOperator(_ index: Int, _ text: String) {
    let sides = text.split(separator: "->", omittingEmptySubsequences: false).map(String.init)
    operatorNames.append("o\(index)")
    task.schemas.append(Int32(index))
    task.rows.append(0)
    task.costs.append(1)
    task.preconditions.appendRow(literals(sides[0]))
    let start = Int32(task.effects.count)
    var conditions: [Int32] = []
    for part in sides[1].split(separator: "}", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
      for word in Self.words(pieces[0]) {
        let first = Int32(task.effectConditions.count)
        task.effectConditions += conditions
        task.effects.append(
          .init(
            literal: literal(word), conditions: first..<Int32(task.effectConditions.count)))
        conditions = []
      }
      if pieces.count > 1 { conditions = literals(pieces[1]) }
    }
    task.effectRanges.append(start..<Int32(task.effects.count))
    task.isOperatorRemoved.append(false)
  }

  /// The literals of a text, sorted.
  func literals(_ text: String) -> [Int32] { Self.words(text).map(literal).sorted() }

  /// The literal of a word.
  func literal(_ word: String) -> Int32 {
    let name = word.filter { $0 != "!" && $0 != " " }
    let atom = names.firstIndex(of: name) ?? -1
    return LiteralCode.make(atom, isPositive: !word.contains("!"))
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  // MARK: Instantiating

  /// The mutex groups that invariant synthesis finds.
  private(set) var mutexGroups: [[Int32]] = []

  /// Grounds a task as far as operators and mutex groups.
  init(_ pddl: PDDLTask, budget: Budget = Budget()) throws(GroundingError) {
    let normal = try Normaliser.normalise(pddl.domain, pddl.problem)
    let rules = RuleBuilder(normal)
    var engine = JoinEngine(task: normal, rules: rules, budget: budget)
    engine.run()
    if let reason = engine.stopReason { throw .stopped(reason) }
    task = try Instantiator.instantiate(normal, rules: rules, engine: engine, budget: budget)
    func name(_ word: String, _ row: [Int32]) -> String {
      "\(word)(\(row.map { normal.objects.names[Int($0)] }.joined(separator: ",")))"
    }
    names = []
    for (number, predicate) in normal.predicates.enumerated() where task.firstAtom[number] != nil {
      for row in 0..<engine.count(of: number) {
        names.append(name(predicate.name, engine.rowArray(row, of: number)))
      }
    }
    for index in names.count..<task.atomCount { names.append("new\(index - names.count)") }
    for index in 0..<task.operatorCount {
      let schema = Int(task.schemas[index])
      let row = engine.rowArray(Int(task.rows[index]), of: rules.firstSchema + schema)
      let arguments = Array(row.prefix(normal.schemas[schema].parameterCount))
      operatorNames.append(name(normal.schemas[schema].name, arguments))
    }
    var synthesis = InvariantSynthesis(normal: normal, task: task, budget: budget)
    mutexGroups = synthesis.groups(deadline: 100, engine: engine)
  }

  /// Grounds a domain with the predicates `(p ?x) (q ?x) (r) (s)` and others as far as that.
  init(
    _ domain: String, predicates: String = "", objects: String = "a b", initially: String,
    goal: String = "()"
  ) throws {
    try self.init(
      GroundingTests.task(
        domain: "(:predicates (p ?x) (q ?x) (r) (s) \(predicates)) \(domain)",
        problem: "(:objects \(objects)) (:init \(initially)) (:goal \(goal))"))
  }

  // MARK: Writing

  /// A literal as text.
  func text(_ literal: Int32) -> String {
    (LiteralCode.isPositive(literal) ? "" : "!") + names[LiteralCode.atom(literal)]
  }

  func text(_ literals: some Sequence<Int32>) -> String {
    literals.map(text).joined(separator: " ")
  }

  /// The operators that are not removed.
  var operators: [String] {
    (0..<task.operatorCount).filter { !task.isOperatorRemoved[$0] }.map { index in
      var effects: [String] = []
      task.forEachEffect(of: index) { effect in
        let conditions = task.conditions(of: effect)
        effects.append((conditions.isEmpty ? "" : "{\(text(conditions))}") + text(effect.literal))
      }
      let precondition = text(task.preconditions[index])
      return "\(precondition) -> \(effects.joined(separator: " "))"
    }
  }

  /// The operators that are not removed, each behind its name.
  var namedOperators: [String] {
    zip((0..<task.operatorCount).filter { !task.isOperatorRemoved[$0] }, operators)
      .map { "\(operatorNames[$0]): \($1)" }
  }

  /// The axioms that are not removed.
  var axioms: [String] {
    task.axiomHeads.indices.filter { !task.isAxiomRemoved[$0] }.map { index in
      "\(names[Int(task.axiomHeads[index])]) <- \(text(task.axiomBodies[index]))"
    }
  }

  /// The goal; nil if it is unreachable.
  var goal: String? { task.goal.map { text($0) } }

  /// The mutex groups, sorted.
  var groups: [String] {
    mutexGroups.map { group in group.map { names[Int($0)] }.sorted().joined(separator: " ") }
      .sorted()
  }
}

extension JoinEngine {
  /// A row of a relation as an array.
  func rowArray(_ index: Int, of relation: Int) -> [Int32] {
    Array(UnsafeBufferPointer(start: row(index, of: relation), count: width(of: relation)))
  }

  /// All rows of a relation in the order of insertion.
  func rows(of relation: Int) -> [[Int32]] {
    (0..<count(of: relation)).map { rowArray($0, of: relation) }
  }
}
