"""A report as an object: what every rendering is made from."""
