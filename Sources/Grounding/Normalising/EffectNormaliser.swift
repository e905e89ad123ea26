import PDDL

/// Flattens an action's effect into effects on single literals and the summands of its cost.
struct EffectNormaliser {
  private(set) var effects: [NormalTask.SchemaEffect] = []
  private(set) var costs: [CostExpression] = []
  private let metric: CostMetric

  /// Starts an action in a task with a metric.
  init(metric: CostMetric) {
    self.metric = metric
  }

  /// Adds an effect and everything in it.
  mutating func add(
    _ effect: Effect, quantified: [Int] = [], condition: Condition = .truth,
    formulas: inout FormulaNormaliser, objects: inout ObjectTable
  ) throws(GroundingError) {
    switch effect {
    case .add(let atom), .delete(let atom):
      var isPositive = true
      if case .delete = effect { isPositive = false }
      let literal = try formulas.literal(atom, isPositive: isPositive, objects: objects)
      // A disjunctive condition is that of one effect for each disjunct.
      let disjuncts =
        condition.disjunctiveNormalForm(limit: Normaliser.disjunctLimit) ?? [[condition]]
      for disjunct in disjuncts {
        effects.append(
          .init(
            quantified: freeSlots(of: disjunct, beside: quantified, condition),
            condition: .conjunction(disjunct), literal: literal))
      }
    case .and(let parts):
      for part in parts {
        try add(
          part, quantified: quantified, condition: condition, formulas: &formulas,
          objects: &objects)
      }
    case .forall(let variables, let body):
      let slots = formulas.bind(variables, objects: &objects)
      try add(
        body, quantified: quantified + slots, condition: condition, formulas: &formulas,
        objects: &objects)
      formulas.unbind(variables)
    case .when(let formula, let body):
      let premise = try formulas.condition(formula, objects: &objects)
      try add(
        body, quantified: quantified, condition: .conjunction([condition, premise]),
        formulas: &formulas, objects: &objects)
    case .numeric(let change, let function, let expression):
      guard metric.counts(function.name) else {
        // Nothing reads the function, so that changing it changes nothing.
        return
      }
      guard change == .increase, quantified.isEmpty, condition == .truth else {
        throw .unsupported(
          "numeric fluents (an action costs by \(change.rawValue) or conditionally)")
      }
      costs.append(
        try metric.cost(of: function, by: expression, formulas: formulas, objects: objects))
    case .object(let function, _):
      throw .unsupported("object fluents (\(function.name))")
    case .timed:
      throw .unsupported("timed effects")
    }
  }

  /// The quantified slots together with the existential ones that splitting has freed.
  private func freeSlots(
    of disjunct: [Condition], beside quantified: [Int], _ whole: Condition
  ) -> [Int] {
    var slots = quantified
    let free = disjunct.reduce(into: Set<Int>()) { $0.formUnion($1.freeSlots) }
    for slot in whole.outerExistentialSlots where free.contains(slot) && !slots.contains(slot) {
      slots.append(slot)
    }
    return slots
  }
}

extension Condition {
  /// The existential slots that are not inside a universal condition: those that
  /// `disjunctiveNormalForm` leaves free.
  var outerExistentialSlots: [Int] {
    switch self {
    case .literal, .equality, .forall: []
    case .and(let parts), .or(let parts): parts.flatMap(\.outerExistentialSlots)
    case .exists(let slots, let body): slots + body.outerExistentialSlots
    }
  }
}
