"""What goes wrong for a reason that the user can do something about."""


class Problem(Exception):
    """A message for the user; no traceback is shown."""
