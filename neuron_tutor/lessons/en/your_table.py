"""The words of the page after chapter 9."""

WORDS = {
    "virginica": {
        "question": "Four measurements, 100 flowers, at most 1,000 epochs. What will `train` give back?",
        "options": {
            "few": "fewer than 100 epochs",
            "many": "some hundreds of epochs",
            "none": "`None`",
        },
        "reason": "A few of these flowers look more like the other kind than like their own, at least to a tape measure. No line separates them, and so training has no end.",
    },
    "your-table-own": {
        "question": "Bring your own table: at least six things that you know, at least two features, and a question whose answer is 1 or 0. Teach it to your neuron until it gets all of them right, as `neuron`. Let `parted` be `True` if it does. If no line can separate your things, `False` is an honest answer too.",
        "hints": [
            "Write one thing in a line: its name, its features, the answer, with commas between, below a first line with the names of the columns. A feature is a number; for yes and no write 1 and 0.",
            "A neuron has one weight for each feature. Draw them as in the cell above, and let `train` do the rest.",
            "`parted = count_right(neuron, rows) == len(rows)` is `True` if all rows are right, and `False` if not.",
        ],
        "reason": "You have chosen what to measure, and the neuron has found how much each measurement weighs. People who work with neural networks spend most of their time on the first.",
        "messages": {
            "right": "It gets everything right that you taught it. A neuron of yours has learned from a table of yours.",
            "no-line": "An honest answer: no line was found that separates your things, not even in a long training of the package's. Is there another feature that would tell them apart?",
            "no-rows": "`rows` should be a list of rows. `read_table(table)` makes one.",
            "no-numbers": "A row should hold numbers only. The names of things belong into `things`.",
            "ragged": "The lines have different numbers of commas. Each needs a name, all features and an answer.",
            "one-feature": "With one feature there is little to weigh. Choose at least two.",
            "too-few": "Fewer than six things. Which others do you know?",
            "other-answers": "The last number of each line is the answer, and it should be 0 or 1.",
            "one-answer": "All answers are the same, so there is nothing to tell apart. Add things of the other kind.",
            "idle-feature": "At least two features should differ from thing to thing. One that is always the same tells nothing.",
            "no-neuron": "`neuron` should be a neuron: something that can `predict`.",
            "parted-unclear": "`parted` should be `True` or `False`.",
            "returns-nothing": "`predict` gives nothing back. It should be 0 or 1.",
            "too-modest": "All rows are right. `parted` may be `True`.",
            "not-all-right": "`parted` says that all is right, but some rows are not. Train longer, or say `False`.",
            "gave-up": "Some rows are wrong, yet a line that separates your things exists. Train longer. Numbers that are all about as large as 1 are learned much faster than hundreds.",
            "raises": "When tried, your code raises `{error}`. Does the neuron have as many weights as there are features?",
        },
    },
    "your-table-iris": {
        "question": "The goal: a neuron that gets at least 95 of the 100 flowers in `flower_rows` right. Put it into `best`. How you get there is your business.",
        "hints": [
            "During a training the score goes up and down. The end is not the best moment, but there was a best moment.",
            "It is the pattern of the slowest seed in chapter 4: keep the best so far, and replace it when something better comes along. A few hundred epochs will do.",
            "What you keep has to be a copy, or it goes on learning: `best = Neuron(neuron.weights[:], neuron.bias)`. (`[:]` copies the whole list.)",
        ],
        "reason": "Keeping the best so far is called the pocket rule: Gallant described it in 1990. The package's `train` does it, too, and gives you the neuron as `best`.",
        "messages": {
            "right": "At least 95 of 100. You did not wait for an end that never comes: you kept the best there was.",
            "no-neuron": "`best` should be a neuron: something that can `predict`.",
            "returns-nothing": "`predict` gives nothing back. It should be 0 or 1.",
            "the-same-neuron": "`best` and `neuron` are one and the same neuron under two names, so `best` goes on learning. Make a new one with copies of the numbers.",
            "shared-weights": "`best` and `neuron` share one list of weights, so `best` goes on learning. Copy the list with `[:]`.",
            "turned-over": "It takes nearly every flower for the other kind. 1 is virginica.",
            "one-answer-always": "50 of 100: it gives all of them the same answer. Train longer, and keep the best.",
            "not-yet": "Not 95 yet. Look at the score after each epoch, and keep the best neuron so far.",
            "raises": "When tried, your code raises `{error}`. The neuron is asked about four measurements: `best.predict([6.3, 3.3, 6.0, 2.5])`.",
        },
    },
}
