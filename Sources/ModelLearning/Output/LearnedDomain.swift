import PDDL

/// Puts learned actions into the skeleton that they were learned for.
enum LearnedDomain {
  static func domain(of actions: [LearnedAction], skeleton: Domain) -> Domain {
    var domain = skeleton
    domain.actions = actions.map(\.action)
    var needed: [String] = []
    if actions.contains(where: \.hasNegativeCondition) { needed.append(":negative-preconditions") }
    if actions.contains(where: \.testsEquality) { needed.append(":equality") }
    if actions.contains(where: {
      !$0.guards.isEmpty || $0.numericConditions.contains(where: \.isDisjunction)
    }) {
      needed.append(":disjunctive-preconditions")
    }
    if actions.contains(where: { !$0.conditionalEffects.isEmpty }) {
      needed.append(":conditional-effects")
    }
    if actions.contains(where: { !$0.numericConditions.isEmpty || !$0.numericEffects.isEmpty }),
      !skeleton.requirements.contains(":fluents")
    {
      needed.append(":numeric-fluents")
    }
    let hasADL = skeleton.requirements.contains(":adl")
    for requirement in needed
    where !domain.requirements.contains(requirement)
      && !(hasADL && requirement != ":numeric-fluents")
    {
      domain.requirements.append(requirement)
    }
    return domain
  }
}

extension LearnedAction {
  fileprivate var hasNegativeCondition: Bool {
    precondition.contains(where: \.isNegated) || guards.contains(where: \.hasNegation)
  }

  fileprivate var testsEquality: Bool {
    precondition.contains { vocabulary.atoms[$0.atom].isEquality }
      || guards.contains(where: \.hasEquality) || !conditionalEffects.isEmpty
  }
}

extension Formula {
  fileprivate var isDisjunction: Bool {
    if case .or = self { true } else { false }
  }
}

// Learned guards are at most three levels deep.
extension Formula {
  fileprivate var hasNegation: Bool {
    switch self {
    case .not: true
    case .and(let parts), .or(let parts): parts.contains(where: \.hasNegation)
    default: false
    }
  }

  fileprivate var hasEquality: Bool {
    switch self {
    case .equal: true
    case .not(let part): part.hasEquality
    case .and(let parts), .or(let parts): parts.contains(where: \.hasEquality)
    default: false
    }
  }
}
