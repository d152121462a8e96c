"""One class per kind of thing kept; they take and give frozen domain values, never rows."""
