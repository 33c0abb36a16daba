"""Accepted minutes of known texts."""
