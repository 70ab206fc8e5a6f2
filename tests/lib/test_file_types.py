"""A file is what its bytes say, and its name ends accordingly."""

from __future__ import annotations

from tests.files import DOCX, HTML, ODT, PDF, XLSX, png, zipped
from warmdesk.lib.file_types import LONGEST_NAME, PNG, TEXT, clean_name, file_type


def test_each_kind_is_known_by_its_bytes_and_nothing_else_is_let_in() -> None:
    let_in = {
        "png": (png(), ""), "jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", ""), "gif": (b"GIF89a\1\0", ""),
        "webp": (b"RIFF\x10\0\0\0WEBPVP8 ", ""), "wav": (b"RIFF\x10\0\0\0WAVEfmt ", ""), "pdf": (PDF, "x.html"),
        "mp3": (b"ID3\x04\0", ""), "ogg": (b"OggS\0\2", ""), "docx": (DOCX, "x.zip"), "xlsx": (XLSX, ""), "odt": (ODT, ""),
        "txt": ("Grüße, 你好\n".encode(), "x.exe"), "csv": (b"a,b\n1,2\n", "t.CSV"),
    }  # fmt: skip
    kinds = {ending: file_type(content, name) for ending, (content, name) in let_in.items()}
    assert {ending: kind.endings[0] if kind else None for ending, kind in kinds.items()} == {one: one for one in let_in}
    svg, program, elf = b'<svg xmlns="http://www.w3.org/2000/svg"/>', b"MZ\x90\0\3", b"\x7fELF\2\1"
    for content in (
        HTML, HTML + png(), b"\xef\xbb\xbf \n" + HTML, svg, b"<?xml version='1.0'?>" + svg, program, elf, b"#!/bin/sh\nls",
        b"", b" \n",
        b"text\0", b"caf\xe9", b"\xff\xfeh\0i\0", zipped("a.txt"),
        zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        zipped("content.xml", mimetype="application/zip"), b"PK\x03\x04 and no more", b"RIFF\x10\0\0\0AVI ", b"%PDF",
        zipped("[Content_Types].xml", "word/document.xml", *(f"{number}" for number in range(2000))),
    ):  # fmt: skip
        assert file_type(content, "photo.png") is None, content[:40]


def test_a_name_has_no_path_no_unseen_character_and_the_ending_of_its_kind() -> None:
    names = {
        "photo.PNG": "photo.PNG", "../../etc/passwd": "passwd.png", "C:\\Users\\a.jpg": "a.jpg.png", "page.html": "page.html.png",
        "a\r\nSet-Cookie: b.png": "aSet-Cookie: b.png", "photo\u202egnp.exe": "photognp.exe.png",
        "  .. ": "file.png", "": "file.png", ".png": "png.png", "a\0b\x1b.png": "ab.png", "Foto Größe.png": "Foto Größe.png",
    }  # fmt: skip
    assert {name: clean_name(name, PNG) for name in names} == names
    assert len(clean_name("x" * 500 + ".png", PNG)) == LONGEST_NAME
    assert clean_name("notes.md", TEXT) == "notes.md"
    assert clean_name("run.bat", TEXT) == "run.bat.txt"
