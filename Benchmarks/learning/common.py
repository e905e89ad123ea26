"""What the benchmarks of learning share: peers, runs, domains as data, sections of the report."""
import itertools
import os
import re
import resource
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "Benchmarks"))
import sections  # noqa: E402: it lies in the folder above
RESULTS = os.path.join(TOP, "Benchmarks", "results", "learning")
os.makedirs(RESULTS, exist_ok=True)
REPORT = os.path.join(TOP, "Docs", "benchmarks-learning.md")


# ---------------------------------------------------------------- peers and runs

def peers():
    """The Python of a virtual environment with the peers; made if it is not there."""
    script = os.path.join(TOP, "Benchmarks", "learning", "environment.sh")
    return subprocess.run([script], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def version(package):
    line = f"import importlib.metadata as m; print(m.version('{package}'))"
    return subprocess.run([peers(), "-c", line], capture_output=True, text=True).stdout.strip()


class Run:
    """A command that was run: its texts, exit status, CPU seconds and largest memory in MB."""

    def __init__(self, command, limit=600, environment=None):
        def keep_limit():
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        arguments = ["/usr/bin/env", *command]
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen(
                arguments, stdout=out, stderr=errors, preexec_fn=keep_limit,
                env={**os.environ, **(environment or {})})
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = self.status = os.waitstatus_to_exitcode(status)
            for stream in (out, errors):
                stream.seek(0)
            self.out, self.errors = out.read(), errors.read()
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024

    def check(self):
        if self.status != 0:
            raise SystemExit(f"failed with {self.status}: {self.errors[-2000:]}")
        return self


# ---------------------------------------------------------------- the report

def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def write_section(name, lines):
    """Puts lines into a section of the report."""
    sections.write(REPORT, name, "\n".join(lines))


# ---------------------------------------------------------------- PDDL as lists

def parse(text):
    """The nested lists of a text in lower case; comments are dropped."""
    stack = [[]]
    for token in re.findall(r"[()]|[^\s()]+", re.sub(r";[^\n]*", "", text).lower()):
        if token == "(":
            stack.append([])
        elif token == ")":
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(token)
    return stack[0][0]


def read(path):
    with open(path) as stream:
        return parse(stream.read())


def typed(words):
    """Pairs of names and types of a typed list."""
    pairs, names, place = [], [], 0
    while place < len(words):
        if words[place] == "-":
            pairs += [(name, words[place + 1]) for name in names]
            names, place = [], place + 2
        else:
            names.append(words[place])
            place += 1
    return pairs + [(name, "object") for name in names]


class Domain:
    """The types, constants and actions of a domain file."""

    def __init__(self, path):
        self.types, self.constants, self.actions = {}, [], {}
        for section in read(path)[2:]:
            if section[0] == ":types":
                for name, parent in typed(section[1:]):
                    self.types.setdefault(name, parent)
            elif section[0] == ":constants":
                self.constants = typed(section[1:])
            elif section[0] == ":action":
                parts = dict(zip(section[2::2], section[3::2]))
                self.actions[section[1]] = (
                    typed(parts.get(":parameters", [])), parts.get(":precondition", []),
                    parts.get(":effect", []))

    def is_subtype(self, name, of):
        while name != of:
            if name == "object" or name not in self.types:
                return of == "object"
            name = self.types[name]
        return True

    def bindings(self, action, objects):
        """All well-typed arguments of an action."""
        choices = [
            [name for name, own in objects if self.is_subtype(own, wanted)]
            for _, wanted in self.actions[action][0]]
        return itertools.product(*choices)


def value(expression, binding, state):
    """The value of a numeric expression."""
    if isinstance(expression, str):
        return float(expression)
    head = expression[0]
    if head in ("+", "-", "*", "/"):
        values = [value(part, binding, state) for part in expression[1:]]
        if head == "-" and len(values) == 1:
            return -values[0]
        result = values[0]
        for other in values[1:]:
            result = (result + other if head == "+" else result - other if head == "-"
                      else result * other if head == "*" else result / other)
        return result
    return state[(head,) + tuple(binding.get(word, word) for word in expression[1:])]


def holds(formula, binding, state, tolerance=0.0):
    """Whether a condition holds in a state: a dictionary of true atoms and of values."""
    if not formula:
        return True
    head = formula[0]
    if head == "and":
        return all(holds(part, binding, state, tolerance) for part in formula[1:])
    if head == "or":
        return any(holds(part, binding, state, tolerance) for part in formula[1:])
    if head == "not":
        return not holds(formula[1], binding, state, tolerance)
    if head == "=" and isinstance(formula[1], str) and not is_number(formula[1]):
        return binding.get(formula[1], formula[1]) == binding.get(formula[2], formula[2])
    if head in ("=", "<=", ">=", "<", ">"):
        left, right = (value(part, binding, state) for part in formula[1:])
        slack = tolerance * max(1.0, abs(left), abs(right))
        return (abs(left - right) <= slack if head == "=" else left <= right + slack
                if head == "<=" else left + slack >= right if head == ">="
                else left < right + slack if head == "<" else left + slack > right)
    return (head,) + tuple(binding.get(word, word) for word in formula[1:]) in state


def is_number(word):
    return re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", word) is not None


def successor(effect, binding, state):
    """The state after an effect."""
    added, deleted, values = {}, set(), {}

    def apply(effect):
        if not effect:
            return
        head = effect[0]
        if head == "and":
            for part in effect[1:]:
                apply(part)
        elif head == "when":
            if holds(effect[1], binding, state):
                apply(effect[2])
        elif head == "not":
            deleted.add(ground(effect[1]))
        elif head in ("assign", "increase", "decrease", "scale-up", "scale-down"):
            term, amount = ground(effect[1]), value(effect[2], binding, state)
            old = state.get(term, 0.0)
            values[term] = {
                "assign": lambda: amount, "increase": lambda: old + amount,
                "decrease": lambda: old - amount, "scale-up": lambda: old * amount,
                "scale-down": lambda: old / amount}[head]()
        else:
            added[ground(effect)] = True

    def ground(atom):
        return (atom[0],) + tuple(binding.get(word, word) for word in atom[1:])

    apply(effect)
    return {**{key: kept for key, kept in state.items() if key not in deleted}, **added, **values}


def state_of(element):
    """The true atoms and the values of a `:state` or `:init` list."""
    state = {}
    for literal in element[1:]:
        if literal[0] == "=":
            state[tuple(literal[1])] = float(literal[2])
        elif literal[0] != "not":
            state[tuple(literal)] = True
    return state


def states(path):
    """The states of a trace file."""
    return [state_of(part) for part in read(path) if part[0] in (":init", ":state")]


def transitions(path):
    """Triples of a state, an action and the next state of a trace file."""
    elements = [part for part in read(path) if isinstance(part, list)]
    result = []
    for before, action, after in zip(elements, elements[1:], elements[2:]):
        if action[0] in ("operator:", ":action") and before[0] in (":init", ":state"):
            result.append((state_of(before), action[1], state_of(after)))
    return result


def objects(problem):
    """The objects of a problem file with their types."""
    return next((typed(part[1:]) for part in read(problem) if part[0] == ":objects"), [])
