"""Tests of `surfaces/cli`."""
