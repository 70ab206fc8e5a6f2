"""Files stay short enough to read at a sitting, functions short enough to see at once."""

from __future__ import annotations

import ast

from tests.architecture.house import PACKAGE, python_files, shown

FILE_LINES = 400
FUNCTION_LINES = 50


def test_no_file_has_four_hundred_lines() -> None:
    screens = [path for ending in ("js", "css", "html") for path in PACKAGE.rglob(f"*.{ending}")]
    files = [*python_files("warmdesk", "tests", "benchmarks", "docs", "training"), *screens]
    sizes = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert not {name: lines for name, lines in sizes.items() if lines >= FILE_LINES}


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = []
    for path in python_files("warmdesk", "benchmarks", "docs", "training"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                lines = node.end_lineno - node.lineno + 1
                long += [f"{shown(path)}:{node.name} has {lines} lines"] if lines > FUNCTION_LINES else []
    assert not long
