"""Many counties in one file: sent, worked out in the request, shown, and not kept."""
