"""The log of the centre: one JSON object a line, ids and codes and counts, never a word about a person."""

import json
import logging
import sys
from datetime import UTC, datetime

LOGGER = logging.getLogger("mihan.central")


class JsonLines(logging.Formatter):
    """One record as one line: time, level, event, then what the event names."""

    def format(self, record: logging.LogRecord) -> str:
        """The line. Of an exception only its kind and place: its text may quote what a person wrote."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        facts = getattr(record, "facts", None)
        if isinstance(facts, dict):
            line.update(facts)
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            trace = record.exc_info[2]
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            if trace is not None:
                line["where"] = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        return json.dumps(line, ensure_ascii=True)


def note(event: str, level: int = logging.INFO, *, error: bool = False, **facts: str | float) -> None:
    """Log ``event`` with ``facts``: ids, codes, counts and seconds only. error: add the exception being handled."""
    LOGGER.log(level, event, exc_info=error, extra={"facts": facts})


def start_logging() -> None:
    """Send every log line of this process to standard error, in one shape."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    LOGGER.setLevel(logging.INFO)
