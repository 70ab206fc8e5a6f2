"""What a sentence of a language model must hold before a customer may read it. Pure; no model is asked about another."""
