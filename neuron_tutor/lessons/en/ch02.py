"""The words of chapter 2."""

WORDS = {
    "neuron-class": {
        "question": "Which of the four lines will be a 1?",
        "options": {
            "1": "the first only",
            "1 2": "the first two",
            "1 2 3": "the first three",
        },
        "reason": "The weights are 2 and 0.5, so the four sums are those printed above: 2.5, 2, 0.5 and 0. A 1 comes out where the sum is above 1.",
    },
    "three-pairs": {
        "question": "Does one of the two new pairs, 3 and 3 or 0.6 and 0.8, get all four rows right?",
        "options": {"2": "3 and 3 do", "3": "0.6 and 0.8 do", "none": "neither"},
        "reason": "Each weight alone must not be above 1, but the two together must be.",
    },
    "ten-tenths": {
        "question": "0.1 added ten times: what will the computer say?",
        "options": {
            "less": "a little less than 1",
            "exact": "exactly 1",
            "more": "a little more than 1",
        },
        "reason": "The computer's 0.1 is off by a tiny bit, and every sum on the way is rounded again. What adds up this time is a little too little.",
    },
    "ch02-clouds-only": {
        "question": "Make a neuron with threshold 1 answer 1 only when there are clouds **and no drop**: 0 1 0 0 in the four rows. Choose `only_w1` and `only_w2`.",
        "hints": [
            "In the second row only the clouds are 1, so the sum is `only_w1` alone. What must it be above?",
            "In the first row the drop is there as well, and the sum must not be above 1 any more. So `only_w2` has to take something away.",
            "A number that takes away is negative. With `only_w1 = 2`, what is the biggest number that `only_w2` may be?",
        ],
        "reason": "A negative weight speaks for the answer 0: when its input is 1, the sum gets smaller. The clouds must pass the threshold by themselves, and the drop must pull them back below it.",
        "messages": {
            "right": "That is 0 1 0 0. The same class, other numbers, and quite another rule.",
            "still-storm": "That is the storm: 1 0 0 0. The clouds must be enough by themselves, and the drop must undo that.",
            "drop-ignored": "The clouds alone are enough, as they should be, but with the drop the answer is still 1. The drop must take away more.",
            "drop-only": "It answers 1 whenever there is a drop. It should look at the clouds.",
            "one-is-enough": "One input is enough for a 1, whichever it is. The drop must pull the other way.",
            "swapped": "It answers 1 for a drop without clouds. It is the other way round.",
            "always-zero": "The answer is 0 everywhere. `only_w1` must be above 1 by itself.",
            "exactly-one": "A sum of exactly 1 is not above 1. Make `only_w1` a little bigger.",
        },
    },
    "ch02-pieces": {
        "question": "In chapter 1 you found that there are sixteen tables. How many of them can one neuron with threshold 1 imitate, whatever its two weights are?",
        "hints": [
            "Each piece of the map is one set of answers. Count the pieces.",
            "In the fourth row both inputs are 0, so the sum is 0, whatever the weights. What does that say about all tables with a 1 there?",
            "That leaves eight. Which of them has no piece on the map? Look for 0 1 1 0.",
        ],
        "reason": "Eight of the sixteen tables want a 1 in the last row, where every sum is 0. Of the other eight, 0 1 1 0 is missing: two weights that are both above 1 add up to more than 1, and then the first row is a 1 as well. Chapters 6 and 9 come back to both.",
        "messages": {
            "right": "Seven of sixteen. One neuron can do a lot, and not everything.",
            "all-tables": "Then you could find weights for every table. Try to get a 1 in the fourth row.",
            "one-too-many": "Eight tables have a 0 in the last row, that is right. But is 0 1 1 0 on the map?",
            "no-count": "A number of pieces is a whole number above 0.",
            "too-few": "There are more pieces. Look to the negative side of both weights as well.",
            "too-many": "That is more than there are pieces. Remember that the answer in the fourth row is always 0.",
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
    "recall-02-sum": {
        "question": "What is a weighted sum?",
        "options": {
            "products": "every input times its weight, added",
            "weights": "all weights, added",
            "inputs": "all inputs, added",
            "answer": "the 0 or 1 that a neuron answers",
        },
        "reason": "First multiply, then add. The answer comes only when the sum is compared with the threshold.",
    },
    "recall-02-compare": {
        "question": "In which line does a neuron with threshold 1 decide on its answer?",
        "options": {
            "weighted": "`if x1 * self.w1 + x2 * self.w2 > 1:`",
            "unweighted": "`if x1 + x2 > 1:`",
            "equal": "`if x1 * self.w1 + x2 * self.w2 == 1:`",
        },
        "reason": "Each input meets its own weight, and the sum must be above the threshold, not equal to it.",
    },
    "recall-02-neuron": {
        "question": "When does this neuron answer 1?",
        "options": {
            "both": "only if both inputs are 1",
            "second": "whenever the second input is 1",
            "any": "as soon as one input is 1",
            "never": "never",
        },
        "reason": "0.4 is not above 1, and neither is 0.7. Together they are.",
    },
}
