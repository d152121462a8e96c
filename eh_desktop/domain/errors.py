"""What can go wrong, said in one pattern: what is wrong, where, what to do."""

from __future__ import annotations


class Trouble(Exception):  # noqa: N818  it is what people are told, not only an error
    """Anything a person has to be told: what is wrong, where, and what to do about it."""

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        """Keep the three parts apart so that a screen can lay them out and link the place."""
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """Give the three parts as text on up to three lines."""
        return "\n".join(part for part in (self.what, self.where, self.remedy) if part)


class FormTrouble(Trouble):
    """A form pack that cannot be used: names the file, line or key, and the remedy."""


class RuleTrouble(Trouble):
    """Something the rules of the field do not allow, such as changing a final audit."""


class VaultTrouble(Trouble):
    """The vault cannot be opened or written."""


class WrongPassphrase(VaultTrouble):
    """The passphrase (or the recovery key) does not open this vault."""


class VaultMissing(VaultTrouble):
    """There is no vault in the data folder."""


class VaultExists(VaultTrouble):
    """There is a vault already where a new one was to be made."""


class VaultInUse(VaultTrouble):
    """Another running instance holds the vault."""


class VaultDamaged(VaultTrouble):
    """A file of the vault is not what was written."""


class VaultNotEncrypted(VaultTrouble):
    """The store is a plain database: it is never opened."""


class VaultFromNewerVersion(VaultTrouble):
    """The store was written by a newer version of the application."""


class DocumentRefused(Trouble):
    """A signed PDF that is not intact."""


class BundleRefused(Trouble):
    """A bundle that cannot be taken in."""
