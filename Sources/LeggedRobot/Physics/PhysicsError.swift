/// Why the physics engine cannot go on.
public enum PhysicsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The model was refused; the engine's own words, with a line of the model.
  case model(String)
  /// The engine gave up in a step, or its state is no longer a number.
  case diverged(time: Double, reason: String)
  /// The model is not the platform's: it has other joints, actuators or sensors.
  case unexpectedModel(String)
  /// This build has no physics engine.
  case unavailable

  /// What was wrong, in words.
  public var description: String {
    switch self {
    case .model(let reason): "the physics engine refuses the model: \(reason)"
    case .diverged(let time, let reason):
      "the simulation diverged after \(time) s: \(reason)"
    case .unexpectedModel(let reason): "not a model of the legged platform: \(reason)"
    case .unavailable: "this build has no physics engine: it was built without the trait MuJoCo"
    }
  }
}
