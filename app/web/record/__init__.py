"""The workspace in which officials enter a county's figures."""
