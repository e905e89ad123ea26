public import PDDL

/// An action of a world with objects for its parameters.
///
/// Ground actions of one world are ordered by the place of the action in the domain, then by their
/// arguments in the order that the objects are declared.
public struct GroundAction: Hashable, Sendable {
  /// The number of the action's schema.
  let schema: Int
  let arguments: [ObjectID]
}

extension GroundAction: Comparable {
  /// Whether an action comes first in the order of the world that both belong to.
  public static func < (left: GroundAction, right: GroundAction) -> Bool {
    left.schema != right.schema
      ? left.schema < right.schema : left.arguments.lexicographicallyPrecedes(right.arguments)
  }
}

/// Why a plan's step is no action of the task.
public struct StepError: Error, Hashable, Sendable {
  /// One thing that is wrong with a step.
  public struct Finding: Hashable, Sendable {
    /// What is wrong: `argument 2 of stack is no block`.
    public var message: String
    /// What should be there, where that can be said.
    public var expected: String?
    /// What is there, where the message does not say it.
    public var found: String?

    /// Makes a finding.
    public init(message: String, expected: String? = nil, found: String? = nil) {
      self.message = message
      self.expected = expected
      self.found = found
    }
  }

  /// All that is wrong with the step, never empty.
  public var findings: [Finding]

  /// Makes an error of findings.
  public init(findings: [Finding]) {
    self.findings = findings
  }
}

extension World {
  /// The action that a plan's step names.
  ///
  /// - Throws: `StepError` if there is no such action, or if number, names or types of the
  ///   arguments do not fit it.
  public func action(of step: PlanStep) throws(StepError) -> GroundAction {
    guard let number = schemaNumbers[step.action] else {
      throw StepError(findings: [
        StepError.Finding(message: "unknown action \(step.action)")
      ])
    }
    let schema = schemas[number]
    guard step.arguments.count == schema.parameters.count else {
      throw StepError(findings: [
        StepError.Finding(
          message: "wrong number of arguments for \(step.action)",
          expected: String(schema.parameters.count), found: String(step.arguments.count))
      ])
    }
    var arguments: [ObjectID] = []
    var findings: [StepError.Finding] = []
    for (name, parameter) in zip(step.arguments, schema.parameters) {
      guard let object = tables.objects.numbers[name] else {
        findings.append(StepError.Finding(message: "unknown object \(name)"))
        continue
      }
      if !parameter.extent.contains(object) {
        let type = tables.objects.types[Int(object)].alternatives.joined(separator: " or ")
        findings.append(
          StepError.Finding(
            message: "\(name) is of the wrong type for ?\(parameter.name) of \(step.action)",
            expected: parameter.type.alternatives.joined(separator: " or "), found: type))
      }
      arguments.append(object)
    }
    guard findings.isEmpty else { throw StepError(findings: findings) }
    return GroundAction(schema: number, arguments: arguments)
  }

  /// An action as a plan's step.
  public func step(of action: GroundAction) -> PlanStep {
    PlanStep(schemas[action.schema].name, action.arguments.map { tables.objects.name(of: $0) })
  }
}
