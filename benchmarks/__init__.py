"""How fast it is, always beside a raw baseline in the same run."""
