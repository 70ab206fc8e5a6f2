"""What text means, without any business in it: words, languages' endings, the encoder, search, excerpts, personal data."""
