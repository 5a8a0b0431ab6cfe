"""Trains the weights in ``introductions/reading/learned/weights.txt``: ``python -m tests.training``."""
