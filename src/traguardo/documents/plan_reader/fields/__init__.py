"""One field, one reader: the words of a cell to the value they state, or to nothing."""
