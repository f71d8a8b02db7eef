"""Which administrative region a Québec postal code is in, where that is certain.

Compact form: « G5HJLMNR » stands for the forward sortation areas G5H, G5J, G5L… Only urban
areas that lie in one region are here; rural ones (second character 0) span several, and
doubtful ones are left out: no answer is better than a wrong one. Data only.
"""

from __future__ import annotations

from typing import Final

AREAS_OF_REGION: Final = {
    "01": "G4W G5HJLMNR",
    "02": "G7BGHJKNPSTXYZ G8ABCEGHJKL",
    "03": "G1ABCEGHJKLMNPRSTVWXY G2ABCJKLMN G3AEGHJKLMZ G4A G5A",
    "04": "G8TVWYZ G9ABCNPRTX J5V",
    "05": "G6B J1ACEGHJKLMNRSTX J2GHJKLN",
    "06": (
        "H1ABCEGHJKLMNPRSTVWXYZ H2ABCEGHJKLMNPRSTVWXYZ H3ABCEGHJKLMNPRSTVW "
        "H4ABCEGHJKLMNRSTXYZ H5AB H8NPRSTYZ H9ABCEGJPR"
    ),
    "07": "J8LMNPRTVXYZ J9ABEHJ",
    "08": "J9PTVXYZ",
    "09": "G4RSZ G5BC",
    "10": "G8P",
    "11": "G0B G4TVX",
    "12": "G5VXYZ G6ACEGHJKVWXYZ G7A",
    "13": "H7ABCEGHJKLMNPRSTVWXY",
    "14": "J5MTWXYZ J6AVWXY J7KLM",
    "15": "J5JKL J7BCEGHJNPRYZ J8ABCEGH J9L",
    "16": "J2RSTWXY J3ABEGMNPRVXYZ J4BGHJKLMNPRSTWXYZ J5ABC J6JKNRST",
    "17": "G6LPRST G9H J1Z J2ABCE J3T",
}
"""Region code → forward sortation areas, grouped by their first two characters."""

REGION_OF_AREA: Final = {
    group[:2] + letter: region
    for region, groups in AREAS_OF_REGION.items()
    for group in groups.split()
    for letter in group[2:]
}
"""Forward sortation area (``H2X``) → region code (``06``)."""
