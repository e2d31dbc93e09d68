"""Names in other scripts, romanised."""

import pytest

from newslint.text.romanise import is_ukrainian, native_words, romanise

UKRAINIAN = {
    "Волина": "Volyna",
    "Сергій": "Serhii",
    "Згурський": "Zghurskyi",
    "Їжакевич": "Yizhakevych",
    "Юрій": "Yurii",
    "Запоріжжя": "Zaporizhzhia",
    "Єнакієве": "Yenakiieve",
    "Щербухи": "Shcherbukhy",
}
"""From the table of 2010 and its examples."""


@pytest.mark.parametrize(("native", "latin"), UKRAINIAN.items())
def test_ukrainian(native, latin):
    assert romanise(native) == latin


@pytest.mark.parametrize(("native", "latin"), [("Ельцин", "Yeltsin"), ("Хрущёв", "Khrushchyov"), ("Жуковский", "Zhukovskiy")])
def test_russian(native, latin):
    assert romanise(native, ukrainian=False) == latin


@pytest.mark.parametrize(("native", "latin"), [("Μητσοτάκης", "Mitsotakis"), ("Παπανδρέου", "Papandreou")])
def test_greek(native, latin):
    assert romanise(native) == latin


def test_other_scripts_are_not_romanised():
    assert romanise("東京") == ""


def test_words_and_language():
    text = "Serhiy (Сергій Волина), М."
    assert [text[start:end] for start, end in native_words(text, 0, len(text))] == ["Сергій", "Волина"]
    assert is_ukrainian("Сергій")
    assert not is_ukrainian("Сергей")
