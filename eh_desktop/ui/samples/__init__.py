"""Samples: the list of them, the draw, and who audits which case."""
