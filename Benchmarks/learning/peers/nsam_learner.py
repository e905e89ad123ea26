"""nsam_learner.py DOMAIN OUTPUT LEARNER PROBLEM,TRACE…: learns a domain with n-sam.

LEARNER is sam or nsam. Prints the number of transitions, and the CPU seconds of reading and of
learning.
"""
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("CONVEX_HULL_ERROR_PATH", tempfile.gettempdir())

from pddl_plus_parser.lisp_parsers import DomainParser, ProblemParser, TrajectoryParser

path, output, learner, *pairs = sys.argv[1:]
start = time.process_time()
domain = DomainParser(Path(path), partial_parsing=True).parse_domain()
observations = []
for pair in pairs:
    problem_path, trace = pair.split(",")
    problem = ProblemParser(Path(problem_path), domain).parse_problem()
    observations.append(TrajectoryParser(domain, problem).parse_trajectory(Path(trace)))
read = time.process_time()
if learner == "sam":
    from sam_learning.learners.sam_learning import SAMLearner as Learner
else:
    from sam_learning.learners.numeric_sam import NumericSAMLearner as Learner
model, _ = Learner(domain).learn_action_model(observations)
learned = time.process_time()
with open(output, "w") as stream:
    stream.write(model.to_pddl())
print(sum(len(o.components) for o in observations), read - start, learned - read)
