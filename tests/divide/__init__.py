"""Tests of `divide`."""
