extension WorkOrder {
  /// How a domain is learned.
  public struct LearnOptions: Hashable, Sendable {
    /// The name of the algorithm.
    public var algorithm = "esam"
    /// Which bound of the consistent models is wanted: `safe` or `optimistic`.
    public var bound = "safe"
    /// Whether damaged and contradicting traces are learned from as far as possible.
    public var keepsGoing = false

    /// The usual options.
    public init() {}
  }

  /// The names of the learning algorithms.
  public static let learningAlgorithms = ["sam", "esam", "nsam"]
  /// The names of the bounds.
  public static let bounds = ["safe", "optimistic"]
  /// The file in the work folder that the learned domain is written to.
  public static let learnedDomainFile = "learned.pddl"

  /// Learning a domain from traces; the command writes it to `learnedDomainFile` and prints the
  /// evidence.
  ///
  /// - Parameters:
  ///   - skeleton: the text of a domain that gives types, predicates, functions and the names and
  ///     parameters of actions.
  ///   - traces: the texts of traces of any format.
  ///   - traceFiles: names of traces that whoever runs the order puts into the work folder.
  ///   - problem: the text of a problem with the objects of all traces.
  public static func learn(
    skeleton: String, traces: [String], traceFiles: [String] = [], problem: String? = nil,
    options: LearnOptions = .init(), limits: WorkLimits
  ) -> WorkOrder {
    let traces = traces.enumerated().map { File("trace-\($0.offset)", $0.element) }
    var files = [File("skeleton.pddl", skeleton)] + traces
    var arguments = ["learn", "skeleton.pddl"] + traces.map(\.name) + traceFiles
    arguments += ["--algorithm=\(options.algorithm)", "--bound=\(options.bound)"]
    arguments += ["--output=\(learnedDomainFile)", "--json"]
    if options.keepsGoing { arguments.append("--keep-going") }
    if let problem {
      files.append(File("problem.pddl", problem))
      arguments.append("--problem=problem.pddl")
    }
    return WorkOrder(kind: .learn, arguments: arguments, files: files, limits: limits)
  }
}
