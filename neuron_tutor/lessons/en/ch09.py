"""The words of chapter 9."""

WORDS = {
    "best-line": {
        "question": "How many of the four does the best neuron get right?",
        "reason": "One straight line can get three points right, never all four.",
    },
    "exact-cycle": {
        "question": "What becomes of the three numbers in a long training?",
        "options": {
            "grow": "They grow without end",
            "wander": "They wander and are never the same again",
            "same": "At some point an epoch leaves them as they were",
        },
        "reason": "It has come to a place where the corrections of one epoch cancel out.",
    },
    "ch09-same": {
        "question": "Now a network that gives 1 only if both inputs are equal. Complete `same` with `or_neuron`, `nand_neuron` and `and_neuron`. You may use one of them twice.",
        "hints": [
            "Turn all answers of XOR over. No new neuron has to learn.",
            "Keep the first two neurons and change only the last one.",
            "AND turned over is NAND. Use `nand_neuron` at the end.",
        ],
        "reason": "XOR ended with AND. With NAND in its place, every answer is turned over. The same neurons, joined in another way, do another job.",
        "messages": {
            "right": "The four rows give 1 0 0 1. The same neurons do another job.",
            "still-xor": "That is XOR: every answer is the opposite. Change the last neuron.",
            "zeros-too": "0 and 0 are equal, too, and it says 0. One neuron will not do; join several.",
            "no-neuron": "The answers are right, but no neuron had a part in them. Join the ones that have learned.",
            "always-one": "It is always 1, because one of `a` and `b` is always 1.",
            "returns-nothing": "Your function gives nothing back. Write `return`.",
            "always-zero": "It is always 0. If both inputs are equal, it should be 1.",
            "lopsided": "1, 0 and 0, 1 get different answers. Give both inputs to both of the first two neurons.",
            "ones-too": "1 and 1 are equal, and it says 0.",
        },
    },
    "ch09-product": {
        "question": "Write `with_product`, which puts `x1 * x2` into every row as a third input. Then one neuron learns XOR by itself.",
        "hints": [
            "Begin with an empty list and `append` one row after the other.",
            "Take the rows apart with `for x1, x2, answer in rows:`.",
            "The answer always comes last: `[x1, x2, x1 * x2, answer]`.",
        ],
        "reason": "The third input lifts the point 1, 1 and no other. Four points that could not be parted on flat paper can be parted once one of them is lifted.",
        "messages": {
            "right": "Now one neuron can learn the table.",
            "sum": "A neuron can add already, so the sum tells it nothing new. Multiply.",
            "answer-not-last": "The answer must come last. As it is, the product is taken for the answer.",
            "one-row": "It ends after the first row. Move `return` out until it stands below `for`.",
            "columns-missing": "Only the product is left; `x1` and `x2` are gone. Keep all three.",
            "returns-nothing": "Your function gives nothing back. Write `return`.",
            "no-list": "Return a list of rows. Begin with an empty one and `append` to it.",
            "rows-missing": "The number of rows has changed. There should be one new row for every row.",
            "inputs-changed": "The first two numbers should be `x1` and `x2` as they are.",
            "not-the-product": "The third number is not `x1 * x2`. For 2 and 3 it is 6.",
            "answer-changed": "The last number should be the answer of the row as it was.",
            "changes-rows": "It alters the rows it was given, so `xor` is no longer the same. Make new rows.",
        },
    },
    "ch09-cycle": {
        "question": "Write `cycle_length`, which notices that training goes in a circle: it returns how many epochs pass between two meetings with the same three numbers. Use `one_epoch`.",
        "hints": [
            "Write the numbers you pass into a list, `seen`.",
            "`while numbers not in seen:` write them down and go one step with `one_epoch`.",
            "The first meeting was at `seen.index(numbers)`, now you are at `len(seen)`. The difference is the answer.",
        ],
        "reason": "The next epoch depends on the present numbers alone. So once you meet the same ones again, the same way is repeated for ever. For XOR it is 1 epoch long.",
        "messages": {
            "right": "It notices every circle, however long and whenever it begins.",
            "way-counted": "You also counted the epochs before the circle began. Subtract the place of the first meeting.",
            "waits-for-start": "It may never come back to its start. Write down all the numbers it passes.",
            "always-one": "For XOR it is 1, but another circle may be longer. Count it.",
            "start-of-circle": "That is when the circle began. Its length is from there to now.",
            "returns-nothing": "Your function gives nothing back. Write `return`.",
            "never-notices": "It does not notice that the numbers come again. Do you write all of them into `seen`?",
            "one-epoch-unused": "You never call `one_epoch`. Go on epoch by epoch.",
            "off-by-one": "You are off by one. Count from the first meeting to the second.",
            "wrong-length": "The count is wrong. Subtract the place of the first meeting from the present one.",
        },
    },
}
