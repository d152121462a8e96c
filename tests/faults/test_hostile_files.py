"""Files made to hang, to fill the memory or to mislead: each ends in a clear word, at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.documents.reading_filled_pdf import read_entered
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.formpacks.pack_file import MOST_FINDINGS, read_pack_file
from eh_desktop.formpacks.schema import FORM

COMMANDS = (("forms", "wording"), ("forms", "check"), ("forms", "from-xlsx"), ("paper", "read"))


def _refused(path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    out = [str(path.with_name("out.toml"))] if words[-1] == "from-xlsx" else []
    assert main([*words, str(path), *out]) == 1
    said = capsys.readouterr()
    assert path.name in said.out + said.err
    return said.out + said.err


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are files on POSIX systems only")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("kind", ["pipe", "device", "loop"])
def test_what_is_no_plain_file_is_never_waited_for(
    words: tuple[str, ...], kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / ("a.xlsx" if words[-1] == "from-xlsx" else "a.toml")
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path)
    _refused(path, capsys, *words)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no endless device to read")
def test_a_pipe_beside_a_form_and_an_endless_list_of_ids_hold_nothing_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pack").mkdir()
    os.mkfifo(tmp_path / "pack" / "other.toml")
    (tmp_path / "pack" / "form.toml").write_text("id = 1", encoding="utf-8")
    (tmp_path / "ids.lock.json").symlink_to("/dev/zero")
    assert "form.toml" in _refused(tmp_path / "pack" / "form.toml", capsys, "forms", "check")
    assert main(["grade", "tameside.audit", "/dev/zero"]) == 1
    assert "over 64 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (".".join("a" * 50_000) + " = 1\n", "line 1: A key has more than 32 parts"),
        ("x = 1\n[[" + " . ".join("a" * 50_000) + "]]\n", "line 2: A key has more than 32 parts"),
        ("x = {" + ".".join(['"a"'] * 50_000) + " = 1}\n", "A key has more than 32 parts"),
        ("x = " + "[" * 400_000, "nests too deeply"),
        ("".join(f"[a{n}]\nb.c.d.e=1\n" for n in range(45_000)), "44999 tables"),
    ],
    ids=["dotted", "header", "inline", "nested", "tables"],
)
@pytest.mark.parametrize("command", ["wording", "check"])
def test_toml_that_takes_long_to_read_is_not_read(
    text: str, says: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    assert says in _refused(path, capsys, "forms", command)


def test_sentences_with_many_full_stops_are_no_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    prose = "We did this. And then. " + "Yes. " * 60 + "." * 99 + " a, b.c.d.e"
    path.write_text(f'x = "{prose}"\ny = """\n{prose}\n"""\n', encoding="utf-8")
    assert read_pack_file(path).faults == ()


def test_of_very_many_faults_some_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("".join(f"a{n} = 1\n" for n in range(5_000)), encoding="utf-8")
    file = read_pack_file(path)
    found = file.findings(FORM.problems(file.plain, ()))
    assert len(found) == MOST_FINDINGS + 1
    assert "More than 200 things" in found[-1].what


def test_a_pdf_of_very_many_objects_is_not_opened() -> None:
    objects = "".join(f"{n} 0 obj\n<</FT/Tx/T(f{n})>>\nendobj\n" for n in range(100_000))
    with pytest.raises(DocumentRefused, match="more than a filled form") as refused:
        read_entered(f"%PDF-1.7\n{objects}".encode())
    assert refused.value.where == "100000 objects"
