"""Tests of `engine/proof/`, a file a module."""
