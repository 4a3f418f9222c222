"""Tests of `engine/editing/`, a file a module."""
