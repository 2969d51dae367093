"""Puts data files in one order and layout, with every value and every comment kept."""

from .text import format_text

__all__ = ["format_text"]
