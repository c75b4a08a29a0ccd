"""Detached signatures: a file that a key vouches for needs no workspace."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import minisign
import pytest

from tests.conftest import Run

NAME = "redline.docx"


def keys(name: str, password: str = "") -> None:
    """A pair of keys in two files, as `minisign -G` writes them."""
    pair = minisign.KeyPair.generate()
    if password:
        pair.secret_key.encrypt(password)
    Path(f"{name}.key").write_bytes(bytes(pair.secret_key))
    Path(f"{name}.pub").write_bytes(bytes(pair.public_key))


@pytest.fixture
def signed(run: Run, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A redline with its signature, in a folder without a workspace."""
    assert run("build", "restrict-policy-support", "--only", "redline")[0] == 0
    data = (workspace / "out/restrict-policy-support/kk/redline.docx").read_bytes()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    Path(NAME).write_bytes(data)
    keys("own")
    status, out, err = run("sign", NAME, "--key", "own.key")
    assert (status, out, err) == (0, f"{NAME}.minisig\n", "")
    return run


def test_a_signature_that_holds_vouches_for_the_file(signed: Run) -> None:
    status, out, _ = signed("verify", NAME, "--signed-by", "own.pub", "--json")
    found = json.loads(out)
    assert (status, found["verdict"], found["alone"]) == (0, "exact", False)
    assert found["signed"] == f"file:{NAME}"
    assert "the signature holds" in signed("verify", NAME, "--signed-by", "own.pub")[1]


def test_the_same_key_and_file_give_the_same_signature(signed: Run) -> None:
    before = Path(f"{NAME}.minisig").read_bytes()
    assert signed("sign", NAME, "--key", "own.key")[0] == 0
    assert Path(f"{NAME}.minisig").read_bytes() == before


def test_one_byte_more_or_another_key_is_an_error(signed: Run) -> None:
    keys("other")
    status, _, err = signed("verify", NAME, "--signed-by", "other.pub")
    assert status == 1
    assert "the signature does not hold" in err
    Path(NAME).write_bytes(Path(NAME).read_bytes() + b"\0")
    status, _, err = signed("verify", NAME, "--signed-by", "own.pub")
    assert status == 1
    assert "the signature does not hold" in err


def test_what_is_no_key_and_what_is_not_there_is_an_error(signed: Run) -> None:
    Path("none.key").write_bytes(b"none")
    status, _, err = signed("sign", NAME, "--key", "none.key")
    assert status == 1
    assert "the secret key cannot be used" in err
    Path(f"{NAME}.minisig").unlink()
    assert signed("verify", NAME, "--signed-by", "own.pub")[0] == 1


def test_an_encrypted_key_takes_its_password_from_the_input(
    signed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys("secret", "слово")
    for password, wanted in (("слово", 0), ("другое", 1)):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{password}\n"))
        assert signed("sign", NAME, "--key", "secret.key")[0] == wanted


def test_without_the_library_the_error_names_it(
    signed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "minisign", None)
    status, _, err = signed("verify", NAME, "--signed-by", "own.pub")
    assert status == 1
    assert "pip install 'law-drafting[sign]'" in err
