"""Tests of `cli/`, a file a command."""
