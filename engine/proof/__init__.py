"""Proofs over every possible person: principles, findings about rules, and the smallest person where one fails.

Knows what rules mean (`engine`), no HTTP and no command line. The solver (z3, the extra `verify`) is imported when it is
first needed, so that importing this package stays light.
"""
