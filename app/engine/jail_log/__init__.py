"""What the bookings of a jail log count: pure, over arrays, in memory."""
