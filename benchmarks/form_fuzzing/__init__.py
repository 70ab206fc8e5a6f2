"""Random conversations with forms, and the laws that every one of them has to keep."""
