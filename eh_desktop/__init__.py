"""EH Desktop: judge the quality of early help case work, offline and in confidence."""

__version__ = "0.1.0"
