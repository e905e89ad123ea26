import AgentSpeak

/// A plan that may be relevant for an event, with constants of its trigger that tell at a glance
/// whether it is not.
struct Candidate: Sendable {
  /// What an argument of an event has to be.
  enum Test: Sendable {
    /// Something that cannot be told at a glance.
    case any
    /// Anything; it becomes the value of a variable that stands nowhere else in the trigger.
    case variable(Int32)
    case number(Double)
    case atom(Symbol)

    init(_ term: Term) {
      switch term {
      case .number(let value): self = .number(value)
      case .atom(let name): self = .atom(name)
      case .variable(let number): self = .variable(number)
      default: self = .any
      }
    }
  }

  let plan: CompiledPlan
  /// Its place among all plans of the library: the lower, the earlier it is tried.
  let order: Int
  /// How many arguments the trigger has.
  let arity: Int
  /// Whether the tests say all there is to know about the trigger's arguments.
  let isSimple: Bool
  private let first: Test
  private let second: Test
  private let third: Test

  init(_ plan: CompiledPlan, order: Int) {
    self.plan = plan
    self.order = order
    let literal = plan.trigger.literal
    arity = literal.count
    let isPlain = plan.hasPlainTrigger
    let tests = (0..<3).map { isPlain && $0 < literal.count ? Test(literal[$0]) : .any }
    first = tests[0]
    second = tests[1]
    third = tests[2]
    var variables: Set<Int32> = []
    isSimple =
      isPlain && literal.count <= 3
      && tests.prefix(literal.count).allSatisfy { test in
        switch test {
        case .any: false
        case .variable(let number): variables.insert(number).inserted
        case .number, .atom: true
        }
      }
  }

  /// What an argument, one of the first three, has to be.
  func test(_ index: Int) -> Test {
    index == 0 ? first : index == 1 ? second : third
  }

  /// Whether constant arguments show that the plan is not relevant for an event of its predicate.
  func isExcluded(by event: Event) -> Bool {
    event.differs(from: first, at: 0) || event.differs(from: second, at: 1)
      || event.differs(from: third, at: 2)
  }
}

extension Event {
  /// Whether an argument is an atom or a number, but not the one that is wanted.
  fileprivate func differs(from test: Candidate.Test, at index: Int) -> Bool {
    switch test {
    case .any, .variable: return false
    case .number, .atom: break
    }
    switch (test, argument(index)) {
    case (.number(let wanted), .number(let value)): return wanted != value
    case (.atom(let wanted), .atom(let name)): return wanted != name
    case (.number, .atom), (.atom, .number): return true
    default: return false
    }
  }
}
