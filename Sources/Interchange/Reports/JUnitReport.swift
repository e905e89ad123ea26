/// Results of tests or benchmarks in the XML of JUnit, as servers for continuous integration read it.
public struct JUnitReport: Hashable, Sendable {
  /// One test.
  public struct Case: Hashable, Sendable {
    /// How a test ended.
    public enum Outcome: Hashable, Sendable {
      /// As expected.
      case passed
      /// Not as expected: in short, and in full.
      case failed(String, detail: String)
      /// The test itself went wrong.
      case error(String, detail: String)
      /// It was not run.
      case skipped(String)
    }

    /// The test's name.
    public var name: String
    /// What it belongs to.
    public var className: String
    /// How long it took, in seconds.
    public var seconds: Double
    /// How it ended.
    public var outcome: Outcome

    /// Makes a test.
    public init(
      _ name: String, className: String, seconds: Double = 0, outcome: Outcome = .passed
    ) {
      self.name = name
      self.className = className
      self.seconds = seconds
      self.outcome = outcome
    }
  }

  /// The name of the tests together.
  public var name: String
  /// The tests.
  public var cases: [Case]

  /// Makes a report.
  public init(name: String, cases: [Case] = []) {
    self.name = name
    self.cases = cases
  }

  /// The report as XML.
  public func xml() -> String {
    var writer = XMLWriter()
    func count(_ isCounted: (Case.Outcome) -> Bool) -> String {
      String(cases.count { isCounted($0.outcome) })
    }
    let failures = count { if case .failed = $0 { true } else { false } }
    let errors = count { if case .error = $0 { true } else { false } }
    let skipped = count { if case .skipped = $0 { true } else { false } }
    let seconds = cases.reduce(0) { $0 + $1.seconds }
    writer.begin("testsuites")
    writer.begin(
      "testsuite",
      [
        "name": name, "tests": String(cases.count), "failures": failures, "errors": errors,
        "skipped": skipped, "time": Self.text(seconds),
      ])
    for test in cases { write(test, &writer) }
    writer.end()
    writer.end()
    return writer.text
  }

  private func write(_ test: Case, _ writer: inout XMLWriter) {
    let attributes: KeyValuePairs<String, String?> = [
      "classname": test.className, "name": test.name, "time": Self.text(test.seconds),
    ]
    if test.outcome == .passed { return writer.leaf("testcase", attributes) }
    writer.begin("testcase", attributes)
    switch test.outcome {
    case .passed: break
    case .failed(let message, let detail):
      writer.leaf("failure", ["message": message], text: detail)
    case .error(let message, let detail):
      writer.leaf("error", ["message": message], text: detail)
    case .skipped(let message): writer.leaf("skipped", ["message": message])
    }
    writer.end()
  }

  /// Seconds with three decimals.
  private static func text(_ seconds: Double) -> String {
    guard seconds.isFinite, abs(seconds) < 1e9 else { return "0" }
    return String((seconds * 1000).rounded() / 1000)
  }
}
