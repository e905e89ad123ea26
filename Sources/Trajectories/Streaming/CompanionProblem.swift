import Glibc

/// The problem file that belongs to a trace file.
public enum CompanionProblem {
  /// The path of the problem beside a trace, if there is one: `pfile3.pddl` for
  /// `pfile3.trajectory`, `0.pddl` for `0.trajectory`, `0_ferry_prob.pddl` for `0_ferry_traj`;
  /// `problems/0.pddl` for `trajectories/0.trajectory`.
  public static func path(for trace: String) -> String? {
    var stem = trace
    if let slash = trace.lastIndex(of: "/") {
      if let point = trace[slash...].lastIndex(of: ".") { stem = String(trace[..<point]) }
    } else if let point = trace.lastIndex(of: ".") {
      stem = String(trace[..<point])
    }
    var candidates = ["\(stem).pddl"]
    if stem.hasSuffix("_traj") { candidates.append("\(stem.dropLast(5))_prob.pddl") }
    let parts = stem.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1, let name = parts.last, parts[parts.count - 2] == "trajectories" {
      let folder = (parts.dropLast(2) + ["problems"]).joined(separator: "/")
      candidates.append("\(folder)/\(name).pddl")
    }
    return candidates.first { access($0, R_OK) == 0 }
  }
}
