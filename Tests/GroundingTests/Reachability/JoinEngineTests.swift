import PDDL
import TestSupport
import Testing

@testable import Grounding

@Suite("Relaxed reachability by joins")
struct JoinEngineTests {
  @Test("Random rules give the rows of a naive evaluation, none twice", arguments: 0..<300)
  func randomRules(seed: Int) {
    expectNaiveRows(RandomRules(seed: seed).task)
  }

  @Test("So do the rules of random tasks", arguments: 0..<60)
  func randomTasks(seed: Int) throws {
    let task = RandomTask(seed: seed)
    expectNaiveRows(try Normaliser.normalise(task.domain, task.problem))
  }

  private func expectNaiveRows(_ task: NormalTask) {
    let rules = RuleBuilder(task)
    var engine = JoinEngine(task: task, rules: rules, budget: Budget())
    engine.run()
    let expected = naiveRows(task, rules)
    for relation in rules.widths.indices {
      let rows = engine.rows(of: relation)
      #expect(Set(rows) == expected[relation])
      #expect(rows.count == expected[relation].count)
    }
    for (predicate, atoms) in task.initialAtoms.enumerated() {
      let arity = task.predicates[predicate].arity
      let initial = Set(
        arity == 0
          ? (atoms.isEmpty ? [] : [[]])
          : stride(from: 0, to: atoms.count, by: arity).map { Array(atoms[$0..<$0 + arity]) })
      let first = engine.rows(of: predicate).prefix(engine.initialCounts[predicate])
      #expect(Set(first) == initial)
    }
  }

  /// The rows of all relations, by trying all bindings of all rules until nothing new follows.
  private func naiveRows(_ task: NormalTask, _ builder: RuleBuilder) -> [Set<[Int32]>] {
    var rows = [Set<[Int32]>](repeating: [], count: builder.widths.count)
    for (predicate, atoms) in task.initialAtoms.enumerated() {
      let arity = task.predicates[predicate].arity
      if arity == 0, !atoms.isEmpty { rows[predicate].insert([]) }
      guard arity > 0 else { continue }
      for start in stride(from: 0, to: atoms.count, by: arity) {
        rows[predicate].insert(Array(atoms[start..<start + arity]))
      }
    }
    var binding: [Int: Int32] = [:]
    func row(_ atom: Rule.Atom) -> [Int32] {
      atom.arguments.map { argument in argument.slot.map { binding[$0] ?? -1 } ?? argument }
    }
    func holds(_ rule: Rule) -> Bool {
      rule.body.allSatisfy { rows[$0.relation].contains(row($0)) }
        && rule.absent.allSatisfy { !rows[$0.relation].contains(row($0)) }
        && rule.equalities.allSatisfy { left, right, isPositive in
          let pair = row(Rule.Atom(relation: 0, arguments: [left, right]))
          return (pair[0] == pair[1]) == isPositive
        }
    }
    var changed = true
    func apply(_ rule: Rule, _ slots: ArraySlice<Int>) {
      if let slot = slots.first {
        for object in task.objects.members[rule.slotTypes[slot]] {
          binding[slot] = object
          apply(rule, slots.dropFirst())
        }
      } else if holds(rule) {
        for atom in (rule.head.map { [$0] } ?? []) + rule.consequences
        where rows[atom.relation].insert(row(atom)).inserted {
          changed = true
        }
      }
    }
    while changed {
      changed = false
      for rule in builder.rules {
        binding = [:]
        apply(rule, rule.slots[...])
      }
    }
    return rows
  }

  @Test("Bindings come out in the order found; what is never reached does not")
  func literalTask() throws {
    let task = try task(
      domain: """
        (:predicates (road ?a ?b) (at ?x) (visited ?x) (magic))
        (:action go :parameters (?a ?b) :precondition (and (at ?a) (road ?a ?b))
          :effect (and (not (at ?a)) (at ?b) (when (magic) (visited ?a))))
        """,
      problem: """
        (:objects a b c d) (:init (at a) (road a b) (road b c) (road d a)) (:goal (visited a))
        """)
    let normal = try task.normalised()
    let rules = RuleBuilder(normal)
    var engine = JoinEngine(task: normal, rules: rules, budget: Budget())
    engine.run()
    #expect(engine.rows(of: 1) == [[0], [1], [2]])
    #expect(engine.rows(of: 2) == [])
    #expect(engine.rows(of: rules.firstSchema) == [[0, 1], [1, 2]])
    let (b, c) = ([Int32(1)], [Int32(3)])
    #expect(engine.find(b, in: 1) == 1)
    #expect(engine.find(c, in: 1) == -1)
  }

  @Test("The budget stops the joins")
  func budget() throws {
    let parameters = (0..<12).map { "?x\($0)" }.joined(separator: " ")
    let objects = (0..<20).map { "o\($0)" }.joined(separator: " ")
    let task = try task(
      domain: "(:predicates (p ?x)) (:action f :parameters (\(parameters)) :effect (p ?x0))",
      problem: "(:objects \(objects)) (:init) (:goal (p o1))")
    let normal = try task.normalised()
    let budget = Budget(timeLimit: 0.1)
    var engine = JoinEngine(task: normal, rules: RuleBuilder(normal), budget: budget)
    engine.run()
    #expect(engine.stopReason == .time)
    // All tuples would take years.
    #expect(budget.elapsed < 100)
  }
}
