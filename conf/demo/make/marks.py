"""Personal data in the texts: `{TYPE|value}` is written as the value and remembered as planted."""

import re
from dataclasses import dataclass, field

MARK = re.compile(r"\{([A-Z_]+)\|([^{}|]+)\}")


@dataclass
class Planted:
    """What was planted where: rows of (file, type, value), in the order of the texts."""

    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def plant(self, file: str, text: str) -> str:
        """Returns the text without marks."""
        for kind, value in MARK.findall(text):
            check(kind, value)
            if (file, kind, value) not in self.rows:
                self.rows.append((file, kind, value))
        return MARK.sub(r"\2", text)

    def refuse_unmarked(self, texts: dict[str, str]) -> None:
        """A value that stands somewhere without its mark would be missing in the truth."""
        values = {value for _, _, value in self.rows}
        for name, text in texts.items():
            bare = MARK.sub("\0", text)
            for value in values:
                if value in bare:
                    raise ValueError(f"Cannot accept {name}: {value} stands there without a mark")


def check(kind: str, value: str) -> None:
    valid = CHECKS.get(kind, lambda _: True)
    if not valid(value):
        raise ValueError(f"Invalid {kind}: {value} has a wrong check digit")


def luhn(value: str) -> bool:
    digits = [int(c) for c in reversed(value) if c.isdigit()]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0


def resident_id(value: str) -> bool:
    """GB 11643: ISO 7064 MOD 11-2."""
    total = sum((10 if c == "X" else int(c)) * pow(2, 17 - i, 11) for i, c in enumerate(value))
    return len(value) == 18 and total % 11 == 1


USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc(value: str) -> bool:
    """GB 32100: MOD 31-3."""
    total = sum(USCC.index(c) * pow(3, i, 31) for i, c in enumerate(value[:17]))
    return len(value) == 18 and (31 - total % 31) % 31 == USCC.index(value[17])


def iban(value: str) -> bool:
    """ISO 13616: ISO 7064 MOD 97-10."""
    compact = value.replace(" ", "")
    return int("".join(str(int(c, 36)) for c in compact[4:] + compact[:4])) % 97 == 1


CHECKS = {"CREDIT_CARD": luhn, "CN_RESIDENT_ID": resident_id, "CN_USCC": uscc, "IBAN_CODE": iban}
