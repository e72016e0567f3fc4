"""Data sets, each with a text that says where it is from; a page fetches them when asked for."""
