"""Tests of `find`."""
