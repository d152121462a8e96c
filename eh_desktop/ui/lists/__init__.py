"""Lists: one panel for all of them, whatever they list."""
