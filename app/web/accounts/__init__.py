"""Accounts of officials: signing in, one's own account, invitations, forgotten passwords."""
