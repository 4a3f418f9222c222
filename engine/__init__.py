"""What rules mean: files in, options to talk over out. Knows no HTTP and no HTML; importing it is light."""

__version__ = "0.1.0"
