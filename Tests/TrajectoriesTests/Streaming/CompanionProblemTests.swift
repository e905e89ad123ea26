import TestSupport
import Testing
import Trajectories

@Suite struct CompanionProblemTests {
  @Test(arguments: [
    ("pfile3.trajectory", "pfile3.pddl"), ("0.jsonl", "0.pddl"),
    ("0_ferry_traj", "0_ferry_prob.pddl"),
  ])
  func liesBesideTheTrace(trace: String, problem: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: trace)
    #expect(CompanionProblem.path(for: path) == nil)
    try folder.write("(define)", to: problem)
    #expect(CompanionProblem.path(for: path) == folder.path(of: problem))
  }
}
