"""Tests of the engines with the library as it is on PyPI. Run by `test.sh`."""

import glob
import os
import unittest
import warnings

import unified_planning as up
from pyparsing import ParseBaseException
from unified_planning.engines import AnytimeGuarantee, PlanGenerationResultStatus as Status
from unified_planning.engines.results import FailedValidationReason, ValidationResultStatus
from unified_planning.exceptions import UPUnsupportedProblemTypeError, UPUsageError
from unified_planning.io import PDDLReader
from unified_planning.plans import SequentialPlan
from unified_planning.shortcuts import *

import up_praxis

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
get_environment().credits_stream = None
up_praxis.register()


def light():
    """A robot switches a lamp on and moves; a small problem of every kind of feature starts here."""
    problem = Problem("light")
    Place = UserType("Place")
    at = problem.add_fluent("at", default_initial_value=False, p=Place)
    lit = problem.add_fluent("lit", default_initial_value=False)
    move = InstantaneousAction("move", a=Place, b=Place)
    move.add_precondition(at(move.a))
    move.add_precondition(Not(Equals(move.a, move.b)))
    move.add_effect(at(move.a), False)
    move.add_effect(at(move.b), True)
    switch = InstantaneousAction("switch")
    switch.add_precondition(Not(lit()))
    switch.add_effect(lit(), True)
    problem.add_actions([move, switch])
    home, work = Object("home", Place), Object("work", Place)
    problem.add_objects([home, work])
    problem.set_initial_value(at(home), True)
    problem.add_goal(at(work))
    problem.add_goal(lit())
    return problem


def steps(plan):
    return [str(action) for action in plan.actions]


class PlannerTests(unittest.TestCase):
    def test_plan_is_found(self):
        with OneshotPlanner(name="praxis") as planner:
            result = planner.solve(light())
        self.assertEqual(result.status, Status.SOLVED_SATISFICING)
        self.assertEqual(sorted(steps(result.plan)), ["move(home, work)", "switch"])

    def test_library_picks_the_engine_by_itself(self):
        problem = light()
        get_environment().factory.preference_list = ["praxis", "praxis-opt", "praxis-validator"]
        with OneshotPlanner(problem_kind=problem.kind) as planner:
            self.assertEqual(planner.name, "Praxis")
        with OneshotPlanner(
            problem_kind=problem.kind, optimality_guarantee=OptimalityGuarantee.SOLVED_OPTIMALLY
        ) as planner:
            self.assertEqual(planner.name, "Praxis (optimal)")

    def test_impossible_goal_is_proven_so(self):
        problem = light()
        problem.add_goal(Not(problem.fluent("lit")()))
        with OneshotPlanner(name="praxis") as planner:
            result = planner.solve(problem)
        self.assertEqual(result.status, Status.UNSOLVABLE_PROVEN)
        self.assertIsNone(result.plan)

    def test_optimal_plan_of_a_problem_with_costs(self):
        problem = light()
        costs = {problem.action("move"): Int(5), problem.action("switch"): Int(1)}
        problem.add_quality_metric(MinimizeActionCosts(costs))
        with OneshotPlanner(name="praxis-opt") as planner:
            result = planner.solve(problem)
        self.assertEqual(result.status, Status.SOLVED_OPTIMALLY)
        self.assertEqual(len(result.plan.actions), 2)

    def test_assignment_of_a_fluent_is_planned_with(self):
        problem = light()
        copy = InstantaneousAction("copy")
        seen = problem.add_fluent("seen", default_initial_value=False)
        copy.add_effect(seen(), problem.fluent("lit")())
        problem.add_action(copy)
        problem.add_goal(seen())
        with OneshotPlanner(name="praxis") as planner:
            result = planner.solve(problem)
        self.assertEqual(result.status, Status.SOLVED_SATISFICING)
        self.assertIn("copy", steps(result.plan))

    def test_time_limit_is_told(self):
        folder = os.path.join(ROOT, "Domains", "sliding-tiles")
        problem = PDDLReader().parse_problem(
            os.path.join(folder, "domain.pddl"), sorted(glob.glob(folder + "/p*.pddl"))[-1]
        )
        with OneshotPlanner(name="praxis-opt") as planner:
            result = planner.solve(problem, timeout=1)
        self.assertEqual(result.status, Status.TIMEOUT)

    def test_better_and_better_plans(self):
        folder = os.path.join(ROOT, "Domains", "logistics")
        problem = PDDLReader().parse_problem(folder + "/domain.pddl", folder + "/p02.pddl")
        problem.add_quality_metric(MinimizeSequentialPlanLength())
        with AnytimePlanner(
            name="praxis", anytime_guarantee=AnytimeGuarantee.INCREASING_QUALITY
        ) as planner:
            results = list(planner.get_solutions(problem, timeout=5))
        lengths = [len(result.plan.actions) for result in results]
        self.assertEqual(lengths, sorted(lengths, reverse=True))
        # A slow machine may end it from outside, but never without the best plan.
        self.assertIn(
            results[-1].status,
            [Status.SOLVED_OPTIMALLY, Status.SOLVED_SATISFICING, Status.TIMEOUT],
        )

    def test_numeric_problem_is_not_supported(self):
        problem = light()
        energy = problem.add_fluent("energy", IntType(), default_initial_value=3)
        for action in problem.actions:
            action.add_precondition(GE(energy(), 1))
            action.add_decrease_effect(energy(), 1)
        self.assertFalse(up_praxis.PraxisPlanner.supports(problem.kind))
        self.assertTrue(up_praxis.PraxisValidator.supports(problem.kind))

    def test_missing_command_is_named(self):
        with OneshotPlanner(name="praxis", params={"executable": "/nowhere/praxis"}) as planner:
            with self.assertRaises(up_praxis.PraxisNotFound):
                planner.solve(light())


class EveryDomainTests(unittest.TestCase):
    """Every domain of `Domains` gets a plan, which the library's own validator accepts."""

    def test_domains(self):
        folders = sorted(glob.glob(os.path.join(ROOT, "Domains", "*", "domain.pddl")))
        self.assertGreater(len(folders), 5)
        for domain in folders:
            name = os.path.basename(os.path.dirname(domain))
            with self.subTest(domain=name):
                problem_file = os.path.join(os.path.dirname(domain), "p01.pddl")
                try:
                    problem = PDDLReader().parse_problem(domain, problem_file)
                except (UPUsageError, UPUnsupportedProblemTypeError, ParseBaseException) as error:
                    self.skipTest(f"the library does not read {name}: {error}")
                self.assertTrue(up_praxis.PraxisPlanner.supports(problem.kind), problem.kind)
                with OneshotPlanner(name="praxis") as planner:
                    result = planner.solve(problem, timeout=60)
                if name == "sliding-tiles":  # its problems are unsolvable on purpose
                    self.assertEqual(result.status, Status.UNSOLVABLE_PROVEN)
                    continue
                self.assertEqual(result.status, Status.SOLVED_SATISFICING, name)
                with PlanValidator(name="sequential_plan_validator") as validator:
                    self.assertTrue(validator.validate(problem, result.plan), name)
                with PlanValidator(name="praxis-validator") as validator:
                    self.assertTrue(validator.validate(problem, result.plan), name)


class ValidatorTests(unittest.TestCase):
    def plan(self, problem, *calls):
        return SequentialPlan(
            [
                up.plans.ActionInstance(
                    problem.action(name), tuple(ObjectExp(problem.object(o)) for o in arguments)
                )
                for name, *arguments in calls
            ]
        )

    def validate(self, problem, *calls):
        with PlanValidator(name="praxis-validator") as validator:
            return validator.validate(problem, self.plan(problem, *calls))

    def test_valid_plan(self):
        result = self.validate(light(), ("switch",), ("move", "home", "work"))
        self.assertEqual(result.status, ValidationResultStatus.VALID)

    def test_step_that_cannot_be_carried_out(self):
        problem = light()
        result = self.validate(problem, ("switch",), ("move", "work", "home"))
        self.assertEqual(result.status, ValidationResultStatus.INVALID)
        self.assertEqual(result.reason, FailedValidationReason.INAPPLICABLE_ACTION)
        self.assertEqual(str(result.inapplicable_action), "move(work, home)")

    def test_goal_that_does_not_hold(self):
        result = self.validate(light(), ("switch",))
        self.assertEqual(result.reason, FailedValidationReason.UNSATISFIED_GOALS)

    def test_value_of_the_metric(self):
        problem = light()
        costs = {problem.action("move"): Int(5), problem.action("switch"): Int(1)}
        metric = MinimizeActionCosts(costs)
        problem.add_quality_metric(metric)
        result = self.validate(problem, ("switch",), ("move", "home", "work"))
        self.assertEqual(result.metric_evaluations, {metric: 6})

    def test_verdicts_are_those_of_the_library(self):
        problem = light()
        calls = [("switch",), ("move", "home", "work"), ("move", "work", "home")]
        for first in calls:
            for second in calls:
                plan = self.plan(problem, first, second)
                with PlanValidator(name="sequential_plan_validator") as validator:
                    expected = validator.validate(problem, plan)
                actual = self.validate(problem, first, second)
                self.assertEqual(actual.status, expected.status, plan)
                self.assertEqual(actual.reason, expected.reason, plan)
                self.assertEqual(
                    str(actual.inapplicable_action), str(expected.inapplicable_action), plan
                )


class ReplannerTests(unittest.TestCase):
    def test_changes_are_planned_for(self):
        problem = light()
        lit = problem.fluent("lit")
        at = problem.fluent("at")
        home = problem.object("home")
        work = problem.object("work")
        with Replanner(name="praxis-replanner", problem=problem) as replanner:
            self.assertEqual(len(replanner.resolve().plan.actions), 2)
            replanner.update_initial_value(lit(), True)
            self.assertEqual(steps(replanner.resolve().plan), ["move(home, work)"])
            replanner.remove_goal(at(work))
            self.assertEqual(steps(replanner.resolve().plan), [])
            replanner.add_goal(at(work))
            replanner.remove_action("move")
            self.assertEqual(replanner.resolve().status, Status.UNSOLVABLE_PROVEN)
            replanner.add_action(problem.action("move"))
            self.assertEqual(steps(replanner.resolve().plan), ["move(home, work)"])
            with self.assertRaises(UPUsageError):
                replanner.remove_goal(at(home))
        self.assertEqual(len(problem.goals), 2)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    unittest.main(verbosity=1)
