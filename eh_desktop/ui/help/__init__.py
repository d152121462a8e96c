"""Help for the screen in front: what it is for, how to begin, what its parts mean, its keys."""
