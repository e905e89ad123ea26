"""Where the command `praxis` lies."""

import os
import shutil
from typing import Optional


class PraxisNotFound(RuntimeError):
    """There is no command `praxis`."""


def find_praxis(executable: Optional[str] = None) -> str:
    """The path of `praxis`: the one given, the one that the environment variable PRAXIS names, or
    the one in PATH.

    :raises PraxisNotFound: if there is none.
    """
    for candidate in (executable, os.environ.get("PRAXIS"), "praxis"):
        if candidate:
            path = shutil.which(candidate)
            if path is None:
                raise PraxisNotFound(
                    f"there is no command '{candidate}': put praxis into PATH, or name it by "
                    "the environment variable PRAXIS or the engine's parameter 'executable'"
                )
            return os.path.abspath(path)
    raise PraxisNotFound("there is no command 'praxis'")
