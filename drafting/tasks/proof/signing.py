"""Detached signatures of files, as minisign writes them: beside the file, over its very bytes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

from drafting.errors import FormatError, Problem, Where, WorkspaceError
from drafting.messages import say

SUFFIX = ".minisig"


def signature(data: bytes, name: str, key: bytes, password: str = "") -> bytes:
    """The content of the signature file of a file, by a secret key of minisign; `password` opens
    an encrypted one. The trusted comment holds the file's name, and no time.

    Raises `FormatError` where the file holds no key, or the password does not open it;
    `WorkspaceError` where the library is not installed.
    """
    minisign = _library()
    try:
        secret = minisign.SecretKey.from_bytes(key)
        if secret.is_encrypted():
            secret.decrypt(password)
        made: bytes = bytes(secret.sign(data, trusted_comment=f"file:{Path(name).name}"))
    except (minisign.Error, ValueError) as error:
        wrong = say("the secret key cannot be used: {reason}", reason=error)
        raise FormatError(Problem("unreadable", wrong, Where(name))) from None
    return made


def is_encrypted(key: bytes) -> bool:
    """Whether a secret key needs a password. Raises as `signature`."""
    minisign = _library()
    try:
        return bool(minisign.SecretKey.from_bytes(key).is_encrypted())
    except (minisign.Error, ValueError) as error:
        wrong = say("the secret key cannot be used: {reason}", reason=error)
        raise FormatError(Problem("unreadable", wrong)) from None


def signed_comment(data: bytes, name: str, signed: bytes, key: bytes) -> str:
    """The trusted comment of a signature that holds for a file by a public key. Raises
    `FormatError` where it does not hold, `WorkspaceError` as `signature`."""
    minisign = _library()
    try:
        found = minisign.Signature.from_bytes(signed)
        minisign.PublicKey.from_bytes(key).verify(data, found)
    except (minisign.Error, ValueError) as error:
        wrong = say("the signature does not hold for this file by this key")
        do = say("take the file, its {suffix} and the key as they were sent", suffix=SUFFIX)
        raise FormatError(Problem("digest", wrong, Where(name), (str(error),), do)) from None
    return str(found.trusted_comment)


def _library() -> ModuleType:
    try:
        return import_module("minisign")
    except ImportError:
        wrong = say("signatures need the library py-minisign, which is not installed")
        do = say("install it: pip install 'law-drafting[sign]'")
        raise WorkspaceError(Problem("not-found", wrong, do=do)) from None
