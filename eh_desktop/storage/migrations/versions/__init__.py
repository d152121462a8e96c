"""One module per step, numbered; the last number is `schema.SCHEMA_VERSION`."""
