"""Tests of `arabic`."""
