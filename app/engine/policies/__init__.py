"""The same county under another rule: six presets and policies of its own, side by side."""

from app.engine.policies.columns import policy_document
from app.engine.policies.options import every_preset

__all__ = ["every_preset", "policy_document"]
