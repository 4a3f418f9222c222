"""Two rulebooks side by side: who would see an option, an alert or a warning differently, for every possible person.

Proofs need the extra `verify`; nothing here imports the solver until it is needed.
"""
