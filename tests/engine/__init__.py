"""Tests of `engine/`, a file a module."""
