"""Tests of Many Paths. They mirror `engine/`, `cli/` and `api/`, a file a module."""
