"""The HTTP face of the engine: thin, stateless, without clinical meaning."""
