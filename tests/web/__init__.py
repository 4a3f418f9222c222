"""Tests of the web form and the conversation page."""
