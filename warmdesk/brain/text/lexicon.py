"""Help-desk words of seven languages in English: "word word = meaning;" (own list)."""

from __future__ import annotations

LEXICON: dict[str, str] = {
    "es": "devolver devolucion = return; envio enviar mandan = shipping; cuesta precio = price cost",
}
