"""Tests graded: scenarios run without a test runner, rules changed on purpose, and who would have noticed.

Knows what rules mean and how scenarios are written, no HTTP and no command line. The reader of scenarios (gherkin) and
the solver (z3) are imported when they are first needed.
"""
