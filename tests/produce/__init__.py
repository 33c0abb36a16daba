"""Tests of `produce`."""
