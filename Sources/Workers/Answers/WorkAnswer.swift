public import JSON

/// What came out of a piece of work.
public struct WorkAnswer: Sendable {
  /// How the work ended.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// The command gave an answer, which may be a negative one.
    case answered
    /// The command could not use its input; the answer says why.
    case unusable
    /// The work was cancelled.
    case cancelled
    /// Time ran out before there was an answer.
    case outOfTime = "out of time"
    /// Memory ran out before there was an answer.
    case outOfMemory = "out of memory"
    /// The command went wrong.
    case failed
  }

  /// How the work ended.
  public var ending: Ending
  /// The exit status of the command; nil if it did not end by itself.
  public var status: Int?
  /// What the command answered; null if it printed no answer.
  public var json: JSONValue
  /// What the command said beside its answer, or why there is none; may be empty.
  public var message: String
  /// The files that the command wrote, by name.
  public var files: [String: String] = [:]
  /// Seconds of processor time.
  public var processorTime: Double
  /// The most memory that was resident at a time, in bytes.
  public var peakMemory: Int

  /// Makes an answer.
  public init(
    ending: Ending, status: Int? = nil, json: JSONValue = .null, message: String = "",
    processorTime: Double = 0, peakMemory: Int = 0
  ) {
    self.ending = ending
    self.status = status
    self.json = json
    self.message = message
    self.processorTime = processorTime
    self.peakMemory = peakMemory
  }

  /// Carries an order out, which blocks the thread.
  ///
  /// - Parameters:
  ///   - order: the order that `process` was made of.
  ///   - process: the process that carries it out.
  ///   - folder: the folder that it works in.
  ///   - onEvent: is called with what a plan order tells on the way: progress and plans.
  public static func run(
    _ order: WorkOrder, _ process: WorkerProcess, in folder: WorkFolder,
    onEvent: ((JSONValue) -> Void)? = nil
  ) -> WorkAnswer {
    var answer = JSONValue.null
    let result: WorkerProcess.Result
    do throws(WorkerError) {
      if order.kind == .plan {
        result = try process.run { line in
          guard let event = try? JSONReader.read(line) else { return }
          if event["event"]?.stringValue == "result" { answer = event } else { onEvent?(event) }
        }
      } else {
        result = try process.run()
        answer = order.kind == .agent ? lines(result.output) : text(result.output)
      }
    } catch {
      return WorkAnswer(ending: .failed, message: error.description)
    }
    var work = WorkAnswer(
      ending: ending(of: order, result, hasAnswer: !answer.isNull),
      status: result.status.map(Int.init), json: answer, message: result.errors,
      processorTime: result.processorTime, peakMemory: result.peakMemory)
    for name in [WorkOrder.learnedDomainFile, WorkOrder.playerFile] {
      if order.kind == .learn || order.kind == .drive, let text = folder.read(name) {
        work.files[name] = text
      }
    }
    if work.ending == .failed, work.message.isEmpty { work.message = reason(result) }
    return work
  }

  private static func text(_ output: String) -> JSONValue {
    (try? JSONReader.read(output)) ?? .null
  }

  /// What an agent printed, an object a line.
  private static func lines(_ output: String) -> JSONValue {
    ["printed": .array(output.split(separator: "\n").map { text(String($0)) })]
  }

  /// What an exit means; the statuses are those of the command line contract.
  private static func ending(
    of order: WorkOrder, _ result: WorkerProcess.Result, hasAnswer: Bool
  ) -> Ending {
    if result.isCancelled { return .cancelled }
    if result.isOutOfTime { return .outOfTime }
    if result.signal != nil, result.peakMemory >= order.limits.memory << 20 { return .outOfMemory }
    guard !result.isOutputTooLong, let status = result.status else { return .failed }
    switch (order.kind, status) {
    case (.plan, 20), (.plan, 22): return .outOfMemory
    case (.plan, 21), (.plan, 23), (.plan, 24): return .outOfTime
    case (_, 31), (_, 33), (_, 34), (.validate, 2): return .unusable
    // An agent may end the run with a status of its own; 23 says that it has more to do.
    case (.agent, _): return .answered
    case (.plan, 0...3), (.plan, 10...12), (_, 0), (.validate, 1), (.check, 1),
      (.drive, 1):
      return hasAnswer ? .answered : .failed
    default: return .failed
    }
  }

  private static func reason(_ result: WorkerProcess.Result) -> String {
    if result.isOutputTooLong { return "the answer is too long" }
    if let signal = result.signal { return "the command was ended by signal \(signal)" }
    return "the command ended with status \(result.status ?? -1) and gave no answer"
  }
}
