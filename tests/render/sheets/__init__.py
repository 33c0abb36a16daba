"""Tests of `render/sheets`."""
