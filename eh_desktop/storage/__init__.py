"""The encrypted store: keys, database, tables and repositories. All SQL is here."""
