public import PDDL

/// Carries out steps of plans: a robot, several, or a simulation.
public protocol Actuator: AnyObject {
  /// Starts a step.
  ///
  /// - Parameter number: the step's number in the journal; nil without journal. An actuator that outlives
  ///   a crash knows the step by it afterwards.
  /// - Returns: the number by which to ask for it.
  /// - Throws: `DispatchRefusal` if it cannot be started.
  func start(_ step: PlanStep, as number: Int?) throws(DispatchRefusal) -> Int
  /// How a step that was started fares.
  func progress(of number: Int) -> ActuatorProgress
  /// Ends a step that is under way, safely.
  func cancel(_ number: Int)
  /// Whether a step could be started beside those that are under way.
  func isFree(for step: PlanStep) -> Bool
  /// The seconds that a step may take; nil for no limit.
  func timeLimit(for step: PlanStep) -> Double?
  /// How often a step that failed is tried again.
  func retries(for step: PlanStep) -> Int
  /// Gets somebody who carries out steps ready again after a mishap, such as a fall.
  ///
  /// - Returns: the number by which to ask for it.
  /// - Throws: `DispatchRefusal` if that cannot be started.
  func recover(_ name: String) throws(DispatchRefusal) -> Int
}

extension Actuator {
  /// Most actuators have nobody who could need it.
  public func recover(_ name: String) throws(DispatchRefusal) -> Int {
    throw DispatchRefusal("nothing is known about how \(name) recovers")
  }
}

/// How a step that is under way fares.
public enum ActuatorProgress: Hashable, Sendable {
  /// It is under way; the fraction is 0 to 1.
  case running(fraction: Double)
  /// The actuator says that it is done.
  case succeeded
  /// The actuator gave up, for a reason that says nothing about when the step is possible.
  case failed(String)
  /// The step turned out not to be possible here; what it had begun is undone.
  case rejected(String)
}

/// Why a step is not started.
public struct DispatchRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String
  /// Whether the step is not possible in this state; else the reason says nothing about that, as where
  /// motors are off or a robot is missing.
  public var isRejection: Bool

  /// Makes a refusal.
  public init(_ description: String, isRejection: Bool = false) {
    self.description = description
    self.isRejection = isRejection
  }
}
