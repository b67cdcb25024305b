"""Whether the words of a review prove anything beyond the status itself."""

from __future__ import annotations

import re

from traguardo.core.wording import fold

_DEED = re.compile(
    r"\b(?:deliber|determin|decret|ordinanz|protocoll|prot\b|nota\b|verbal|relazion|report\b|bando"
    r"|bandi\b|avviso|contratt|convenzion|allegat|circolar|certificat|document|atto\b|atti\b"
    r"|pubblicat|approvat|trasmess|inviat|https?:|www\.|elenco|registr|gazzetta|fattur|mandat"
    r"|questionari|attestat|programma di\b|graduatori)"
)
_STATUS = re.compile(
    r"(?:monitoraggio(?: (?:semestrale|trimestrale|annuale))?|obiettiv[oi]|target"
    r"|raggiunt[oi]|in linea|al 100 ?%|(?:i|ii|primo|secondo) semestre(?: \d{4})?|20\d\d)"
)


def cites_evidence(text: str) -> bool:
    """Whether it names a deed, a document, a date or a figure; "raggiunto al 100%" names none."""
    bare = _STATUS.sub(" ", fold(text))
    return bool(_DEED.search(bare)) or any(sign.isdigit() for sign in bare)
