"""The ways in: a library and a command line, which don't know each other."""
