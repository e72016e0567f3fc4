"""The words of chapter 0."""

WORDS = {
    "self-check-1": {
        "question": "What will be printed?",
        "options": {"2": "2", "3": "3", "5": "5"},
        "reason": "`x` was 3. `x = x + 2` takes that 3, adds 2 and puts the 5 back into `x`.",
    },
    "self-check-2": {
        "question": "What will be printed?",
        "options": {"0": "0", "2": "2", "5": "5"},
        "reason": "Counting starts at 0, so `row[2]` is the third value.",
    },
    "self-check-3": {
        "question": "What will be printed?",
        "options": {"1": "1", "2": "2", "3": "3", "4": "4"},
        "reason": "`count` grows only when `value == 1` is true, and three of the four values are 1.",
    },
    "self-check-4": {
        "question": "What will be printed?",
        "options": {"2": "2", "3": "3", "4": "4"},
        "reason": "The inner `double(1)` gives 2, and the outer one doubles that 2.",
    },
    "self-check-5": {
        "question": "What will be printed?",
        "options": {"0": "0", "1": "1", "2": "2"},
        "reason": "The first press turns 0 into 1 - 0, which is 1. The second turns that into 1 - 1, which is 0.",
    },
    "ch00-add-up": {
        "question": "`add_up` gets a list of numbers and gives back their sum. One line is missing.",
        "hints": [
            "The section on `for` has the same loop. What did `total` become each time?",
            "The new total is the total so far plus the number that was taken out.",
            "The line is `total = total + number`.",
        ],
        "reason": "`total` remembers the sum so far. Each turn puts one more number on top of it, and `return` stands outside the loop, so it waits for the last number.",
        "messages": {
            "right": "It adds up any list, even an empty one. A neuron will add in the same way.",
            "last-only": "It gives back the last number alone. The total so far is lost at every turn.",
            "first-only": "It gives back the first number alone. `return` must not be indented below `for`, or it ends the loop.",
            "counts": "It gives the length of the list: it adds 1 each time. Add `number`.",
            "stays-zero": "The total stays 0. Put the result back with `total = ...`.",
            "starts-elsewhere": "It is always off by the same amount. Begin with `total = 0`.",
            "subtracts": "The sign is wrong: you subtract where you should add.",
            "one-number": "For a list with a single number, `[4]`, it should give 4.",
            "empty": "For an empty list `[]` the sum is 0.",
            "returns-nothing": "Your function gives nothing back. Write `return`, not `print`.",
            "longer-list": "A single number is right, but a longer list is not. Look at what `total` is after the second turn.",
        },
    },
    "ch00-bigger": {
        "question": "Write the function `bigger`: it gets two numbers and gives back the bigger one.",
        "hints": [
            "You need a fork in the road: `if` and `else`.",
            "To ask whether `a` is bigger than `b`, write `a > b`.",
            "Below `if a > b:` write `return a`. What belongs below `else:`?",
        ],
        "reason": "A question with two ways out needs a `return` on each of them. A neuron will make the same kind of comparison to choose between 1 and 0.",
        "messages": {
            "right": "It gives the bigger one, in either order and with negative numbers too.",
            "smaller": "It gives the smaller one. Which way does the sign open?",
            "true-or-false": "It gives `True` or `False`. That answers the question, but the number itself is wanted.",
            "returns-nothing": "Sometimes nothing comes back. Both ways, `if` and `else`, need a `return`.",
            "equal": "If both are the same, as in `bigger(7, 7)`, it should give that number.",
            "always-first": "It always gives the first number. Try `bigger(2, 5)`.",
            "always-second": "It always gives the second number. Try `bigger(5, 2)`.",
            "neither": "What comes back is sometimes neither of the two numbers. Give back `a` or `b`.",
            "sometimes": "It is right for some numbers only. Try `bigger(3, -6)` and `bigger(-4, -1)`.",
        },
    },
    "ch00-counter": {
        "question": "Complete the box `Counter`: it begins at 0, and each `press` makes its `count` bigger by 1.",
        "hints": [
            "It has the same shape as `RainGauge`, which added up the rain.",
            "In `__init__` the count is 0. In `press` it becomes what it was plus 1.",
            "In `press`, write `self.count = self.count + 1`.",
        ],
        "reason": "`self.count` lives in the box, so it is still there at the next press. Every box you make has a count of its own.",
        "messages": {
            "right": "It counts, and every counter counts for itself.",
            "starts-elsewhere": "A new counter should show 0, before anyone presses.",
            "stays": "Pressing changes nothing. Put the new number back into `self.count`.",
            "goes-down": "Pressing makes the count smaller. It should grow.",
            "always-one": "After the second press it is still 1. Add 1 to what the count was.",
            "toggles": "The second press takes it back to 0. That is the lamp; this box should go on counting.",
            "wrong-step": "A press does not make it bigger by exactly 1.",
            "shared": "Two counters change each other. Keep the number in `self.count`.",
            "no-self": "Inside `press`, the box is called `self`: write `def press(self):` and `self.count`.",
            "no-count": "The box has no `count`. Put it in with `self.count` in `__init__`.",
            "no-press": "The box cannot `press`. Is `def press(self):` indented below `class`?",
            "no-class": "`Counter` should be a class. Is the `class` line still there?",
        },
    },
}
