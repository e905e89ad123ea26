internal import Glibc
internal import Synchronization

/// Hands requests to planners and their answers back, at once or when asked for.
final class PlanningDesk: Sendable {
  private struct Content {
    var requests = 0
    var underWay = 0
    /// Answers that wait, by the number of their request.
    var held: [Int: @Sendable () -> Void] = [:]
    var times: [Double] = []
  }

  private let content = Mutex(Content())

  /// How long each planning took, in seconds, in the order of the answers.
  var times: [Double] { content.withLock { $0.times } }

  /// Starts planning on a thread of its own.
  ///
  /// - Parameter isHeld: whether the answer waits for `deliver`.
  func start(
    _ request: PlanningRequest, isHeld: Bool,
    completion: @escaping @Sendable (PlanningAnswer) -> Void
  ) {
    let number = content.withLock { content in
      content.requests += 1
      content.underWay += 1
      return content.requests
    }
    let start = Self.now()
    PlanningService.start(request) { [self] answer in
      content.withLock { content in
        content.times.append(Self.now() - start)
        if isHeld { content.held[number] = { completion(answer) } }
        content.underWay -= 1
      }
      if !isHeld { completion(answer) }
    }
  }

  /// Waits for all planning that is going on and hands out the answers, in the order of the requests.
  ///
  /// - Returns: whether there was any.
  func deliver() -> Bool {
    while content.withLock({ $0.underWay > 0 }) { usleep(100) }
    let held = content.withLock { content in
      defer { content.held = [:] }
      return content.held
    }
    for (_, hand) in held.sorted(by: { $0.key < $1.key }) { hand() }
    return !held.isEmpty
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
