"""Rules for many people at once: compiled to Ibis expressions, run on DuckDB, in the same strong Kleene logic.

Needs the extra `cohort`; nothing here imports it until it is needed. A cohort is a Parquet file with a column a question.
"""
