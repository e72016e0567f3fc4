"""What is said of any exercise."""

MESSAGES = {
    "prints": "Right, but it prints while it works, and later chapters would print it over and over. Take the `print` out, and it becomes part of your neuron.",
    "not-alone": "Right, but it needs something that only this page has. Put what it uses, an `import` perhaps, into this cell, and it becomes part of your neuron.",
    "right": "Well done.",
    "wrong": "That is not the answer yet. Why not open a hint?",
    "not-attempted": "Fill in the place of the three dots `...` and run it again.",
    "does-not-end": "Your code does not end. See when the repetition stops.",
    "raises": "Tried with other inputs, your code raises `{error}`. Run it with other values too.",
    "raises-in-line": "Tried with other inputs, line {line} of your code raises `{error}`: {what} {next}",
    "exits": "Your code ends the program, as `exit()` does. Take that out and run it again.",
    "meddles": "Your code gives new meanings to names of Python's own. Take that out.",
    "no-number": "A number is wanted here.",
    "no-function": "This name should be a function. Is the `def` line still there?",
    "no-answer": "Choose an answer first.",
    "no-number-given": "Write a number, such as `3` or `0.5`.",
    "no-name": "This cell makes no name `{name}`. Is it spelt otherwise? Reset brings the first code back.",
    "no-result": "The output shows no answer this time, so there is nothing to compare with.",
    "it-was": "It was {answer}.",
    "changed-right": "You foresaw what your changed code gives: {answer}.",
    "changed-wrong": "Your changed code gives something else: {answer}.",
    "none-of-these": "Your changed code gives none of these answers.",
}
