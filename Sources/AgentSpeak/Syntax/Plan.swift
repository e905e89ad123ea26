/// A plan as it is written.
public struct Plan: Sendable {
  /// `@name[annotations]`; a label of annotations only has the functor "".
  public var label: Structure?
  /// What the plan reacts to.
  public var trigger: Trigger
  /// When it can be used; nil if always.
  public var context: Term?
  /// `<: condition`: the goal stays active until this holds.
  public var goalCondition: Term?
  /// The steps.
  public var body: [Formula]
  /// The plans that are in use only while this one is active.
  public var subplans: [Plan]
  /// The names of the variables by number.
  public var variables: [String]
  /// The line of its trigger; 0 if it was not read from a file.
  public var line: Int32

  /// Makes a plan; see the properties for the parameters.
  public init(
    label: Structure? = nil, trigger: Trigger, context: Term? = nil, goalCondition: Term? = nil,
    body: [Formula] = [], subplans: [Plan] = [], variables: [String] = [], line: Int32 = 0
  ) {
    self.label = label
    self.trigger = trigger
    self.context = context
    self.goalCondition = goalCondition
    self.body = body
    self.subplans = subplans
    self.variables = variables
    self.line = line
  }

  /// The plan as a term: `{ +!g : c <- b }`. Goal condition and subplans are left out, and so is a
  /// context `true`.
  public var term: Term {
    let condition: Term? = if case .atom(.true)? = context { nil } else { context }
    return .structure(
      Structure(
        Symbol("plan"),
        [
          label?.termOrVariable ?? .emptyList, trigger.term, condition ?? .emptyList,
          Formula.term(of: body),
        ], kind: .plan, line: line))
  }

  /// The plan that a term is; nil if it is none. A trigger is a plan with an empty body.
  ///
  /// - Parameter variables: the names of the variables that the term has.
  public init?(_ term: Term, variables: [String]) {
    if let trigger = Trigger(term) {
      self.init(trigger: trigger, variables: variables)
      return
    }
    guard case .structure(let plan) = term, plan.kind == .plan, let trigger = Trigger(plan[1]),
      let body = Formula.formulas(of: plan[3])
    else { return nil }
    var context: Term?
    if case .emptyList = plan[2] {} else { context = plan[2] }
    var label = plan[0].literal
    if let free = label, free.kind == .variableLiteral {
      label = Structure(.none, annotations: free.annotations)
    }
    self.init(
      label: label, trigger: trigger, context: context, body: body,
      variables: variables, line: plan.line)
  }
}

extension Plan: CustomStringConvertible {
  /// The plan as it is written in a program, with its full stop.
  public var description: String { ProgramWriter.text(self) }
}
