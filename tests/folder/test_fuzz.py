"""Whatever happens to a file, reading the folder ends with an answer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warmdesk.folder.reading import read_folder

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
FILES = ("business.yaml", "topics.yaml", "knowledge/returns-policy.md", "data/orders.csv", "data/services.csv")
PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            b"\n",
            b"---\n",
            b'"',
            b",",
            b": ",
            b"[",
            b"{",
            b"&a ",
            b"*a ",
            b"<<: *a\n",
            b"!!python/name:os.system ",
            b"\t",
            b"- ",
            b"~",
        ]
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BOUTIQUE, tmp_path_factory.mktemp("fuzz") / "boutique"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), at=st.floats(0, 1), cut=st.integers(0, 40), piece=PIECES)
def test_a_file_with_a_random_hole_and_a_random_piece_is_read_or_refused(
    folder: Path, file: str, at: float, cut: int, piece: bytes
) -> None:
    whole = (BOUTIQUE / file).read_bytes()
    place = int(at * len(whole))
    (folder / file).write_bytes(whole[:place] + piece + whole[place + cut :])
    try:
        reading = read_folder(folder)
    finally:
        (folder / file).write_bytes(whole)
    assert (reading.folder is None) == bool(reading.errors)
    assert all(error.file and error.message for error in reading.errors)
