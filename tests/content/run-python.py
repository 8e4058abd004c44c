"""Reads blocks of Python as JSON and writes what became of each, as JSON: run where it imports nothing but the
standard library, else compiled."""

import ast
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition('.')[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.partition('.')[0]


def outcome(code):
    try:
        tree = ast.parse(code)
        compile(tree, 'block', 'exec')
    except SyntaxError as error:
        return {'error': str(error)}
    foreign = sorted(set(imported(tree)) - sys.stdlib_module_names)
    if foreign:
        return {'needs': foreign}
    # In a file, from which the processes that it starts can import it, and where it may leave files of its own.
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, 'block.py')
        file.write_text(code, encoding='utf-8')
        try:
            run = subprocess.run(
                [sys.executable, file], cwd=folder, capture_output=True, text=True, timeout=20
            )
        except subprocess.TimeoutExpired:
            return {'error': 'does not end'}
    return {'printed': run.stdout} if run.returncode == 0 else {'error': run.stderr}


json.dump([outcome(code) for code in json.load(sys.stdin)], sys.stdout)
