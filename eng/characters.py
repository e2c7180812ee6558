#!/usr/bin/env python3
"""Derives src/Domain/Linkage/Characters/han.txt from the Unihan database of the Debian package unicode-data.

    apt-get install unicode-data && eng/characters.py

The same package gives the same file, byte for byte. What is written by hand below is said to be so; everything else
is Unicode's.
"""
import bz2
import pathlib
import re
import subprocess
import unicodedata

UNICODE = pathlib.Path("/usr/share/unicode")
TARGET = pathlib.Path(__file__).parent.parent / "src/Domain/Linkage/Characters/han.txt"

# What offices write for each other although no standard merges it: surnames by the abolished simplifications of 1977,
# and rare forms in given names that old systems replaced by the common one. Never proof of identity, hence never
# "folds to".
REPLACED = """肖萧 闫阎 付傅 代戴 兰蓝 丘邱 肖蕭 闫閻 兰藍 仝同
崑昆 昇升 陞升 祐佑 珮佩 璿璇 栢柏 邨村 煇辉 煇輝 脩修 喆哲 玨珏 晧皓 祕秘 恒恆 寗宁 甯宁 凃涂 叚段"""

# Characters that are taken for each other by eye but whose codes differ too much to show it.
ALIKE = """天夫 天夭 夫夭 由甲 由申 甲申 贝见 力刀 刀刁 毛手 升开 升井 白百 秦泰 秦奉 泰奉 裴斐 斐悲 柬东 柬束 曹草 荣宋 雪雷 贾买
耿耽 聂耸 娇姣 娘姣 兆北 比北 邱丘 戴载 戴截 晢晰 皙晰 庭廷 叉义 义乂 薄簿 崇祟 羊美 曾会 建健 狼郎 单草 敏每 序庠 传侍 晟晨 岛鸟"""


def fields(file, *wanted):
    """Values by field and character of one Unihan file."""
    found = {name: {} for name in wanted}
    for line in bz2.open(UNICODE / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, name, value = line.rstrip("\n").split("\t")
            if name in found:
                found[name][chr(int(code[2:], 16))] = value
    return found


def characters(value):
    """The characters of a list of code points, without the sources after '<'."""
    return [chr(int(one.split("<")[0][2:], 16)) for one in value.split()]


def without_tone(syllable):
    """lǜ -> lv, as it is typed."""
    plain = unicodedata.normalize("NFD", syllable.lower().replace("ü", "v"))
    plain = plain.replace("v\u0304", "v").replace("u\u0308", "v")
    return "".join(c for c in plain if "a" <= c <= "z")


def syllables(value):
    """Readings of kMandarin (bare), kTGHZ2013 and kXHC1983 (after a colon), in their order, each once."""
    marked = re.findall(r":([^\s]+)", value)
    readings = [r for group in marked for r in group.split(",")] if marked else value.split()
    return list(dict.fromkeys(filter(None, map(without_tone, readings))))


READINGS = fields("Readings", "kMandarin", "kTGHZ2013", "kXHC1983")
SHAPES = fields("DictionaryLikeData", "kFourCornerCode", "kCangjie")
VARIANTS = fields("Variants", "kSimplifiedVariant", "kTraditionalVariant", "kSemanticVariant", "kZVariant")
SOURCES = fields("IRGSources", "kIICore", "kRSUnicode")
SETS = fields("OtherMappings", "kTGH", "kGB0", "kBigFive")
SIMPLER, OLDER = VARIANTS["kSimplifiedVariant"], VARIANTS["kTraditionalVariant"]


def same_glyph(a, b):
    """Two drawings of one character (黄 and 黃): same radical, strokes differ by one at most. 后 and 後 are not."""
    (ra, sa), (rb, sb) = (SOURCES["kRSUnicode"][c].split()[0].replace("'", "").split(".") for c in (a, b))
    return ra == rb and abs(int(sa) - int(sb)) <= 1


def lives_on(c):
    """In use beside the character it simplifies: on the first level of Big5, as 后 is and 刘 is not."""
    return "A440" <= SETS["kBigFive"].get(c, "") <= "C67E"


def variants(c):
    """(what c folds to without loss, what it may stand for or be replaced by with loss)."""
    simpler = [s for s in characters(SIMPLER.get(c, "")) if s != c]
    drawings = [z for name in ("kSemanticVariant", "kZVariant") for z in characters(VARIANTS[name].get(c, "")) if z != c]
    if len(simpler) == 1:
        # One to one: the simplified form stands for this character only, or for another drawing of it.
        older = [t for t in characters(OLDER.get(simpler[0], "")) if t != c]
        if all(same_glyph(c, t) or (t == simpler[0] and not lives_on(t)) for t in older):
            return simpler[0], [d for d in drawings if d != simpler[0]]
    return None, list(dict.fromkeys(simpler + drawings))


def readings(c, folded):
    for name in ("kTGHZ2013", "kMandarin"):
        own = syllables(READINGS[name].get(c, ""))
        if own:
            # A traditional form is read as the simplified one is; the official list holds the latter only.
            more = syllables(READINGS["kTGHZ2013"].get(folded or "", "") or READINGS["kXHC1983"].get(c, ""))
            return list(dict.fromkeys(own + ([] if name == "kTGHZ2013" else more)))[:4]
    return []


def wanted():
    listed = set(SETS["kTGH"]) | set(SOURCES["kIICore"])
    unified = {c for c in READINGS["kMandarin"] if "\u4e00" <= c <= "\u9fff"}
    return sorted(c for c in listed | unified if c in READINGS["kMandarin"] or c in READINGS["kTGHZ2013"])


def main():
    version = re.search(r"Version:\s*(\S+)", subprocess.run(
        ["dpkg", "-s", "unicode-data"], check=True, capture_output=True, text=True).stdout)[1]
    chosen = wanted()
    known = set(chosen)
    related = {c: set() for c in chosen}
    for pair in REPLACED.split():
        related[pair[0]].add(pair[1])
    alike = {c: "" for c in chosen}
    for pair in ALIKE.split():
        alike[pair[0]] += pair[1]

    lines = []
    for c in chosen:
        folded, others = variants(c)
        while folded and variants(folded)[0]:
            folded = variants(folded)[0]
        folded = folded if folded in known else None
        related[c] |= {o for o in others if o in known}
        corner = SHAPES["kFourCornerCode"].get(c, "").split()
        cangjie = SHAPES["kCangjie"].get(c, "").split()
        tagged = [
            (">", folded), ("~", "".join(sorted(related[c]))), ("=", alike[c]), ("r", "" if c in SETS["kGB0"] else " "),
        ]
        row = [
            c, ",".join(readings(c, folded)) or "-", corner[0].replace(".", "") if corner else "-",
            cangjie[0] if cangjie else "-", *((tag + value).rstrip() for tag, value in tagged if value),
        ]
        lines.append(" ".join(row))
    head = [
        f"# Han characters in names, derived by eng/characters.py from Unihan (Debian package unicode-data {version}).",
        "# Unihan is copyright Unicode, Inc., under the Unicode licence: https://www.unicode.org/license.txt",
        "# Character, readings without tone, four-corner code, Cangjie code (- where there is none), and where it holds,",
        "# > the one it is only another form of, ~ those written for it without being it, = those it looks like although its",
        "# codes differ, r not in GB 2312, so that old systems lost it.",
    ]
    TARGET.write_text("\n".join(head + lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
