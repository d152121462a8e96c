"""Read the form packs in `forms/` into domain values, and check them."""
