// Nothing: what is left is the start and the end of Node.
