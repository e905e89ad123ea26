"""The machine that benchmarks run on, for their reports."""
import platform


def processor():
    """The name of the processor."""
    with open("/proc/cpuinfo") as stream:
        for line in stream:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"
