"""What stops a command, and the exit code it stands for."""

from __future__ import annotations


class CommandFailure(Exception):  # noqa: N818 - it is the command's outcome, not a mistake in it
    """A command ends here; the message says what, where, and what would be right."""

    code = 2


class Unusable(CommandFailure):
    """The input cannot be read, or the usage is wrong."""


class Refused(CommandFailure):
    """The verb was understood and refused; nothing has changed."""

    code = 1
