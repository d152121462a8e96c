"""The fonts carry the letters of Europe and of Vietnam, and are found beside the application."""

from __future__ import annotations

import pytest

from eh_desktop.documents.fonts import FALLBACKS, MAIN, characters
from eh_desktop.paths import resource

ALPHABETS = {
    "Albanian": "ÇçËë",
    "Azerbaijani": "ƏəĞğIıİiÖöŞşÜü",
    "Basque, Spanish, Galician": "ÑñÁáÉéÍíÓóÚúÜü¿¡",
    "Breton and French": "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿñ«»",
    "Bulgarian, Russian": "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯяЍѝ",
    "Belarusian, Ukrainian": "ІіЎўЇїЄєҐґ’",
    "Catalan": "ÀàÇçÉéÈèÍíÏïÓóÒòÚúÜüĿŀ·",
    "Croatian, Bosnian, Serbian, Slovene": "ČčĆćĐđŠšŽžǄǅǆǇǈǉǊǋǌЂђЈјЉљЊњЋћЏџ",
    "Czech, Slovak": "ÁáÄäČčĎďÉéĚěÍíĹĺĽľŇňÓóÔôŔŕŘřŠšŤťÚúŮůÝýŽž",
    "Danish, Norwegian, Swedish": "ÅåÆæØøÄäÖöÉé",
    "Dutch, German": "ÄäÖöÜüßẞĲĳËëÏï",
    "Esperanto, Maltese": "ĈĉĜĝĤĥĴĵŜŝŬŭĊċĠġĦħŻż",
    "Estonian, Finnish": "ÄäÖöÕõÜüŠšŽžÅå",
    "Faroese, Icelandic": "ÁáÐðÉéÍíÓóÚúÝýÞþÆæÖöØø",
    "Greek": "ΑαΆάΒβΓγΔδΕεΈέΖζΗηΉήΘθΙιΊίΪϊΐΚκΛλΜμΝνΞξΟοΌόΠπΡρΣσςΤτΥυΎύΫϋΰΦφΧχΨψΩωΏώἀἈῆᾳ",
    "Hungarian": "ÁáÉéÍíÓóÖöŐőÚúÜüŰű",
    "Irish, Scottish Gaelic": "ÁáÉéÍíÓóÚúÀàÈèÌìÒòÙùḂḃĊċḊḋḞḟĠġṀṁṖṗṠṡṪṫ",
    "Italian, Portuguese": "ÀàÈèÉéÌìÒòÙùÃãÕõÂâÊêÔôÇç",
    "Kurdish, Turkish": "ÇçÊêÎîŞşÛûĞğİıÖöÜü",
    "Latvian, Lithuanian": "ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽžĄąĘęĖėĮįŲųŪū",
    "Macedonian": "ЃѓЅѕЌќЀѐЍѝ",
    "Polish": "ĄąĆćĘęŁłŃńÓóŚśŹźŻż",
    "Romanian": "ĂăÂâÎîȘșȚțŞşŢţ",
    "Romani, Sami": "ČčĐđŊŋŠšŦŧŽžǤǥǦǧǨǩƷʒǮǯ",
    "Tatar, Bashkir, Chuvash": "ӘәҖҗҢңӨөҮүҺһҘҙҠҡҪҫӐӑӖӗӲӳ",
    "Vietnamese": (
        "ĂăÂâĐđÊêÔôƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọ"
        "ỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ"
    ),
    "Welsh, Cornish": "ÂâÊêÎîÔôÛûŴŵŶŷÄäËëÏïÖöẄẅŸÿẀẁẂẃÁáÉé",
    "Yoruba, Igbo": "ẸẹỌọṢṣỊịỤụṄṅ",
    "Signs": "£€§°½¼¾±×÷–—‘’“”„‚…•†‡™©®№←↑→↓≤≥≠✓✔✗☐☑☒●■★",
}
OTHER_SCRIPTS = {
    "NotoSansArmenian": "ԱաԲբԳգՖֆև՞",
    "NotoSansGeorgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
}


@pytest.mark.parametrize("language", ALPHABETS)
def test_an_alphabet_is_carried(language: str) -> None:
    families = (MAIN,) if language != "Signs" else (MAIN, *FALLBACKS)
    carried = frozenset().union(*(characters(family) for family in families))
    assert not [char for char in ALPHABETS[language] if ord(char) not in carried]


@pytest.mark.parametrize("family", OTHER_SCRIPTS)
def test_a_fallback_carries_its_script(family: str) -> None:
    assert not [char for char in OTHER_SCRIPTS[family] if ord(char) not in characters(family)]


@pytest.mark.parametrize("weight", ["Bold", "Italic", "BoldItalic"])
def test_every_weight_carries_the_same_letters(weight: str) -> None:
    from reportlab.pdfbase import pdfmetrics

    characters(MAIN)
    assert characters(MAIN) <= set(pdfmetrics.getFont(f"{MAIN}-{weight}").face.charToGlyph)


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL Open Font License" in resource("fonts/OFL.txt").read_text(encoding="utf-8")
