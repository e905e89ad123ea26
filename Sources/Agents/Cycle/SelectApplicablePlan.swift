import AgentSpeak

// SelAppl: the option that becomes intended.
extension Agent {
  /// The predicates by which a program selects options itself: `select__option(Event,Options,Selected)`, and
  /// `select__option(Event,Intention,Plan,Values)`, which holds for the option to be used.
  private static let optionSelectors = [3, 4].map { count in
    PredicateKey(Structure("select__option", (0..<Int32(count)).map { .variable($0) }))
  }

  /// Whether the program has such a rule.
  mutating func selectsOptionsItself() -> Bool {
    if beliefs.predicateCount != selectorCheck.predicates {
      let isThere = Self.optionSelectors.contains { beliefs.group($0) != nil }
      selectorCheck = (beliefs.predicateCount, isThere)
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
      if beliefs.group(Self.optionSelectors[1]) != nil {
        return try selectByTrial(among: options, for: event)
      }
      let terms = options.map(\.plan.term)
      let selected = Term.variable(Self.freshStart - 1)
      let query = Structure("select__option", [event.trigger.term, .list(terms), selected])
      let answer = try solutions(of: .structure(query), template: selected, limit: 1).first
      // Variables of the answer have other numbers than those of the options: labels tell plans apart.
      guard case .structure(let plan) = answer, plan.kind == .plan,
        let index = options.firstIndex(where: { $0.plan.name == plan[0].literal?.qualifiedName })
      else { return .noOption }
      return .option(options[index])
    }
    return options.first.map { .option($0) } ?? .noOption
  }

  /// Selects the first option for which `select__option(Event,Intention,Plan,Values)` holds; the intention is
  /// `intention(Id,Stack)`, or `none` for an event from outside.
  private mutating func selectByTrial(among options: [Option], for event: Event) throws(Failure)
    -> Selection
  {
    var intention = Term.atom(named: "none")
    if let id = event.intention {
      intention = .structure(Structure("intention", [.number(id.number), stackTerm(id)]))
    }
    for option in options {
      let query = Structure(
        "select__option",
        [
          event.trigger.term, intention, option.plan.term.shiftedToFresh,
          .list(values(of: option.slots, in: option.plan)),
        ])
      if try !solutions(of: .structure(query), template: .true, limit: 1).isEmpty {
        return .option(option)
      }
    }
    return .noOption
  }
}
