"""`python -m benchmarks.contradictions clean|inject|pairs|free --data DIR [--json FILE]`: how well they are found."""

import argparse
import json
from pathlib import Path

from benchmarks.contradictions import clean, free, inject, pairs

COMMANDS = {"clean": clean, "inject": inject, "pairs": pairs, "free": free}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contradictions", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.__doc__, description=module.__doc__)
        command.add_argument("--data", type=Path, required=name != "free", help="a folder with clean/ and pairs/ in it")
        command.add_argument("--json", type=Path, help="also write the figures to this file")
        module.add_arguments(command)
    options = parser.parse_args()
    figures = COMMANDS[options.command].run(options)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
