"""What is left of the story to look at: the receipt in words, and a page with all pictures."""

import html

from mihan_desktop.demo.stage import Stage
from mihan_desktop.domain.review import BatchSummary


def write_papers(stage: Stage, batch: BatchSummary) -> None:
    """Write receipt.txt and index.html into the demo's folder."""
    lines = [
        f"Receipt no. {batch.receipt_number} of the ministry",
        f"for batch {batch.id}",
        f"approved by {batch.approver_name}, sealed {batch.sealed_at:%Y-%m-%d %H:%M:%S} UTC",
        f"{batch.count} changes, {batch.size} bytes; the signed bytes are in receipt.mihan",
        "",
        *(f"{record.status.value:10} {record.record_id}  {record.label}" for record in stage.records()),
    ]
    (stage.folder / "receipt.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    cells = "\n".join(
        f'<figure><a href="{html.escape(name)}"><img src="{html.escape(name)}" width="480" loading="lazy" alt=""></a>'
        f"<figcaption>{html.escape(name.removesuffix('.png'))}</figcaption></figure>"
        for name in stage.narrator.pictures
    )
    page = (
        '<!doctype html><meta charset="utf-8"><title>Mihan: the main job in pictures</title>'
        "<style>body{font-family:sans-serif;display:flex;flex-wrap:wrap}figure{margin:8px}</style>\n" + cells
    )
    (stage.folder / "index.html").write_text(page + "\n", encoding="utf-8")
