"""Tests of `collect`."""
