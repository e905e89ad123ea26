import Synchronization

/// What the service counts, in the text format of Prometheus (version 0.0.4).
final class Metrics: Sendable {
  private struct Request: Hashable {
    var method: String
    var route: String
    var status: Int
  }

  private struct Job: Hashable {
    var kind: String
    var ending: String
  }

  /// How many requests took how long.
  private struct Histogram {
    static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10]
    var counts = [Int](repeating: 0, count: bounds.count)
    var count = 0
    var sum = 0.0

    mutating func add(_ value: Double) {
      count += 1
      sum += value
      for (index, bound) in Self.bounds.enumerated() where value <= bound { counts[index] += 1 }
    }
  }

  private struct State {
    var requests: [Request: Int] = [:]
    var times: [String: Histogram] = [:]
    var jobs: [Job: Int] = [:]
    var processorTime: [String: Double] = [:]
    var refusedJobs = 0
  }

  private let state = Mutex(State())

  /// Counts a request that was answered.
  func countRequest(method: String, route: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.requests[Request(method: method, route: route, status: status), default: 0] += 1
      state.times[route, default: Histogram()].add(seconds)
    }
  }

  /// Counts a job that is done.
  func countJob(kind: String, ending: String, processorTime: Double) {
    state.withLock { state in
      state.jobs[Job(kind: kind, ending: ending), default: 0] += 1
      state.processorTime[kind, default: 0] += processorTime
    }
  }

  /// Counts a job that the queue had no place for.
  func countRefusedJob() {
    state.withLock { $0.refusedJobs += 1 }
  }

  /// All figures.
  func text(waiting: Int, running: Int) -> String {
    let state = state.withLock { $0 }
    var text = Self.heading("praxis_http_requests_total", "counter", "Requests answered.")
    for (request, count) in state.requests.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      text +=
        "praxis_http_requests_total{method=\"\(request.method)\",route=\"\(request.route)\","
        + "status=\"\(request.status)\"} \(count)\n"
    }
    text += Self.heading(
      "praxis_http_request_seconds", "histogram", "Time until the response started.")
    for (route, histogram) in state.times.sorted(by: { $0.key < $1.key }) {
      let name = "praxis_http_request_seconds"
      for (bound, count) in zip(Histogram.bounds, histogram.counts) {
        text += "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)\n"
      }
      text += "\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(histogram.count)\n"
      text += "\(name)_sum{route=\"\(route)\"} \(histogram.sum)\n"
      text += "\(name)_count{route=\"\(route)\"} \(histogram.count)\n"
    }
    text += Self.heading("praxis_jobs_total", "counter", "Jobs done.")
    for (job, count) in state.jobs.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      text += "praxis_jobs_total{kind=\"\(job.kind)\",ending=\"\(job.ending)\"} \(count)\n"
    }
    text += Self.heading(
      "praxis_job_processor_seconds_total", "counter", "Processor time of jobs.")
    for (kind, seconds) in state.processorTime.sorted(by: { $0.key < $1.key }) {
      text += "praxis_job_processor_seconds_total{kind=\"\(kind)\"} \(seconds)\n"
    }
    for (name, help, value) in [
      ("praxis_jobs_waiting", "Jobs that wait for their turn.", waiting),
      ("praxis_jobs_running", "Jobs that are running.", running),
    ] {
      text += Self.heading(name, "gauge", help) + "\(name) \(value)\n"
    }
    text += Self.heading(
      "praxis_jobs_refused_total", "counter", "Jobs refused: the queue was full.")
    return text + "praxis_jobs_refused_total \(state.refusedJobs)\n"
  }

  private static func heading(_ name: String, _ type: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }
}
