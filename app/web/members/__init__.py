"""The people of a county's workspace: roles and invitations."""
