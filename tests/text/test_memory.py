"""What is asked for is remembered, and memory is bounded."""

from newslint.text.memory import LONGEST, MOST, Memory


def test_what_is_asked_for_stays():
    found = []
    memory = Memory(lambda key: found.append(key) or len(key))
    for number in range(4 * MOST):
        assert memory[str(number)] == len(str(number))
        assert memory["often"] == 5
    assert found.count("often") == 1
    assert len(memory) + len(memory._before) <= 2 * MOST + 1


def test_what_is_long_is_not_kept():
    memory = Memory(len)
    assert memory["x" * (LONGEST + 1)] == LONGEST + 1
    assert not memory


def test_forgetting():
    memory = Memory(len)
    assert memory["a"] == 1
    memory.forget()
    assert not memory
