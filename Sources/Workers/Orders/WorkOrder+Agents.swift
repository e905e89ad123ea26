extension WorkOrder {
  /// Running an agent; the command prints what the agent prints, an object a line.
  ///
  /// The same program, seed and number of cycles give the same run.
  ///
  /// - Parameters:
  ///   - program: the text of an AgentSpeak program. It may include files that this process can
  ///     read, so it has to come from whoever may read them.
  ///   - cycles: the reasoning cycles after which the run ends.
  ///   - seed: decides random numbers.
  public static func agent(
    program: String, cycles: Int, seed: Int = 0, limits: WorkLimits
  ) -> WorkOrder {
    WorkOrder(
      kind: .agent,
      arguments: [
        "agent", "run", "agent.asl", "--json", "--no-waiting", "--cycle-limit=\(cycles)",
        "--seed=\(seed)", "--time-limit=\(limits.time)",
      ], files: [File("agent.asl", program)], limits: limits)
  }
}
