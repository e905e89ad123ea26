import Testing

@testable import Grounding

@Suite("Encoding over finite-domain variables")
struct TaskEncoderTests {
  /// The encoded task as lines: variables with their values, the initial one first marked by `*`;
  /// operators, axioms, goal and mutex groups.
  private func encoded(_ named: NamedTask, groups: [String] = []) throws -> [String] {
    var named = named
    let reachability = LiteralReachability(simplifying: &named.task)
    let atoms = 0..<named.task.atomCount
    guard
      let encoded = try TaskEncoder.encode(
        named.task,
        isEncoded: atoms.map {
          reachability.isReached[$0 * 2] && reachability.isReached[$0 * 2 + 1]
        },
        isAlwaysTrue: reachability.isAlwaysTrue,
        groups: groups.map { named.literals($0).map { $0 >> 1 } }, budget: Budget())
    else { return ["unsolvable"] }
    let task = encoded.task
    func name(_ fact: FiniteDomainTask.Fact) -> String {
      let atoms = encoded.variables[Int(fact.variable)]
      let value = Int(fact.value)
      let name =
        value < atoms.count
        ? named.names[Int(atoms[value])]
        : atoms.count == 1 ? "!" + named.names[Int(atoms[0])] : "none"
      return "\(fact.variable)=\(name)"
    }
    func text(_ facts: some Sequence<FiniteDomainTask.Fact>) -> String {
      facts.map(name).joined(separator: " ")
    }
    var lines = (0..<task.variableCount).map { variable in
      let values = (0..<task.domainSizes[variable]).map { value in
        let isInitial = value == task.initialValues[variable]
        return name(.init(Int32(variable), value)) + (isInitial ? "*" : "")
      }
      let layer = task.axiomLayers[variable]
      return (layer >= 0 ? "layer \(layer): " : "") + values.joined(separator: " ")
    }
    for index in 0..<task.operatorCount {
      let effects = task.effects[index].map { effect in
        let conditions = task.effectConditions[
          Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
        return (conditions.isEmpty ? "" : "{\(text(conditions))}") + name(effect.fact)
      }
      lines.append("\(text(task.preconditions[index])) -> \(effects.joined(separator: " "))")
    }
    for (index, head) in task.axiomHeads.enumerated() {
      lines.append("\(name(head)) <- \(text(task.axiomConditions[index]))")
    }
    lines.append("goal \(text(task.goal))")
    for group in 0..<task.mutexGroups.count {
      lines.append("mutex \(text(task.mutexGroups[group]))")
    }
    return lines
  }

  @Test("A group whose atoms replace each other needs no further value")
  func replaced() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b c", initially: "a", operators: ["a -> !a b", "b -> !b c", "c -> !c a"],
          goal: "c"),
        groups: ["a b c"])
        == [
          "0=a* 0=b 0=c", "0=a -> 0=b", "0=b -> 0=c", "0=c -> 0=a", "goal 0=c",
        ])
  }

  @Test("A group that may be left has a value for that; so has one without an initial atom")
  func none() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b", initially: "a", operators: ["a -> !a", "-> b !a", "b -> !b a"], goal: "b"),
        groups: ["a b"])
        == [
          "0=a* 0=b 0=none", "0=a -> 0=none", " -> 0=b", "0=b -> 0=a", "goal 0=b",
        ])
    #expect(
      try encoded(
        NamedTask(atoms: "a b", operators: ["-> a", "a -> !a b", "b -> a !b"], goal: "b"),
        groups: ["a b"])
        == ["0=a 0=b 0=none*", " -> 0=a", "0=a -> 0=b", "0=b -> 0=a", "goal 0=b"])
  }

  @Test("A deletion of an atom that may be false already only happens where it is true")
  func conditionalDeletion() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b p", initially: "a",
          operators: ["a -> !a b", "b -> a !b", "p -> !a", "-> p", "-> !p"],
          goal: "b p"),
        groups: ["a b"])
        == [
          "0=a* 0=b 0=none", "1=p 1=!p*",
          "0=a -> 0=b", "0=b -> 0=a", "1=p -> {0=a}0=none", " -> 1=p", " -> 1=!p",
          "goal 0=b 1=p",
        ])
  }

  @Test("A deletion gives way to an addition under another condition")
  func deletionUnlessAddition() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b p q", initially: "a",
          operators: ["a -> !a {p q}b", "b -> !b a", "-> p", "-> !p", "-> q", "-> !q"], goal: "b"),
        groups: ["a b"])
        == [
          "0=a* 0=b 0=none", "1=p 1=!p*", "2=q 2=!q*",
          "0=a -> {1=!p}0=none {2=!q}0=none {1=p 2=q}0=b", "0=b -> 0=a",
          " -> 1=p", " -> 1=!p", " -> 2=q", " -> 2=!q", "goal 0=b",
        ])
  }

  @Test("What moves from other values does not matter to a deletion of one")
  func conveyor() throws {
    let atoms = (0..<40).map { "a\($0)" }
    let belts = (0..<40).map { "b\($0)" }
    let moves = (0..<40).map { "{a\($0) b\($0)}!a\($0) {a\($0) b\($0)}a\(($0 + 1) % 40)" }
    let lines = try encoded(
      NamedTask(
        atoms: (atoms + belts).joined(separator: " "), initially: "a0",
        operators: ["-> \(moves.joined(separator: " "))", "a0 -> !a0"]
          + belts.flatMap { ["-> \($0)", "-> !\($0)"] },
        goal: "a39"),
      groups: [atoms.joined(separator: " ")])
    let tick = try #require(lines.first { $0.contains("->") })
    #expect(
      tick == " -> "
        + (0..<40).map { "{0=a\($0) \($0 + 1)=b\($0)}0=a\(($0 + 1) % 40)" }.joined(separator: " "))
  }

  @Test("A condition on the absence of one of several values makes a second variable")
  func shadow() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b c p", initially: "a",
          operators: ["a -> !a b", "b -> !b c", "c -> !c a", "!b -> p", "!b c -> !p"], goal: "p c"),
        groups: ["a b c"])
        == [
          "0=a* 0=b 0=c", "1=p 1=!p*", "2=b 2=!b*",
          "0=a -> 2=b 0=b", "0=b -> 2=!b 0=c", "0=c -> 0=a", "2=!b -> 1=p",
          // Being c is not being b.
          "0=c -> 1=!p",
          "goal 0=c 1=p",
        ])
  }

  @Test("The other value is the absence where there are two")
  func binary() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b p", initially: "a",
          operators: ["a -> !a b", "b -> a !b", "!b -> {!a}p {a}p"],
          goal: "!a"),
        groups: ["a b"])
        == ["0=a* 0=b", "1=p 1=!p*", "0=a -> 0=b", "0=b -> 0=a", "0=a -> 1=p", "goal 0=b"])
  }

  @Test("Conditional effects on values; those that the precondition decides or excludes")
  func conditionalEffects() throws {
    let lines = try encoded(
      NamedTask(
        atoms: "a b c p", initially: "a",
        operators: [
          "p -> {a}!a {a}b {b}!b {b}c {c}!c {c}a", "a -> {b}p {!b}!p", "-> p",
          "!c -> {!a}!p",
        ], goal: "!c"),
      groups: ["a b c"])
    #expect(
      lines == [
        "0=a* 0=b 0=c", "1=p 1=!p*", "2=a* 2=!a", "3=c 3=!c*",
        "1=p -> {0=a}2=!a {0=a}0=b {0=b}3=c {0=b}0=c {0=c}3=!c {0=c}2=a {0=c}0=a",
        "0=a -> 1=!p", " -> 1=p", "3=!c -> {2=!a}1=!p", "goal 3=!c",
      ])
  }

  @Test("Derived atoms have a variable each, with their layer; absence below and in axioms")
  func axioms() throws {
    #expect(
      try encoded(
        NamedTask(
          atoms: "a b c d e", initially: "a", derived: "d e",
          operators: ["a -> !a b", "b -> !b c", "c !e -> !c a"],
          axioms: ["d <- !a !c", "e <- !d", "e <- b a"], goal: "!d e"),
        groups: ["a b c"])
        == [
          "0=a* 0=b 0=c", "layer 0: 1=d 1=!d*", "layer 1: 2=e 2=!e*", "3=a* 3=!a", "4=c 4=!c*",
          "0=a -> 3=!a 0=b", "0=b -> 4=c 0=c", "0=c 2=!e -> 4=!c 3=a 0=a",
          "1=d <- 3=!a 4=!c", "2=e <- 1=!d",
          "goal 1=!d 2=e",
        ])
  }

  @Test("A goal on two values of a variable cannot be met")
  func contradictoryGoal() throws {
    let named = NamedTask(
      atoms: "a b", initially: "a", operators: ["a -> !a b", "b -> a !b"], goal: "a b")
    #expect(try encoded(named, groups: ["a b"]) == ["unsolvable"])
  }

  @Test("Groups over several variables are written down; values of one are known to exclude")
  func mutexGroups() throws {
    let lines = try encoded(
      NamedTask(
        atoms: "a b c d", initially: "a d",
        operators: ["a d -> !a b", "b -> !b c !d", "c -> !c a d"], goal: "c"),
      groups: ["a b c", "c d"])
    #expect(lines.filter { $0.hasPrefix("mutex") } == ["mutex 0=c 1=d"])
  }

  @Test("Operators without effect go; costs are scaled")
  func costs() throws {
    var named = NamedTask(
      atoms: "a b c", initially: "a",
      operators: ["a -> {!a}b", "a -> !a", "-> a", "-> c", "c -> !c"],
      goal: "!a")
    named.task.costs = [7, 0.25, 2, 0, 0]
    let reachability = LiteralReachability(simplifying: &named.task)
    let result = try TaskEncoder.encode(
      named.task, isEncoded: [true, false, false], isAlwaysTrue: reachability.isAlwaysTrue,
      groups: [], budget: Budget())
    #expect(result?.task.costs == [25, 200])
    #expect(result?.task.costDenominator == 100)
    #expect(result?.sources == [1, 2])
  }
}
