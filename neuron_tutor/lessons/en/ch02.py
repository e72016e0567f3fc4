"""The words of chapter 2."""

WORDS = {
    "neuron-class": {
        "question": "Which of the four lines will be a 1?",
        "options": {
            "1": "the first only",
            "1 2": "the first two",
            "1 2 3": "the first three",
            "4": "the last only",
        },
        "reason": "The weights are 2 and 0.5, so the four sums are those you worked out above: 2.5, 2, 0.5 and 0. A 1 comes out where the sum is above 1.",
    },
    "three-pairs": {
        "question": "Which pair of weights gets all four rows right?",
        "options": {"1": "2 and 0.5", "2": "3 and 3", "3": "0.6 and 0.8"},
        "reason": "Each weight alone must not be above 1, but the two together must be.",
    },
    "ten-tenths": {
        "question": "0.1 added ten times: what will the computer say?",
        "options": {
            "less": "a little less than 1",
            "exact": "exactly 1",
            "more": "a little more than 1",
        },
        "reason": "The computer's 0.1 is off by a tiny bit, and so is every sum on the way.",
    },
    "ch02-or": {
        "question": "In chapter 1 you wrote `or` as a rule. Now write it as two numbers: choose `or_w1` and `or_w2` so that a neuron with threshold 1 answers 1 1 1 0.",
        "hints": [
            "In the second row only the clouds are 1, so the sum is `or_w1` alone. What must it be above?",
            "In the third row the sum is `or_w2` alone. It must be above 1 as well.",
            "Any two numbers above 1 will do, for example 2 and 2. Where are they on the map?",
        ],
        "reason": "One input must be enough, so each weight has to pass the threshold by itself. Together they pass it all the more, and without any input the sum is 0.",
        "messages": {
            "right": "That is 1 1 1 0. The same class, other numbers, another rule.",
            "still-storm": "That is the storm: 1 0 0 0. Neither weight is above 1 by itself.",
            "clouds-only": "The clouds alone are enough, but the drop alone is not. Which weight is too small?",
            "drop-only": "The drop alone is enough, but the clouds alone are not. Which weight is too small?",
            "both-fail": "When both inputs are 1, the answer is 0: one weight takes away what the other adds.",
            "always-zero": "The answer is 0 everywhere. The weights are too small.",
            "exactly-one": "A sum of exactly 1 is not above 1. Go a little higher.",
        },
    },
    "ch02-three": {
        "question": "Complete a neuron with three inputs. As before: multiply every input by its weight, add, and answer 1 if the sum is above 1.",
        "hints": [
            "Copy `predict` of `Neuron`. What is missing from the sum?",
            "The third input is `x3`, its weight `self.w3`.",
            "The sum is `x1 * self.w1 + x2 * self.w2 + x3 * self.w3`. Compare it with `> 1`.",
        ],
        "reason": "A new input brings a new weight, and one more product in the sum. Comparing stays as it was. In chapter 8 a neuron will take as many inputs as you like.",
        "messages": {
            "right": "It weighs all three inputs. Try `ThreeInputs(0.4, 0.4, 0.4)`: it wants all three to be 1.",
            "returns-nothing": "`predict` gives nothing back. Both ways need a `return`.",
            "no-answer-of-a-neuron": "The answer of a neuron is 1 or 0. Compare the sum with 1.",
            "upside-down": "It answers 1 where it should be 0, and 0 where it should be 1.",
            "subtracts": "A weight works the wrong way round: its product should be added.",
            "no-input": "When all inputs are 0, the sum is 0 and the answer too. Multiply each input by its weight, and add the products.",
            "crossed": "An input meets the weight of another. `x1` belongs to `self.w1`, `x2` to `self.w2`, `x3` to `self.w3`.",
            "input-ignored": "With a weight of 2, its input alone should be enough. One of the three is left out.",
            "tie": "At a sum of exactly 1 it answers 1. It should be above 1.",
            "threshold": "The limit is not 1. Compare with `> 1`.",
            "sum": "Some sums are wrong. Add three products and nothing else.",
            "no-class": "`ThreeInputs` should be a class. Is the `class` line still there?",
            "raises": "When tried, your code raises `{error}`. The inputs are `x1`, `x2`, `x3`, the weights `self.w1`, `self.w2`, `self.w3`.",
        },
    },
}
