import PDDL
import Validation

/// Has the validator look at every plan before it is handed out.
struct PlanJudge {
  private let task: PDDLTask
  private var world: World?

  /// Makes a judge for a task; nothing is prepared before there is a plan.
  init(_ task: PDDLTask) {
    self.task = task
  }

  /// Judges a plan.
  ///
  /// - Throws: `internalError`, after telling the verdict, if the plan is not valid.
  mutating func judge(_ plan: Plan) throws {
    do {
      let world = try self.world ?? World(domain: task.domain, problem: task.problem)
      self.world = world
      let verdict = try Validator(world).validate(plan)
      guard verdict.isValid else {
        Output.note("internal error: the validator rejects the plan: \(verdict.outcome)")
        throw ExitStatus.internalError.exit
      }
    } catch let error as WorldError {
      Output.note("internal error: the plan cannot be validated: \(error)")
      throw ExitStatus.internalError.exit
    }
  }
}
