"""The command line: a face of the engine. Holds no clinical meaning; one command a file."""
