"""Learns models with Praxis and with n-sam from the same traces, for the scripts beside this file."""
import os
import re
import subprocess
import tempfile
from pathlib import Path

# n-sam does not start without it.
os.environ.setdefault("CONVEX_HULL_ERROR_PATH", os.path.join(tempfile.gettempdir(), "n-sam.log"))


def learn(learner, praxis, folder, count, model):
    """Learns from the first `count` traces of a folder of AMLGym data and writes the model to a file."""
    traces = [f"{folder}/trajectories/{number}.trajectory" for number in range(count)]
    if learner == "n-sam":
        learn_by_nsam(f"{folder}/domain.pddl", traces, model)
    else:
        subprocess.run([praxis, "learn", f"{folder}/domain.pddl", *traces, "--algorithm", learner,
                        "--output", model], check=True, capture_output=True)


def learn_by_nsam(domain, traces, model):
    """Learns by n-sam, used as AMLGym's adapter uses it: states and actions renamed to n-sam's words."""
    from pddl_plus_parser.lisp_parsers import DomainParser, ProblemParser, TrajectoryParser
    from sam_learning.learners import SAMLearner

    skeleton = DomainParser(Path(domain), partial_parsing=True).parse_domain()
    observations = []
    with tempfile.TemporaryDirectory() as folder:
        for number, trace in enumerate(traces):
            text = Path(trace).read_text()
            text = re.sub(r" +", " ", text).replace("(:trajectory", "(")
            text = text.replace("(:action ", "(operator: ").replace("(:state ", "(:init ", 1)
            path = Path(folder) / f"{number}.trajectory"
            path.write_text(text)
            # With the problem n-sam knows the types of the objects.
            problem = ProblemParser(
                Path(trace.replace("/trajectories/", "/problems/").replace(".trajectory", ".pddl")),
                skeleton).parse_problem()
            observations.append(TrajectoryParser(skeleton, problem).parse_trajectory(path))
    learned, _ = SAMLearner(partial_domain=skeleton).learn_action_model(observations)
    Path(model).write_text(learned.to_pddl())
