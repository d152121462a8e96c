"""The demonstration: a person's whole way through the real window, on made-up data."""
