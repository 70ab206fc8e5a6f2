"""The console's pages, fragments and steps."""
