"""Is this printed page genuine and current?"""
