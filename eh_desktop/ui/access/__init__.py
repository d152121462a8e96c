"""Everything about one person: who asks, what was found, and how it is given out."""
