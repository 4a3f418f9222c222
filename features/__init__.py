"""How Many Paths behaves, in the words of clinicians and policy teams (docs/writing-scenarios.md)."""
