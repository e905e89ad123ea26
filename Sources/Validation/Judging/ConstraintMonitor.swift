/// Watches one hard constraint, or one preference with all the constraints in it.
struct ConstraintMonitor {
  /// The preference's name; nil for a hard constraint.
  let preference: String?
  private var parts: [TrajectoryMonitor] = []

  fileprivate init(preference: String?, parts: [TrajectoryMonitor]) {
    self.preference = preference
    self.parts = parts
  }

  /// Why the constraint does not hold of the states shown so far; nil if it does.
  var reason: Explanation? {
    for part in parts { if let reason = part.reason { return reason } }
    return nil
  }

  /// Shows the next state.
  ///
  /// - Throws: `EvaluationError` if a condition has no value in it.
  mutating func observe(_ state: State, in world: World) throws(EvaluationError) {
    for index in parts.indices { try parts[index].observe(state, in: world) }
  }
}

extension World {
  /// A monitor for each ground constraint of the task.
  func constraintMonitors() -> [ConstraintMonitor] {
    var monitors: [ConstraintMonitor] = []
    for schema in constraints {
      var binding = [ObjectID](repeating: unbound, count: schema.slotCount)
      schema.part.instantiate(&binding) { part, binding in
        switch part {
        case .modal(let modal):
          let parts = [TrajectoryMonitor(modal, binding: binding)]
          monitors.append(ConstraintMonitor(preference: nil, parts: parts))
        case .preference(let name, let body):
          var parts: [TrajectoryMonitor] = []
          var binding = binding
          body.instantiate(&binding) { part, binding in
            if case .modal(let modal) = part {
              parts.append(TrajectoryMonitor(modal, binding: binding))
            }
          }
          monitors.append(ConstraintMonitor(preference: name, parts: parts))
        case .and, .forall: break
        }
      }
    }
    return monitors
  }
}

extension ConstraintSchema.Part {
  /// Calls `visit` with every modal operator and every preference, for each binding of the
  /// variables around it. It is not called with what is inside preferences.
  fileprivate func instantiate(
    _ binding: inout [ObjectID], _ visit: (ConstraintSchema.Part, [ObjectID]) -> Void
  ) {
    switch self {
    case .and(let parts):
      for part in parts { part.instantiate(&binding, visit) }
    case .forall(let variables, let body):
      body.instantiate(&binding, forAll: variables[...], visit)
    case .preference, .modal: visit(self, binding)
    }
  }

  private func instantiate(
    _ binding: inout [ObjectID], forAll variables: ArraySlice<Variable>,
    _ visit: (ConstraintSchema.Part, [ObjectID]) -> Void
  ) {
    guard let variable = variables.first else { return instantiate(&binding, visit) }
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      instantiate(&binding, forAll: variables.dropFirst(), visit)
    }
  }
}
