"""The styles of an OpenDocument text: pages upright and lying, headings, contents, numbers."""

from __future__ import annotations

from traguardo.documents.writing.odt_body import NAMESPACES

_FOOTER = (
    '<style:footer><text:p text:style-name="Foot">Pagina '
    '<text:page-number text:select-page="current"/> di <text:page-count/></text:p></style:footer>'
)


def _paragraph_style(name: str, size: str, parent: str = "Standard", level: int = 0) -> str:
    outline = f' style:default-outline-level="{level}"' if level else ""
    display = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{display}" style:family="paragraph"'
        f' style:parent-style-name="{parent}"{outline}><style:paragraph-properties'
        ' fo:margin-top="0.28cm" fo:margin-bottom="0.14cm" fo:keep-with-next="always"/>'
        f'<style:text-properties fo:font-size="{size}" fo:font-weight="bold" fo:color="#17324d"/>'
        "</style:style>"
    )


def _entry_style(level: int, indent: str, weight: str) -> str:
    return (
        f'<style:style style:name="Contents_20_{level}" style:display-name="Contents {level}"'
        ' style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties'
        f' fo:margin-left="{indent}" fo:margin-top="0.08cm"><style:tab-stops><style:tab-stop'
        ' style:position="17.4cm" style:type="right" style:leader-style="dotted"'
        ' style:leader-text="."/></style:tab-stops></style:paragraph-properties>'
        f'<style:text-properties fo:font-weight="{weight}"/></style:style>'
    )


def _counted() -> str:
    levels = "".join(
        f'<text:outline-level-style text:level="{level}" style:num-format="1"'
        f' style:num-suffix="{suffix} " text:display-levels="{level}"/>'
        for level, suffix in ((1, "."), (2, ""))
    )
    return f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'


def _page(name: str, width: str, height: str, orientation: str) -> str:
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties'
        f' fo:page-width="{width}" fo:page-height="{height}" fo:margin-top="1.8cm"'
        ' fo:margin-bottom="0.9cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"'
        f' style:print-orientation="{orientation}"/><style:footer-style>'
        '<style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/>'
        "</style:footer-style></style:page-layout>"
    )


def styles(*, numbered: bool) -> str:
    """The `styles.xml`; `numbered` headings are counted by the document."""
    named = (
        '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="Subtitle" style:family="paragraph"'
        ' style:parent-style-name="Standard"/>'
        + _paragraph_style("Title", "18pt")
        + _paragraph_style("Heading_20_1", "12pt", level=1)
        + _paragraph_style("Heading_20_2", "9.5pt", level=2)
        + '<style:style style:name="Index_20_Link" style:display-name="Index Link"'
        ' style:family="text"/>'
        + _paragraph_style("Contents_20_Heading", "14pt")
        + _entry_style(1, "0cm", "bold")
        + _entry_style(2, "0.5cm", "normal")
    )
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' style:font-name="Arial" fo:font-size="9pt" fo:language="it"'
        ' fo:country="IT"/></style:default-style>'
    )
    page = (
        _page("A4", "21cm", "29.7cm", "portrait")
        + _page("A4L", "29.7cm", "21cm", "landscape")
        + '<style:style style:name="Foot" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="center"/></style:style>'
    )
    masters = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="{layout}">{_FOOTER}'
        "</style:master-page>"
        for name, layout in (("Standard", "A4"), ("Standing", "A4"), ("Lying", "A4L"))
    )
    masters += (
        '<style:master-page style:name="Cover" style:page-layout-name="A4"'
        ' style:next-style-name="Standing"/>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-styles {NAMESPACES} office:version="1.2">'
        '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"'
        ' style:font-family-generic="swiss"/></office:font-face-decls>'
        f"<office:styles>{default}{named}{_counted() if numbered else ''}</office:styles>"
        f"<office:automatic-styles>{page}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )
