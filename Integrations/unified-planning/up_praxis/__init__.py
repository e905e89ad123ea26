"""Praxis as an engine of the Unified Planning library.

`register()` makes the engines known to an environment; `README.md` has an example.
"""

from up_praxis.executable import PraxisNotFound, find_praxis
from up_praxis.planner import PraxisOptimalPlanner, PraxisPlanner
from up_praxis.replanner import PraxisReplanner
from up_praxis.validator import PraxisValidator

__all__ = [
    "PraxisNotFound",
    "PraxisOptimalPlanner",
    "PraxisPlanner",
    "PraxisReplanner",
    "PraxisValidator",
    "find_praxis",
    "register",
]

ENGINES = {
    "praxis": PraxisPlanner,
    "praxis-opt": PraxisOptimalPlanner,
    "praxis-replanner": PraxisReplanner,
    "praxis-validator": PraxisValidator,
}


def register(environment=None):
    """Adds Praxis's engines to an environment; to the global one if none is given."""
    from unified_planning.environment import get_environment

    factory = get_environment(environment).factory
    for name, engine in ENGINES.items():
        factory.add_engine(name, engine.__module__, engine.__name__)
