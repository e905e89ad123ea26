import PDDL
import TestSupport
import Testing

@testable import Grounding

@Suite("Invariant synthesis")
struct InvariantSynthesisTests {
  @Test(
    "A block is on one thing, in the hand or on the table; under one block, in the hand or clear")
  func blocksWorld() throws {
    #expect(
      try NamedTask(task(blocks, twoBlocks)).groups == [
        "clear(a) holding(a) on(a,a) on(b,a)", "clear(b) holding(b) on(a,b) on(b,b)",
        "handempty() holding(a) holding(b)",
        "holding(a) on(a,a) on(a,b) ontable(a)", "holding(b) on(b,a) on(b,b) ontable(b)",
      ])
  }

  @Test("A package is at a place or in a truck, a truck at a place")
  func deliveries() throws {
    #expect(
      try NamedTask(task(delivery, onePackage)).groups
        == ["at(p,x) at(p,y) in(p,t)", "at(t,x) at(t,y)"])
  }

  @Test("A choice of parameters that fails does not take the others with it")
  func instances() throws {
    let named = try NamedTask(
      task(
        delivery,
        """
        (define (problem two) (:domain delivery)
          (:objects p - package t u - truck x y - place)
          (:init (at p x) (at p y) (at t y) (at u x) (at u y) (road x y) (road y x)) (:goal (at p y)))
        """))
    // The second truck and the package are at two places from the start.
    #expect(named.groups == ["at(t,x) at(t,y)"])
  }

  @Test("Static conditions count: who never moves two things at once keeps the balance")
  func staticConditions() throws {
    let named = try NamedTask(
      task(
        domain: """
          (:predicates (at ?x) (next ?x ?y) (twin ?x ?y) (spark))
          (:action go :parameters (?x ?y ?z)
            :precondition (and (at ?x) (next ?x ?y) (twin ?y ?z)) :effect (and (not (at ?x)) (at ?y) (at ?z)))
          """,
        problem: """
          (:objects a b) (:init (at a) (next a b) (next b a) (twin a a) (twin b b)) (:goal (at b))
          """))
    #expect(named.groups == ["at(a) at(b)"])
  }

  @Test(
    "What breaks the balance",
    arguments: [
      "(and (at ?y))",  // nothing is deleted
      "(and (at ?y) (not (at ?x)) (at c))",  // two are added
      "(and (at ?y) (when (lit) (not (at ?x))))",  // the deletion may not happen
      "(and (when (lit) (at ?y)) (when (at c) (not (at ?x))))",
      "(and (at ?y) (not (at ?z)))",  // what is deleted may be false
      "(and (forall (?w) (at ?w)) (not (at ?x)))",
    ])
  func unbalanced(effect: String) throws {
    #expect(try groups(effect: effect) == [])
  }

  @Test(
    "What keeps it",
    arguments: [
      "(and (at ?y) (not (at ?x)))",
      "(and (when (lit) (at ?y)) (not (at ?x)))",
      "(and (when (lit) (at ?y)) (when (lit) (not (at ?x))))",
      "(and (when (lit) (at ?y)) (when (not (lit)) (at c)) (not (at ?x)))",
      "(and (at ?y) (forall (?w) (not (at ?w))))",
      "(forall (?w) (when (at ?w) (and (not (at ?w)) (at ?y))))",
    ])
  func balanced(effect: String) throws {
    #expect(try groups(effect: effect) == ["at(a) at(b) at(c)"])
  }

  /// The mutex groups over places when a step from ?x to ?y has an effect.
  private func groups(effect: String) throws -> [String] {
    let named = try NamedTask(
      task(
        domain: """
          (:predicates (at ?x) (lit))
          (:action go :parameters (?x ?y ?z)
            :precondition (and (at ?x) (not (= ?x ?y)) (not (= ?z ?x))) :effect \(effect))
          (:action light :effect (lit))
          (:action leave :effect (not (lit)))
          """, problem: "(:objects a b c) (:init (at a)) (:goal ())"))
    return named.groups
  }

  @Test("Without time there are none")
  func deadline() throws {
    let normal = try task(delivery, onePackage).normalised()
    let rules = RuleBuilder(normal)
    var engine = JoinEngine(task: normal, rules: rules, budget: Budget())
    engine.run()
    let ground = try Instantiator.instantiate(
      normal, rules: rules, engine: engine, budget: Budget())
    var synthesis = InvariantSynthesis(normal: normal, task: ground, budget: Budget())
    #expect(synthesis.groups(deadline: 0, engine: engine) == [])
    #expect(synthesis.groups(deadline: 10, engine: engine).count == 2)
  }

  @Test("At most one atom of a group holds in every reachable state", arguments: 0..<150)
  func randomTasks(seed: Int) throws {
    var moves = RandomMoves(seed: seed)
    let task = try moves.task()
    try expectMutexGroups(task.domain, task.problem)
    let random = RandomTask(seed: seed, features: .init(rawValue: seed * 37 % 512))
    try expectMutexGroups(random.domain, random.problem)
  }

  /// Reaches all states over variables that are atoms, and looks at each group in each of them.
  private func expectMutexGroups(_ domain: Domain, _ problem: Problem) throws {
    var options = Grounder.Options()
    options.removesIrrelevant = false
    options.invariantTimeLimit = 0
    let atoms = try Grounder.ground(domain, problem, options: options)
    options.invariantTimeLimit = 10
    let grouped = try Grounder.ground(domain, problem, options: options)
    guard !atoms.isUnsolvable, !grouped.isUnsolvable else { return }
    var variableOfAtom: [String: Int] = [:]
    for variable in 0..<atoms.task.variableCount {
      variableOfAtom[atoms.task.names.factName(variable: variable, value: 0)] = variable
    }
    // The groups are the variables with several atoms, and the groups beside them.
    let task = grouped.task
    var groups = (0..<task.variableCount).map { variable in
      (0..<Int(task.domainSizes[variable])).map {
        task.names.factName(variable: variable, value: $0)
      }
    }
    for group in 0..<task.mutexGroups.count {
      groups.append(
        task.mutexGroups[group].map {
          task.names.factName(variable: Int($0.variable), value: Int($0.value))
        })
    }
    let numbered = groups.map { $0.compactMap { variableOfAtom[$0] } }.filter { $0.count > 1 }
    guard !numbered.isEmpty else { return }
    _ = NaiveSearch(atoms.task).forEachState(stateLimit: 500) { state in
      for group in numbered {
        #expect(group.count { state[$0] == 0 } <= 1)
      }
    }
  }
}
