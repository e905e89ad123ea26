import Workers

/// Work that blocks its thread, on a thread of its own: the threads that answer requests are few.
enum BlockingWork {
  /// Runs work and waits for it without blocking.
  ///
  /// - Throws: what the work throws; `WorkerError` if the system has no thread left.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let isStarted = BackgroundThread.start {
        continuation.resume(with: Result { try work() })
      }
      if !isStarted { continuation.resume(throwing: WorkerError("no thread is left")) }
    }
  }
}
