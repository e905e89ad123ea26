"""Which problems the engines can handle: what is not named here is not supported."""

from unified_planning.model import ProblemKind


def classical_kind() -> ProblemKind:
    """What Praxis plans with: all of classical PDDL, and costs of actions that no action changes."""
    kind = ProblemKind(version=2)
    kind.set_problem_class("ACTION_BASED")
    kind.set_typing("FLAT_TYPING")
    kind.set_typing("HIERARCHICAL_TYPING")
    kind.set_conditions_kind("NEGATIVE_CONDITIONS")
    kind.set_conditions_kind("DISJUNCTIVE_CONDITIONS")
    kind.set_conditions_kind("EQUALITIES")
    kind.set_conditions_kind("EXISTENTIAL_CONDITIONS")
    kind.set_conditions_kind("UNIVERSAL_CONDITIONS")
    kind.set_effects_kind("CONDITIONAL_EFFECTS")
    kind.set_effects_kind("FORALL_EFFECTS")
    kind.set_effects_kind("STATIC_FLUENTS_IN_BOOLEAN_ASSIGNMENTS")
    kind.set_effects_kind("FLUENTS_IN_BOOLEAN_ASSIGNMENTS")
    kind.set_quality_metrics("ACTIONS_COST")
    kind.set_actions_cost_kind("STATIC_FLUENTS_IN_ACTIONS_COST")
    kind.set_actions_cost_kind("INT_NUMBERS_IN_ACTIONS_COST")
    kind.set_actions_cost_kind("REAL_NUMBERS_IN_ACTIONS_COST")
    kind.set_quality_metrics("PLAN_LENGTH")
    # What has no value cannot be used: actions that cost such a value are not applicable.
    kind.set_initial_state("UNDEFINED_INITIAL_NUMERIC")
    return kind


def validated_kind() -> ProblemKind:
    """What Praxis judges plans of: what it plans with, and numeric fluents without bounds."""
    kind = classical_kind()
    kind.set_problem_type("SIMPLE_NUMERIC_PLANNING")
    kind.set_problem_type("GENERAL_NUMERIC_PLANNING")
    kind.set_fluents_type("INT_FLUENTS")
    kind.set_fluents_type("REAL_FLUENTS")
    kind.set_effects_kind("INCREASE_EFFECTS")
    kind.set_effects_kind("DECREASE_EFFECTS")
    kind.set_effects_kind("STATIC_FLUENTS_IN_NUMERIC_ASSIGNMENTS")
    kind.set_effects_kind("FLUENTS_IN_NUMERIC_ASSIGNMENTS")
    kind.set_actions_cost_kind("FLUENTS_IN_ACTIONS_COST")
    kind.set_quality_metrics("FINAL_VALUE")
    return kind
