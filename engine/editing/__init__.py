"""What helps someone who writes rule files: a schema for their editor, a steady layout, a first draft. Decides nothing."""
