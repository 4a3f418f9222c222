"""Evidence that the engine is exact (`make fuzz`) and fast (`make bench`). Nothing in the product imports this."""
