"""Keep and erase: what is due, the schedule, legal holds, and what was erased."""
