#!/usr/bin/env python3
"""Writes the manual page of praxis from what its argument parser knows of itself.

Usage: praxis --experimental-dump-help | manual.py VERSION > praxis.1
"""

import json
import re
import sys


def escape(text):
    """Text for roff: no line starts with a control character, hyphens stay hyphens."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def argument_name(argument):
    """How an argument stands in a synopsis: '-h, --help', '--seed seed', 'domain'."""
    if argument["kind"] == "positional":
        return f"\\fI{escape(argument['valueName'])}\\fR"
    names = [
        ("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"]
    ]
    text = ", ".join(f"\\fB{escape(name)}\\fR" for name in names)
    if argument["kind"] == "option":
        text += f" \\fI{escape(argument['valueName'])}\\fR"
    return text


def description(argument):
    parts = [argument.get("abstract", ""), argument.get("discussion", "")]
    if argument.get("allValues"):
        parts.append("One of " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        parts.append(f"Default: {argument['defaultValue']}.")
    return escape(" ".join(part for part in parts if part))


def page(command, path):
    """The section of a command and those of its subcommands."""
    names = path + [command["commandName"]]
    lines = [f".SS {escape(' '.join(names))}", escape(command.get("abstract", ""))]
    if command.get("discussion"):
        lines += [".PP", escape(command["discussion"]).replace("\n\n", "\n.PP\n")]
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            lines += [".TP", argument_name(argument), description(argument)]
    for sub in command.get("subcommands", []):
        if sub["commandName"] != "help":
            lines += page(sub, names)
    return lines


def main():
    root = json.load(sys.stdin)["command"]
    lines = [
        f'.TH PRAXIS 1 "" "Praxis {escape(sys.argv[1])}" "User Commands"',
        ".SH NAME",
        f"praxis \\- {escape(root['abstract'].rstrip('.').lower())}",
        ".SH SYNOPSIS",
        "\\fBpraxis\\fR \\fIcommand\\fR [\\fIoptions\\fR]",
        ".SH DESCRIPTION",
        "Praxis plans with PDDL files, learns them from observed traces, runs AgentSpeak agents,",
        "and offers this over HTTP and to language models.",
        ".SH COMMANDS",
    ]
    for command in root["subcommands"]:
        if command["commandName"] != "help":
            lines += page(command, ["praxis"])
    lines += [
        ".SH EXIT STATUS",
        "Those of \\fBpraxis plan\\fR are Fast Downward's: 0 plan found; 10, 11 no plan exists;",
        "12 no plan found; 20, 22 out of memory; 21, 23 out of time; 31 unusable input;",
        "33 unusable command line; 34 unsupported feature. The other commands return 0 for success,",
        "1 for a negative answer, 31 or 33 for unusable input.",
    ]
    print("\n".join(line for line in lines if line))


main()
