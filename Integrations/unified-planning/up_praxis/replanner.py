"""A replanner: a problem that changes, and a new plan for it whenever one is asked for."""

from typing import Optional

from unified_planning.engines import Credits, Engine, OptimalityGuarantee
from unified_planning.engines.mixins import ReplannerMixin
from unified_planning.exceptions import UPUsageError
from unified_planning.model import ProblemKind

from up_praxis.kinds import classical_kind
from up_praxis.planner import CREDITS, PraxisPlanner


class PraxisReplanner(Engine, ReplannerMixin):
    """Plans anew after changes of the initial state, the goals or the actions.

    The other parameters are those of `PraxisPlanner`.
    """

    def __init__(self, problem, error_on_failed_checks: bool = True, **parameters):
        Engine.__init__(self)
        self.error_on_failed_checks = error_on_failed_checks
        ReplannerMixin.__init__(self, problem, error_on_failed_checks)
        self._planner = PraxisPlanner(**parameters)

    @property
    def name(self) -> str:
        return "Praxis replanner"

    @staticmethod
    def get_credits(**kwargs) -> Optional[Credits]:
        return CREDITS

    @staticmethod
    def satisfies(optimality_guarantee: OptimalityGuarantee) -> bool:
        return optimality_guarantee == OptimalityGuarantee.SATISFICING

    @staticmethod
    def supported_kind() -> ProblemKind:
        return classical_kind()

    @staticmethod
    def supports(problem_kind: ProblemKind) -> bool:
        return problem_kind <= classical_kind()

    def _resolve(self, timeout=None, output_stream=None):
        return self._planner.solve(self._problem, timeout=timeout, output_stream=output_stream)

    def _update_initial_value(self, fluent, value):
        self._problem.set_initial_value(fluent, value)

    def _add_goal(self, goal):
        self._problem.add_goal(goal)

    def _remove_goal(self, goal):
        (goal,) = self._problem.environment.expression_manager.auto_promote(goal)
        goals = list(self._problem.goals)
        if goal not in goals:
            raise UPUsageError(f"{goal} is no goal of the problem: {goals}")
        self._problem.clear_goals()
        for other in goals:
            if other != goal:
                self._problem.add_goal(other)

    def _add_action(self, action):
        self._problem.add_action(action)

    def _remove_action(self, name: str):
        actions = list(self._problem.actions)
        names = [action.name for action in actions]
        if name not in names:
            raise UPUsageError(f"{name} is no action of the problem: {names}")
        self._problem.clear_actions()
        for action in actions:
            if action.name != name:
                self._problem.add_action(action)
