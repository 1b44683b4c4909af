"""Templates to fill in: what each is for, what its columns take, and the files themselves."""
