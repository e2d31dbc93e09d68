"""Units of measure and money: the words for them, and how they turn into one base unit each."""

from __future__ import annotations

from newslint.records import NamedTuple


class Unit(NamedTuple):
    """A unit of a dimension; `factor` of it make one base unit (metre, square metre, kilogram, litre, day, km/h, degree Celsius)."""

    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    def base(self, value: float) -> float:
        """The value in the base unit."""
        return (value + self.offset) * self.factor

    def of_base(self, value: float) -> float:
        """The value in this unit of one in the base unit."""
        return value / self.factor - self.offset


def _table(dimension: str, units: dict[str, float]) -> dict[str, Unit]:
    return {word: Unit(dimension, factor) for words, factor in units.items() for word in words.split("|")}


_TON = 1000.0
UNITS: dict[str, Unit] = {
    **_table("length", {
        "mm|millimetre|millimetres|millimeter|millimeters": 0.001, "cm|centimetre|centimetres|centimeter|centimeters": 0.01,
        "m|metre|metres|meter|meters": 1, "km|kms|kilometre|kilometres|kilometer|kilometers": 1000,
        "mile|miles": 1609.344, "yard|yards": 0.9144, "ft|foot|feet": 0.3048, "inch|inches": 0.0254,
        "nautical mile|nautical miles|sea mile|sea miles": 1852,
    }),
    **_table("area", {
        "hectare|hectares|ha": 10_000, "acre|acres": 4046.8564224, "sq m|square metre|square metres|square meter|square meters|m²|sqm": 1,
        "sq km|square kilometre|square kilometres|square kilometer|square kilometers|km²": 1e6, "sq ft|square foot|square feet": 0.09290304,
        "sq mile|sq miles|square mile|square miles": 2_589_988.110336,
    }),
    **_table("mass", {
        "g|gram|grams|gramme|grammes": 0.001, "kg|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes": 1, "lb|lbs": 0.45359237,
        "ounce|ounces|oz": 0.028349523125, "stone": 6.35029318, "tonne|tonnes|metric ton|metric tons|ton|tons": _TON,
    }),
    **_table("volume", {
        "ml|millilitre|millilitres|milliliter|milliliters": 0.001, "litre|litres|liter|liters": 1, "gallon|gallons": 3.785411784,
        "barrel|barrels": 158.987294928, "cubic metre|cubic metres|cubic meter|cubic meters": 1000,
    }),
    **_table("time", {
        "second|seconds": 1 / 86400, "minute|minutes|min|mins": 1 / 1440, "hour|hours": 1 / 24, "day|days": 1, "night|nights": 1,
        "week|weeks": 7, "fortnight|fortnights": 14, "month|months": 30.4375, "year|years": 365.25, "decade|decades": 3652.5,
        "century|centuries": 36525,
    }),
    **_table("speed", {
        "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour": 1,
        "mph|miles per hour|miles an hour": 1.609344, "knot|knots": 1.852,
    }),
    **_table("percent", {"%|per cent|percent|pct": 1}),
    "C": Unit("temperature"), "°C": Unit("temperature"), "F": Unit("temperature", 5 / 9, -32), "°F": Unit("temperature", 5 / 9, -32),
    "degrees": Unit("degrees"), "degrees celsius": Unit("temperature"), "degrees fahrenheit": Unit("temperature", 5 / 9, -32),
    "degrees c": Unit("temperature"), "degrees f": Unit("temperature", 5 / 9, -32),
}  # fmt: skip
"""Words for units (lower case but for C and F). Exact by definition; a ton is taken for a tonne, they differ by less than figures are rounded."""

CURRENCIES: dict[str, str] = {
    "$": "USD", "us$": "USD", "usd": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "£": "GBP", "gbp": "GBP",
    "€": "EUR", "eur": "EUR", "¥": "JPY", "₹": "INR", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "hryvnia": "UAH", "hryvnias": "UAH", "rand": "ZAR", "naira": "NGN",
    "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "taka": "BDT", "shekels": "ILS", "rials": "rial", "riyals": "riyal", "dirhams": "dirham",
    "pounds": "pound", "pound": "pound", "dollars": "dollar", "dollar": "dollar", "crowns": "crown", "kronor": "crown", "kroner": "crown",
    "pesos": "peso", "rupees": "rupee", "roubles": "rouble", "rubles": "rouble", "francs": "franc", "lira": "lira", "liras": "lira",
    "dinars": "dinar", "pence": "penny", "cents": "cent", "reais": "BRL", "bitcoin": "BTC", "bitcoins": "BTC",
}  # fmt: skip
"""Signs and words for money → a code; a word several countries share stands for itself. Never converted."""
COUNTRIES = frozenset(
    "us u.s. american australian canadian singapore hong kong new zealand danish swedish norwegian czech swiss philippine mexican indian russian "
    "turkish pakistani british egyptian".split()
)
"""What may stand between the number and the word for the money."""
