"""Many counties in one file: sent, worked out beside the request, shown and downloaded."""
