"""A calculation as a document: the page to read and print, and the same as files."""
