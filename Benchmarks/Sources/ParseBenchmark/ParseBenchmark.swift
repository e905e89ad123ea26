import Glibc
import PDDL

/// Measures how fast s-expressions are read.
///
///     ParseBenchmark make FILE MEGABYTES SEED    writes a text that looks like observed traces
///     ParseBenchmark read FILE REPETITIONS       reads it; prints nodes, symbols, best CPU seconds
@main
enum ParseBenchmark {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("make", 4):
        try makeTrace(
          file: arguments[1], megabytes: number(arguments[2]), seed: number(arguments[3]))
      case ("read", 3):
        try read(file: arguments[1], repetitions: number(arguments[2]))
      default:
        throw Failure(
          "usage: ParseBenchmark make FILE MEGABYTES SEED | read FILE REPETITIONS")
      }
    } catch {
      let message = Array("\(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      exit(33)
    }
  }

  /// Why the benchmark cannot go on.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw Failure("expected a positive number, found '\(text)'")
    }
    return number
  }

  /// Reads the file `repetitions` times from memory and prints the best time.
  private static func read(file: String, repetitions: Int) throws {
    let source = try SourceText(contentsOfFile: file)
    var best = Double.infinity
    var nodes = 0
    var symbols = 0
    for _ in 0..<repetitions {
      let start = processorTime()
      let reading = SExpressions.read(source)
      best = min(best, processorTime() - start)
      guard !reading.hasErrors, let expressions = reading.value else {
        throw Failure(reading.diagnostics.first.map(\.description) ?? "nothing read")
      }
      nodes = expressions.nodes.count
      symbols = expressions.symbolNames.count
    }
    print(nodes, symbols, best)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
