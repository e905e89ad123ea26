import Glibc
import JSON
import Synchronization
import TestSupport

/// The process of the service that tests share.
private let sharedProcess = Atomic<pid_t>(0)

/// One service for the tests that do not change how it is run, and tasks for it.
enum ServiceFixture {
  static let folder: TemporaryFolder? = try? TemporaryFolder()
  private static let server: Result<ServerProcess, any Error> = Result {
    guard let folder else { throw ServerTrouble(description: "no folder") }
    let server = try ServerProcess(database: folder.path(of: "shared.db"))
    sharedProcess.store(server.process, ordering: .relaxed)
    // Nothing that is static is ever released.
    atexit { ServiceFixture.end() }
    return server
  }

  /// Ends the shared service and removes its files.
  private static func end() {
    let process = sharedProcess.load(ordering: .relaxed)
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    guard let folder else { return }
    for suffix in ["", "-wal", "-shm", ".lock", ".log"] {
      unlink(folder.path(of: "shared.db\(suffix)"))
    }
    rmdir(folder.path)
  }

  /// A client of the service that tests share.
  static func client() throws -> HTTPClient {
    HTTPClient(port: try server.get().port)
  }

  static let domain = """
    (define (domain lamps)
      (:requirements :strips)
      (:predicates (on ?l) (lamp ?l))
      (:action switch :parameters (?l) :precondition (lamp ?l) :effect (on ?l)))
    """

  static func problem(goal: String = "(on a)") -> String {
    """
    (define (problem two) (:domain lamps) (:objects a b) (:init (lamp a)) (:goal \(goal)))
    """
  }

  /// A job that goes on for longer than any test, in memory that grows slowly: 4 to the power of 14 states are
  /// looked at one by one.
  static let endlessJob: JSONValue = {
    let counters = (1...14).map { "c\($0)" }
    let domain = """
      (define (domain counters) (:predicates (at ?c ?n) (next ?m ?n))
        (:action up :parameters (?c ?m ?n) :precondition (and (at ?c ?m) (next ?m ?n))
          :effect (and (at ?c ?n) (not (at ?c ?m)))))
      """
    let problem = """
      (define (problem all) (:domain counters)
        (:objects \(counters.joined(separator: " ")) n0 n1 n2 n3)
        (:init (next n0 n1) (next n1 n2) (next n2 n3)
          \(counters.map { "(at \($0) n0)" }.joined()))
        (:goal (and \(counters.map { "(at \($0) n3)" }.joined()))))
      """
    return [
      "kind": "plan", "domain": .string(domain), "problem": .string(problem),
      "search": "astar(blind)", "time_limit": 3000,
    ]
  }()

  /// A domain and problem whose grounding never ends.
  static let bomb: (domain: String, problem: String) = {
    let parameters = (1...12).map { "?p\($0)" }.joined(separator: " ")
    let objects = (1...80).map { "o\($0)" }.joined(separator: " ")
    let domain = """
      (define (domain bomb) (:predicates (q \(parameters)) (r ?x))
        (:action a :parameters (\(parameters)) :effect (q \(parameters))))
      """
    let problem = """
      (define (problem p) (:domain bomb) (:objects \(objects)) (:init)
        (:goal (forall (\(parameters)) (q \(parameters)))))
      """
    return (domain, problem)
  }()
}
