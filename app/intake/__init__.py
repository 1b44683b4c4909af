"""Files that people really have, read into figures and a list of problems by row and column."""
