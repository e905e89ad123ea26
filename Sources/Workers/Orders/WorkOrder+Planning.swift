extension WorkOrder {
  /// How a plan is looked for.
  public struct PlanOptions: Hashable, Sendable {
    /// The name of a configuration.
    public var configuration = "agile"
    /// A search expression that runs instead of the configuration.
    public var search: String?
    /// How many threads may search.
    public var threads = 1
    /// Where random choices start.
    public var seed = 0

    /// The usual options.
    public init() {}
  }

  /// The names of the configurations that plans can be looked for with, the usual one first.
  public static let configurations = ["agile", "satisficing", "anytime", "optimal", "width"]

  /// Finding a plan; the command prints a JSON object a line: progress, plans, then the result.
  ///
  /// - Parameters:
  ///   - domain: the text of the domain.
  ///   - problem: the text of the problem.
  public static func plan(
    domain: String, problem: String, options: PlanOptions = .init(), limits: WorkLimits
  ) -> WorkOrder {
    var arguments = ["plan", "domain.pddl", "problem.pddl", "--json-lines"] + limits.options
    arguments += ["--config=\(options.configuration)"]
    if let search = options.search { arguments += ["--search=\(search)"] }
    arguments += ["--threads=\(options.threads)", "--seed=\(options.seed)"]
    return WorkOrder(
      kind: .plan, arguments: arguments,
      files: [File("domain.pddl", domain), File("problem.pddl", problem)], limits: limits)
  }

  /// Judging a plan.
  ///
  /// - Parameters:
  ///   - plan: the text of the plan.
  ///   - listsSteps: whether the verdict lists what each step changes.
  ///   - listsLinks: whether it tells which step provides what each step and the goal need.
  public static func validate(
    domain: String, problem: String, plan: String, listsSteps: Bool = false,
    listsLinks: Bool = false,
    limits: WorkLimits
  ) -> WorkOrder {
    WorkOrder(
      kind: .validate,
      arguments: ["validate", "domain.pddl", "problem.pddl", "plan.txt", "--json"]
        + (listsSteps ? ["--verbose"] : []) + (listsLinks ? ["--links"] : []),
      files: [
        File("domain.pddl", domain), File("problem.pddl", problem), File("plan.txt", plan),
      ], limits: limits)
  }

  /// Reading and type-checking a domain and problems of it; the problems are named `problem-0.pddl`
  /// and so on in what is found.
  public static func check(
    domain: String?, problems: [String] = [], limits: WorkLimits
  ) -> WorkOrder {
    let files =
      (domain.map { [File("domain.pddl", $0)] } ?? [])
      + problems.enumerated().map { File("problem-\($0.offset).pddl", $0.element) }
    return WorkOrder(
      kind: .check, arguments: ["check", "--json"] + files.map(\.name), files: files,
      limits: limits)
  }
}
