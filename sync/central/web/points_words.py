"""What the pages say of points, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "points_what": (
        "ما طُلب بشأن النقاط لا تعرفه هذه النسخة من الخدمة.",
        "ئەوەی دەربارەی خاڵەکان داوا کرا، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "What was asked about points is not known to this version of the service.",
    ),
    "points_unknown": (
        "التعديل الذي يُراد إلغاؤه ليس هنا، أو يخص شخصاً آخر.",
        "ئەو ڕاستکردنەوەیەی دەبێت هەڵبوەشێتەوە لێرە نییە، یان هی کەسێکی ترە.",
        "The adjustment that is to be taken back is not here, or is another person's.",
    ),
    "points_reversed": (
        "أُلغي هذا التعديل من قبل.",
        "ئەم ڕاستکردنەوەیە پێشتر هەڵوەشێنراوەتەوە.",
        "This adjustment was taken back already.",
    ),
}
