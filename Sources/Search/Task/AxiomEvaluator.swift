import Grounding

/// Evaluates the derived variables of a state.
///
/// Works through the layers, lowest first: each axiom counts the conditions that do not hold yet and
/// fires when none is left; at the end of a layer its variables that kept their default value are
/// taken as settled, and conditions that ask for the default count as held (negation by failure;
/// Helmert 2006, "The Fast Downward planning system", section 5.4).
struct AxiomEvaluator: ~Copyable {
  /// Whether there is anything to evaluate.
  let isNeeded: Bool

  /// The derived variables with their default values.
  private let derived: FlatArray<FiniteDomainTask.Fact>
  /// The variables that operators set and axioms look at, with the number of the first fact.
  private let watched: FlatArray<FiniteDomainTask.Fact>
  /// For each variable the number of its first fact; -1 if no axiom looks at it.
  private let firstFacts: FlatArray<Int32>
  /// For each fact that axioms look at where its axioms start in `axioms`, and the end.
  private let firstAxioms: FlatArray<Int32>
  private let axioms: FlatArray<Int32>
  /// For each axiom what it makes true.
  private let heads: FlatArray<FiniteDomainTask.Fact>
  /// For each axiom the number of its conditions.
  private let conditionCounts: FlatArray<Int32>
  /// Axioms without conditions.
  private let unconditional: FlatArray<Int32>
  /// Facts that axioms of later layers look at and that are defaults, layer by layer.
  private let defaults: FlatArray<FiniteDomainTask.Fact>
  /// Where each layer starts in `defaults`, and the end.
  private let firstDefaults: FlatArray<Int32>

  /// For each axiom the number of conditions that do not hold yet.
  private let counters: FlatArray<Int32>
  /// Facts that hold and whose axioms are not yet told; each enters once.
  private let queue: FlatArray<Int32>

  /// Prepares the evaluation of a task's axioms.
  init(task: FiniteDomainTask) {
    isNeeded = task.axiomLayers.contains { $0 >= 0 }
    let index = ConditionIndex(task: task)
    derived = FlatArray(
      task.axiomLayers.indices.filter { task.isDerived($0) }
        .map { FiniteDomainTask.Fact(Int32($0), task.initialValues[$0]) })
    watched = FlatArray(
      index.firstFacts.indices.filter { index.firstFacts[$0] >= 0 && !task.isDerived($0) }
        .map { FiniteDomainTask.Fact(Int32($0), index.firstFacts[$0]) })
    firstFacts = FlatArray(index.firstFacts)
    firstAxioms = FlatArray(index.axioms.offsets)
    axioms = FlatArray(index.axioms.values)
    heads = FlatArray(task.axiomHeads)
    let counts = (0..<task.axiomCount).map { Int32(task.axiomConditions[$0].count) }
    conditionCounts = FlatArray(counts)
    unconditional = FlatArray(counts.indices.filter { counts[$0] == 0 }.map { Int32($0) })
    defaults = FlatArray(index.defaults.values)
    firstDefaults = FlatArray(index.defaults.offsets)
    counters = FlatArray(repeating: 0, count: task.axiomCount)
    queue = FlatArray(repeating: 0, count: index.axioms.count)
  }

  /// Sets the derived variables of a state according to the others.
  func evaluate(_ values: UnsafeMutablePointer<Int32>) {
    guard isNeeded else { return }
    for index in 0..<derived.count {
      values[Int(derived[index].variable)] = derived[index].value
    }
    counters.base.update(from: conditionCounts.base, count: counters.count)
    var end = 0
    for index in 0..<watched.count {
      let variable = watched[index]
      let fact = variable.value &+ values[Int(variable.variable)]
      if firstAxioms[fact] < firstAxioms[fact &+ 1] { push(fact, &end) }
    }
    for index in 0..<unconditional.count { fire(unconditional[index], values, &end) }
    propagate(values, &end)
    for layer in 0..<(firstDefaults.count - 1) {
      for index in firstDefaults[layer]..<firstDefaults[layer + 1] {
        let fact = defaults[index]
        if values[Int(fact.variable)] == fact.value {
          push(firstFacts[fact.variable] &+ fact.value, &end)
        }
      }
      propagate(values, &end)
    }
  }

  @inline(__always)
  private func push(_ fact: Int32, _ end: inout Int) {
    queue[end] = fact
    end &+= 1
  }

  @inline(__always)
  private func fire(_ axiom: Int32, _ values: UnsafeMutablePointer<Int32>, _ end: inout Int) {
    let head = heads[axiom]
    if values[Int(head.variable)] == head.value { return }
    values[Int(head.variable)] = head.value
    let first = firstFacts[head.variable]
    if first >= 0 { push(first &+ head.value, &end) }
  }

  /// Tells axioms of the facts in the queue until it is empty.
  @inline(__always)
  private func propagate(_ values: UnsafeMutablePointer<Int32>, _ end: inout Int) {
    while end > 0 {
      end &-= 1
      let fact = queue[end]
      var index = firstAxioms[fact]
      let last = firstAxioms[fact &+ 1]
      while index < last {
        let axiom = axioms[index]
        let left = counters[axiom] &- 1
        counters[axiom] = left
        if left == 0 { fire(axiom, values, &end) }
        index &+= 1
      }
    }
  }
}

/// Which axioms look at which facts.
private struct ConditionIndex {
  /// For each variable the number of its first fact; -1 if no axiom looks at it.
  var firstFacts: [Int32]
  /// For each fact of those variables the axioms that look at it.
  var axioms: RaggedArray<Int32>
  /// For each layer the facts that some axiom looks at and that say that a variable of the layer
  /// kept its default value.
  var defaults: RaggedArray<FiniteDomainTask.Fact>

  init(task: FiniteDomainTask) {
    firstFacts = Array(repeating: -1, count: task.variableCount)
    var factCount: Int32 = 0
    for fact in task.axiomConditions.values where firstFacts[Int(fact.variable)] < 0 {
      firstFacts[Int(fact.variable)] = factCount
      factCount += task.domainSizes[Int(fact.variable)]
    }
    var lists = Array(repeating: [Int32](), count: Int(factCount))
    var defaultFacts: Set<FiniteDomainTask.Fact> = []
    for axiom in 0..<task.axiomCount {
      for fact in task.axiomConditions[axiom] {
        lists[Int(firstFacts[Int(fact.variable)] + fact.value)].append(Int32(axiom))
        if task.isDerived(Int(fact.variable)),
          task.initialValues[Int(fact.variable)] == fact.value
        {
          defaultFacts.insert(fact)
        }
      }
    }
    axioms = RaggedArray(rows: lists)
    let byLayer = Dictionary(grouping: defaultFacts) { task.axiomLayers[Int($0.variable)] }
    defaults = RaggedArray(rows: byLayer.keys.sorted().map { byLayer[$0, default: []].sorted() })
  }
}
