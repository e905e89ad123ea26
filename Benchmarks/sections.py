"""Keeps generated sections of a Markdown file apart, so that several scripts can write one file.

A section stands between `<!-- begin NAME -->` and `<!-- end NAME -->`; what another script wrote stays.
"""
import os

HEAD = """# Benchmarks of learning

<!-- Sections are written by scripts in Benchmarks: see `make help`. Do not edit them. -->
"""


def write(path, name, text, head=HEAD):
    """Puts a section into a file in place of the section of that name, or at the end; a new file begins
    with a head."""
    old = head
    if os.path.exists(path):
        with open(path) as stream:
            old = stream.read()
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    section = f"{begin}\n{text.strip()}\n{end}\n"
    if begin in old and end in old:
        before, rest = old.split(begin, 1)
        after = rest.split(end, 1)[1].lstrip("\n")
        new = before + section + ("\n" + after if after else "")
    else:
        new = old.rstrip("\n") + "\n\n" + section
    with open(path, "w") as stream:
        stream.write(new)
