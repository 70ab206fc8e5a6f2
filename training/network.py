"""The encoder of many languages as torch computes it, with what is learned beside its weights (LoRA, Hu et al. 2021)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from warmdesk.brain.text.multilingual import ALL_LAYERS, LAYERS, TRUNK
from warmdesk.lib.packed_weights import PackedWeights

RANK, STRENGTH = 16, 2.0
_HEADS = 12
_TUNED = ("attention.self.query", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")
_DROPOUT = 0.1


class Dense(nn.Module):
    """A published layer that never changes, plus a learned product of two thin matrices."""

    def __init__(self, arrays: Mapping[str, Any], name: str, is_tuned: bool) -> None:
        super().__init__()
        weight, bias = torch.tensor(arrays[f"{name}.weight"]), torch.tensor(arrays[f"{name}.bias"])
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.name, self.is_tuned = name, is_tuned
        if is_tuned:
            outputs, inputs = weight.shape
            self.into = nn.Parameter(torch.randn(RANK, inputs) / math.sqrt(inputs))
            self.out = nn.Parameter(torch.zeros(outputs, RANK))

    def forward(self, values: Tensor) -> Tensor:
        plain = functional.linear(values, self.weight, self.bias)
        return plain + STRENGTH * functional.linear(functional.linear(values, self.into), self.out) if self.is_tuned else plain


class Layer(nn.Module):
    """One transformer layer."""

    def __init__(self, arrays: Mapping[str, Any], number: int) -> None:
        super().__init__()
        name, tuned = f"encoder.layer.{number}", number >= TRUNK
        parts = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense")
        self.query, self.key, self.value, self.output = (
            Dense(arrays, f"{name}.{part}", tuned and part in _TUNED) for part in parts
        )
        self.wide = Dense(arrays, f"{name}.intermediate.dense", tuned)
        self.narrow = Dense(arrays, f"{name}.output.dense", tuned)
        self.first_norm = _norm(arrays, f"{name}.attention.output.LayerNorm")
        self.second_norm = _norm(arrays, f"{name}.output.LayerNorm")

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        texts, tokens, width = hidden.shape

        def heads(values: Tensor) -> Tensor:
            return values.view(texts, tokens, _HEADS, width // _HEADS).transpose(1, 2)

        query, key, value = heads(self.query(hidden)), heads(self.key(hidden)), heads(self.value(hidden))
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        seen = self.output(seen.transpose(1, 2).reshape(texts, tokens, width))
        hidden = self.first_norm(hidden + functional.dropout(seen, _DROPOUT, self.training))
        inner = self.narrow(functional.gelu(self.wide(hidden)))
        return self.second_norm(hidden + functional.dropout(inner, _DROPOUT, self.training))


class Trunked(nn.Module):
    """Some layers above the trunk, which never changes."""

    def __init__(self, weights: PackedWeights, last: int) -> None:
        super().__init__()
        arrays = weights.bert(last)
        self._weights = weights
        self._positions = torch.tensor(arrays["embeddings.position_embeddings.weight"])
        self._segment = torch.tensor(arrays["embeddings.token_type_embeddings.weight"][0])
        self.embedding_norm = _norm(arrays, "embeddings.LayerNorm")
        self.trunk = nn.ModuleList(Layer(arrays, number) for number in range(TRUNK)).eval()
        self.layers = nn.ModuleList(Layer(arrays, number) for number in range(TRUNK, last))

    @torch.no_grad()
    def through_trunk(self, ids: Sequence[int]) -> Tensor:
        """Give one text's states above the trunk: (pieces, width)."""
        words = torch.tensor(self._weights.words(np.array([ids], np.int32)))
        hidden = self.embedding_norm(words + self._positions[: len(ids)] + self._segment)
        for layer in self.trunk:
            layer.eval()
            hidden = layer(hidden, torch.ones(1, len(ids), dtype=torch.bool))
        return hidden[0]

    def above(self, states: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """Give the states above all layers and their mask, for texts whose states above the trunk are given."""
        hidden = nn.utils.rnn.pad_sequence(list(states), batch_first=True)
        mask = torch.zeros(hidden.shape[:2], dtype=torch.bool)
        for number, row in enumerate(states):
            mask[number, : len(row)] = True
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden, mask

    def slow(self) -> list[nn.Parameter]:
        """Give what is learned beside the published weights."""
        return [value for layer in self.layers for value in layer.parameters() if value.requires_grad]

    def tuned_arrays(self) -> dict[str, Any]:
        """Give what was learned beside the published weights, as `brain.text.multilingual.tuned` takes it."""
        arrays: dict[str, Any] = {}
        for module in self.layers.modules():
            if isinstance(module, Dense) and module.is_tuned:
                arrays[f"{module.name}.weight.in"] = module.into.detach().numpy().astype(np.float16)
                arrays[f"{module.name}.weight.out"] = (STRENGTH * module.out.detach().numpy()).astype(np.float16)
        return arrays


class Upper(Trunked):
    """From states above the trunk to one vector of length one."""

    def __init__(self, weights: PackedWeights) -> None:
        super().__init__(weights, ALL_LAYERS)

    def forward(self, states: Sequence[Tensor]) -> Tensor:
        """Give a row for each text."""
        hidden, mask = self.above(states)
        share = mask / mask.sum(dim=1, keepdim=True)
        return functional.normalize((hidden * share[..., None]).sum(dim=1), dim=1)


class Network(Trunked):
    """From states above the trunk to one score a label."""

    def __init__(self, weights: PackedWeights, labels: int) -> None:
        super().__init__(weights, LAYERS)
        self.attention = nn.Linear(weights.width, 1)
        self.head = nn.Linear(2 * weights.width, labels)
        nn.init.zeros_(self.attention.weight)
        nn.init.zeros_(self.head.weight)

    def forward(self, states: Sequence[Tensor]) -> Tensor:
        """Give a row of scores for each text."""
        hidden, mask = self.above(states)
        return self.head(functional.dropout(self._pooled(hidden, mask), _DROPOUT, self.training))

    def _pooled(self, hidden: Tensor, mask: Tensor) -> Tensor:
        even = mask / mask.sum(dim=1, keepdim=True)
        learned = self.attention(hidden)[..., 0].masked_fill(~mask, -1e9).softmax(dim=1)
        return torch.cat([(hidden * share[..., None]).sum(dim=1) for share in (even, learned)], dim=1)

    def fast(self) -> list[nn.Parameter]:
        """Give what stands on top of them."""
        return [*self.head.parameters(), *self.attention.parameters()]

    def learned(self) -> dict[str, Any]:
        """Give the arrays that `brain.text.multilingual.Listener` and the signal model take."""
        attention = torch.cat([self.attention.weight[0], self.attention.bias]).detach().numpy()
        head = {"head.weights": self.head.weight.T.detach().numpy(), "head.bias": self.head.bias.detach().numpy()}
        return self.tuned_arrays() | head | {"attention": attention}


def _norm(arrays: Mapping[str, Any], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(len(arrays[f"{name}.bias"]), eps=1e-12)
    norm.weight.data, norm.bias.data = torch.tensor(arrays[f"{name}.weight"]), torch.tensor(arrays[f"{name}.bias"])
    return norm.requires_grad_(False)
