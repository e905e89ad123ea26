"""nolam_learner.py DOMAIN OUTPUT NOISE TRACE…: learns a domain with nolam."""
import contextlib
import io
import sys

from nolam.algorithm.Learner import Learner

domain, output, noise, *traces = sys.argv[1:]
with contextlib.redirect_stdout(io.StringIO()):
    model = Learner().learn(domain, traces, e=float(noise))
with open(output, "w") as stream:
    stream.write(str(model))
