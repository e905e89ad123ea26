"""A validator of sequential plans."""

import json
import os
import subprocess
import tempfile
from fractions import Fraction
from typing import Optional

import unified_planning as up
from unified_planning.engines import Credits, Engine, ValidationResult, ValidationResultStatus
from unified_planning.engines.mixins import PlanValidatorMixin
from unified_planning.engines.results import FailedValidationReason, LogLevel, LogMessage
from unified_planning.io import PDDLWriter
from unified_planning.model import ProblemKind
from unified_planning.model.metrics import MinimizeSequentialPlanLength
from unified_planning.plans import PlanKind

from up_praxis.executable import find_praxis
from up_praxis.kinds import validated_kind
from up_praxis.planner import CREDITS


class PraxisValidator(Engine, PlanValidatorMixin):
    """Carries a plan out and judges it.

    :param executable: the path of `praxis`; else PRAXIS or PATH say where it is.
    """

    def __init__(self, executable: Optional[str] = None, **options):
        Engine.__init__(self)
        PlanValidatorMixin.__init__(self)
        self._executable = executable

    @property
    def name(self) -> str:
        return "Praxis validator"

    @staticmethod
    def get_credits(**kwargs) -> Optional[Credits]:
        return CREDITS

    @staticmethod
    def supports_plan(plan_kind: PlanKind) -> bool:
        return plan_kind == PlanKind.SEQUENTIAL_PLAN

    @staticmethod
    def supported_kind() -> ProblemKind:
        return validated_kind()

    @staticmethod
    def supports(problem_kind: ProblemKind) -> bool:
        return problem_kind <= validated_kind()

    def _validate(self, problem, plan) -> ValidationResult:
        verdict, log = self._verdict(problem, plan)
        logs = [LogMessage(LogLevel.INFO, log)] if log else []
        if verdict.get("verdict") == "valid":
            return ValidationResult(
                ValidationResultStatus.VALID,
                self.name,
                logs,
                metric_evaluations=self._metrics(problem, plan, verdict),
            )
        if verdict.get("verdict") != "invalid":
            return ValidationResult(ValidationResultStatus.UNKNOWN, self.name, logs)
        reason = verdict["reason"]
        if reason in ("goal", "constraints"):
            return ValidationResult(
                ValidationResultStatus.INVALID,
                self.name,
                logs,
                reason=FailedValidationReason.UNSATISFIED_GOALS,
            )
        step = verdict["bad_steps"][0] if reason == "bad steps" else verdict["step"]
        return ValidationResult(
            ValidationResultStatus.INVALID,
            self.name,
            logs,
            reason=FailedValidationReason.INAPPLICABLE_ACTION,
            inapplicable_action=plan.actions[step - 1],
        )

    def _verdict(self, problem, plan):
        """What `praxis validate --json` says, and why."""
        writer = PDDLWriter(problem, rewrite_bool_assignments=True)
        with tempfile.TemporaryDirectory() as folder:
            names = [os.path.join(folder, name) for name in ("domain", "problem", "plan")]
            writer.write_domain(names[0])
            writer.write_problem(names[1])
            writer.write_plan(plan, names[2])
            run = subprocess.run(
                [find_praxis(self._executable), "validate", *names, "--json"],
                capture_output=True,
                text=True,
                check=False,
            )
        try:
            verdict = json.loads(run.stdout)
        except ValueError:
            return {}, run.stderr
        reasons = [reason["reason"] for reason in verdict.get("unsatisfied", [])]
        reasons += [finding["message"] for finding in verdict.get("diagnostics", [])]
        return verdict, "; ".join(reasons)

    @staticmethod
    def _metrics(problem, plan, verdict):
        """The values of the problem's metrics; None where there are none."""
        values = {}
        for metric in problem.quality_metrics:
            if isinstance(metric, MinimizeSequentialPlanLength):
                values[metric] = len(plan.actions)
            elif verdict.get("value") is not None:
                # Through text: a decimal number is meant, not the nearest binary one.
                values[metric] = Fraction(str(verdict["value"]))
        return values or None
