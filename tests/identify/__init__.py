"""Tests of `identify`."""
