"""What travels: cards, bundles, and the keys that seal and sign them."""
