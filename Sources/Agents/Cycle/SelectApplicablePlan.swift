import AgentSpeak

// SelAppl: the option that becomes intended.
extension Agent {
  /// The predicate by which a program selects options itself: `select__option(Event,Options,Selected)`.
  static let optionSelector = PredicateKey(
    Structure("select__option", [.variable(0), .variable(1), .variable(2)]))

  /// Whether the program has such a rule.
  mutating func selectsOptionsItself() -> Bool {
    if beliefs.predicateCount != selectorCheck.predicates {
      selectorCheck = (beliefs.predicateCount, beliefs.group(Self.optionSelector) != nil)
    }
    return selectorCheck.isThere
  }

  /// Selects among options by the Swift function, by the program's rule, or the first.
  mutating func select(among options: [Option], for event: Event) throws(Failure) -> Selection {
    if let select = selection.option {
      guard let index = select(event, options.map(\.plan)), options.indices.contains(index) else {
        return .noOption
      }
      return .option(options[index])
    }
    if options.count > 1, selectsOptionsItself() {
      let terms = options.map(\.plan.term)
      let selected = Term.variable(Self.freshStart - 1)
      let query = Structure("select__option", [event.trigger.term, .list(terms), selected])
      let answer = try solutions(of: .structure(query), template: selected, limit: 1).first
      // Variables of the answer have other numbers than those of the options: labels tell plans apart.
      guard case .structure(let plan) = answer, plan.kind == .plan,
        let index = options.firstIndex(where: { $0.plan.name == plan[0].literal?.functor })
      else { return .noOption }
      return .option(options[index])
    }
    return options.first.map { .option($0) } ?? .noOption
  }
}
