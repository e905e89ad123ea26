import AgentSpeak

/// The plans of one predicate of triggers.
///
/// An object that copies of a library share; `PlanLibrary` copies it before it changes it.
final class PlanGroup: @unchecked Sendable {
  @exclusivity(unchecked) private(set) var all: [Candidate] = []
  /// The argument by which plans are told apart; -1 if none would help; nil if not known yet.
  @exclusivity(unchecked) private var argument: Int?
  @exclusivity(unchecked) private var byArgument: [Int: [Int]] = [:]
  /// The plans that have no constant there.
  @exclusivity(unchecked) private var others: [Int] = []

  /// Groups up to this size are searched without index.
  private static let smallSize = 6
  /// How many arguments are looked at.
  private static let argumentLimit = 4

  init() {}

  init(copying other: PlanGroup) {
    all = other.all
    argument = other.argument
    byArgument = other.byArgument
    others = other.others
  }

  var isEmpty: Bool { all.isEmpty }

  func add(_ candidate: Candidate, first: Bool) {
    all.insert(candidate, at: first ? 0 : all.count)
    argument = nil
  }

  func remove(_ plan: CompiledPlan) {
    all.removeAll { $0.plan === plan }
    argument = nil
  }

  /// Whether all plans are looked at for every event.
  var isSmall: Bool { all.count <= Self.smallSize }

  /// The plans that may be relevant for an event, in their order.
  func candidates(for event: Event) -> [Candidate] {
    if isSmall { return all }
    guard let argument, argument >= 0, argument < event.template.count else { return all }
    let value = event.argument(argument)
    guard value.isConstant else { return all }
    let found = byArgument[value.hash()] ?? []
    if others.isEmpty { return found.map { all[$0] } }
    return (found + others).sorted().map { all[$0] }
  }

  /// Whether the group is large and its index has still to be built.
  var lacksIndex: Bool { argument == nil && all.count > Self.smallSize }

  /// Chooses the argument that splits the plans best, and indexes the plans by it.
  func buildIndex() {
    guard lacksIndex else { return }
    var best = (argument: -1, size: all.count)
    let arity = all.first?.plan.trigger.literal.count ?? 0
    for argument in 0..<min(arity, Self.argumentLimit) {
      var sizes: [Int: Int] = [:]
      var general = 0
      for candidate in all {
        let term = candidate.plan.trigger.literal[argument]
        if term.isConstant { sizes[term.hash(), default: 0] += 1 } else { general += 1 }
      }
      let size = general + (sizes.values.max() ?? 0)
      if size < best.size { best = (argument, size) }
    }
    argument = best.argument
    byArgument = [:]
    others = []
    guard best.argument >= 0 else { return }
    for (index, candidate) in all.enumerated() {
      let term = candidate.plan.trigger.literal[best.argument]
      if term.isConstant {
        byArgument[term.hash(), default: []].append(index)
      } else {
        others.append(index)
      }
    }
  }
}
