"""Planners: one that is fast and improves its plans when asked to, and one that is optimal."""

from typing import List, Optional

import unified_planning as up
from unified_planning.engines import (
    AnytimeGuarantee,
    Credits,
    OptimalityGuarantee,
    PDDLAnytimePlanner,
    PDDLPlanner,
)
from unified_planning.engines import PlanGenerationResultStatus as Status
from unified_planning.model import ProblemKind

from up_praxis.executable import find_praxis
from up_praxis.kinds import classical_kind

CREDITS = Credits(
    name="Praxis",
    author="The founders of Praxis",
    contact="",
    website="",
    license="Apache-2.0",
    short_description="A planner that hands out validated plans only.",
    long_description="Praxis grounds, searches, and hands out a plan only after an independent "
    "validator has carried it out.",
)

# The exit statuses of `praxis plan`, which are those of Fast Downward.
STATUS_OF_EXIT = {
    10: Status.UNSOLVABLE_PROVEN,
    11: Status.UNSOLVABLE_PROVEN,
    12: Status.UNSOLVABLE_INCOMPLETELY,
    20: Status.MEMOUT,
    21: Status.TIMEOUT,
    22: Status.MEMOUT,
    23: Status.TIMEOUT,
    24: Status.MEMOUT,
    34: Status.UNSUPPORTED_PROBLEM,
}

# Seconds that Praxis gets less than the library allows, so that it ends by itself and says what
# it has.
MARGIN = 0.2


class _PraxisCommand:
    """How `praxis plan` is called, and what its exit statuses mean."""

    def _init_command(self, executable, memory_limit, threads, seed):
        self._executable = executable
        self._memory_limit = memory_limit
        self._threads = threads
        self._seed = seed
        self._time_limit = None

    def _command(self, configuration: str, domain: str, problem: str) -> List[str]:
        command = [find_praxis(self._executable), "plan", domain, problem]
        command += ["--config", configuration]
        if self._time_limit is not None:
            command += ["--time-limit", str(max(self._time_limit - MARGIN, 0.1))]
        for option, value in [
            ("--memory-limit", self._memory_limit),
            ("--threads", self._threads),
            ("--seed", self._seed),
        ]:
            if value is not None:
                command += [option, str(value)]
        return command

    @staticmethod
    def get_credits(**kwargs) -> Optional[Credits]:
        return CREDITS

    @staticmethod
    def supported_kind() -> ProblemKind:
        return classical_kind()

    @staticmethod
    def supports(problem_kind: ProblemKind) -> bool:
        return problem_kind <= classical_kind()


class PraxisPlanner(_PraxisCommand, PDDLAnytimePlanner):
    """Finds a plan fast; as an anytime planner it goes on looking for cheaper ones.

    :param executable: the path of `praxis`; else PRAXIS or PATH say where it is.
    :param configuration: the configuration of `praxis plan` for a single plan.
    :param memory_limit: MiB of memory that a run may use.
    :param threads: how many threads may search.
    :param seed: where random choices start.
    """

    def __init__(
        self,
        executable: Optional[str] = None,
        configuration: str = "agile",
        memory_limit: Optional[int] = None,
        threads: Optional[int] = None,
        seed: Optional[int] = None,
    ):
        PDDLAnytimePlanner.__init__(self, rewrite_bool_assignments=True)
        self._init_command(executable, memory_limit, threads, seed)
        self._configuration = configuration

    @property
    def name(self) -> str:
        return "Praxis"

    @staticmethod
    def satisfies(optimality_guarantee: OptimalityGuarantee) -> bool:
        return optimality_guarantee == OptimalityGuarantee.SATISFICING

    @staticmethod
    def ensures(anytime_guarantee: AnytimeGuarantee) -> bool:
        return anytime_guarantee == AnytimeGuarantee.INCREASING_QUALITY

    def _solve(self, problem, heuristic=None, timeout=None, output_stream=None, anytime=False):
        self._time_limit = timeout
        return super()._solve(problem, heuristic, timeout, output_stream, anytime)

    def _get_cmd(self, domain_filename, problem_filename, plan_filename) -> List[str]:
        command = self._command(self._configuration, domain_filename, problem_filename)
        return command + ["--plan-file", plan_filename]

    def _get_anytime_cmd(self, domain_filename, problem_filename, plan_filename) -> List[str]:
        # The statistics tell whether the last plan is optimal.
        return self._command("anytime", domain_filename, problem_filename) + ["--verbose"]

    def _starting_plan_str(self) -> str:
        return ";; plan "

    def _ending_plan_str(self) -> str:
        return ";; end plan"

    def _skip_plan_line(self, plan_line: str) -> bool:
        # The library mixes lines of standard error in.
        return not plan_line.startswith("(")

    def _parse_plan_line(self, plan_line: str) -> str:
        return plan_line

    def _result_status(self, problem, plan, retval, log_messages=None) -> Status:
        if retval not in (0, 1, 2, 3):
            return STATUS_OF_EXIT.get(retval, Status.INTERNAL_ERROR)
        outcome = "".join(message.message for message in log_messages or [])
        if problem.quality_metrics and "outcome: solved optimally" in outcome:
            return Status.SOLVED_OPTIMALLY
        return Status.SOLVED_SATISFICING


class PraxisOptimalPlanner(_PraxisCommand, PDDLPlanner):
    """Finds a cheapest plan.

    The parameters are those of `PraxisPlanner`.
    """

    def __init__(
        self,
        executable: Optional[str] = None,
        memory_limit: Optional[int] = None,
        threads: Optional[int] = None,
        seed: Optional[int] = None,
    ):
        PDDLPlanner.__init__(self, rewrite_bool_assignments=True)
        self._init_command(executable, memory_limit, threads, seed)

    @property
    def name(self) -> str:
        return "Praxis (optimal)"

    @staticmethod
    def satisfies(optimality_guarantee: OptimalityGuarantee) -> bool:
        return True

    def _solve(self, problem, heuristic=None, timeout=None, output_stream=None):
        self._time_limit = timeout
        return super()._solve(problem, heuristic, timeout, output_stream)

    def _get_cmd(self, domain_filename, problem_filename, plan_filename) -> List[str]:
        command = self._command("optimal", domain_filename, problem_filename)
        return command + ["--plan-file", plan_filename]

    def _result_status(self, problem, plan, retval, log_messages=None) -> Status:
        if retval == 0 and plan is not None:
            return Status.SOLVED_OPTIMALLY if problem.quality_metrics else Status.SOLVED_SATISFICING
        return STATUS_OF_EXIT.get(retval, Status.INTERNAL_ERROR)
