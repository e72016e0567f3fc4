"""What else is right in chapter 0."""

COUNTER = """
class Counter:
    def __init__(self):
        self.count = 0
    def press(self):
        self.count += 1
        return self.count
"""
# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch00-add-up", "def add_up(numbers):\n    return sum(numbers)"),
    ("ch00-bigger", "def bigger(a, b):\n    return max(a, b)"),
    ("ch00-counter", COUNTER),
]
