"""Cover and list of headings of an OpenDocument text; the list is an index, filled in already."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from traguardo.documents.writing.contents import TITLE, Entry, Front
from traguardo.documents.writing.plain_text import lines

_SEVERAL_BLANKS = re.compile(r"^ +| {2,}| $")
_ENTRY = (
    "<text:index-entry-link-start/><text:index-entry-chapter/><text:index-entry-text/>"
    '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>'
    "<text:index-entry-page-number/><text:index-entry-link-end/>"
)


def front_matter(title: str, front: Front) -> str:
    """The cover, and the list of headings on a page of its own."""
    cover = [(title, "CoverTitle"), *((one.text, "Subtitle") for one in front.cover)]
    paragraphs = "".join(
        f'<text:p text:style-name="{style}">{words(line)}</text:p>'
        for text, style in cover
        for line in lines(text)
    )
    templates = "".join(
        f'<text:table-of-content-entry-template text:outline-level="{level}"'
        f' text:style-name="Contents_20_{level}">{_ENTRY}</text:table-of-content-entry-template>'
        for level in (1, 2)
    )
    return (
        f'{paragraphs}<text:p text:style-name="ToStanding"/>'
        f'<text:table-of-content text:name="{TITLE}"><text:table-of-content-source'
        ' text:outline-level="2"><text:index-title-template'
        f' text:style-name="Contents_20_Heading">{TITLE}</text:index-title-template>{templates}'
        f"</text:table-of-content-source><text:index-body>"
        f'<text:index-title text:name="{TITLE}_titolo">'
        f'<text:p text:style-name="Contents_20_Heading">{TITLE}</text:p></text:index-title>'
        f"{''.join(map(_entry, front.entries))}</text:index-body></text:table-of-content>"
    )


def _entry(one: Entry) -> str:
    return (
        f'<text:p text:style-name="Contents_20_{one.level}">'
        f'<text:a xlink:type="simple" xlink:href="#{one.mark}" text:style-name="Index_20_Link"'
        f' text:visited-style-name="Index_20_Link">{words(one.words)}</text:a></text:p>'
    )


def words(text: str) -> str:
    """Escaped text; blanks that OpenDocument would collapse, and tabs, are elements."""
    spaced = _SEVERAL_BLANKS.sub(lambda found: "\x00" * len(found[0]), text)
    return escape(spaced).replace("\t", "<text:tab/>").replace("\x00", "<text:s/>")
