"""The words of chapter 8."""

WORDS = {
    "always-no": {
        "question": "How many percent does always no get right?",
        "options": {
            "10": "about 10 %",
            "50": "about 50 %",
            "90": "about 90 %",
        },
        "reason": "There are ten digits, and 0 is one of them. So about nine pictures in ten are not a 0.",
    },
    "ten-neurons": {
        "question": "How many numbers do ten neurons have to learn?",
        "reason": "Each neuron has 64 weights and one threshold, that is 65. Ten neurons have ten times as many.",
    },
    "ch08-majority": {
        "question": "Make the table of a vote: the answer is 1 if more than half of the `n` inputs are 1. `product` gives every row of zeros and ones there is, one by one.",
        "hints": [
            "`sum(x)` is the number of ones in x.",
            "Half is `n / 2`. Ask whether there are more than that.",
            "`answer = int(sum(x) > n / 2)`",
        ],
        "reason": "A vote counts every input the same. That is a neuron with all weights 1 and a threshold of half, so one neuron can learn it.",
        "messages": {
            "right": "It makes the table of a vote for any number of inputs.",
            "only-for-three": "That fits three inputs only. Compare with half of `n`, not with 1.",
            "draw-counts": "With four inputs and two ones it is a draw. Answer 1 only for more than half.",
            "not-0-or-1": "That is how many ones there are. The answer must be 0 or 1.",
            "returns-nothing": "Your function gives nothing back. Write `return`.",
            "wrong-rows": "Rows are missing, or are not what they should be: one for each way of writing zeros and ones, with its answer at the end.",
            "other-order": "All rows are there, in another order. Leave `product([0, 1], repeat=n)` as it is.",
            "answer-not-last": "The answer belongs at the end of its row.",
            "reversed": "It is the wrong way round. With many ones the answer is 1.",
            "too-many-yes": "Some rows get a 1 though no more than half of their inputs are 1.",
            "too-many-no": "Some rows get a 0 though more than half of their inputs are 1.",
        },
    },
    "ch08-stop-rule": {
        "question": "Write a `train` that goes on until every row is right, for any number of inputs and rows, and returns how many epochs it took. It has to succeed for all 20 seeds.",
        "hints": [
            "Think of the loop of chapter 4. It did not stop at a number of rounds but at a score.",
            "There are `len(rows)` rows. Repeat while `count_right(neuron, rows) < len(rows)`.",
            "One epoch is `for *x, answer in rows:` with `neuron.learn(x, answer)` inside.",
        ],
        "reason": "How many epochs it takes depends on the start. Of a thousand seeds only 440 are done within 90. Do not fix the number; look at the score.",
        "messages": {
            "right": "With every seed, all rows are right, and it stops there.",
            "goes-on": "It gets everything right, and then goes on all the same. Look at the score and stop.",
            "stops-at-four": "It stops at four right rows. This table has eight; use `len(rows)`.",
            "returns-nothing": "The training is fine, but the number of epochs is not returned.",
            "counts-rows": "You count rows. Count one for each round through the table.",
            "never-learns": "The neuron never learns. Call `neuron.learn`.",
            "no-epochs": "Return the number of epochs, one number.",
            "wrong-lessons": "What the neuron is shown is not what the table says. From the first row on, call `neuron.learn(x, answer)`.",
            "stops-early": "It stops before everything is right. Repeat until all `len(rows)` rows are right.",
            "miscounted": "The training is right, the count is not. Begin at 0 and add 1 for each epoch.",
        },
    },
    "ch08-better": {
        "question": "Train the ten neurons better, so that they get more than 92 % of the unseen pictures right. They must not learn from the test data.",
        "hints": [
            "Take the training loop from above and change the number of epochs.",
            "Make `range(2)` a 3 or an 8. Print the score after every epoch and watch it go up and down.",
            "More is not always better, because the last few pictures shake the weights. 3 epochs will do.",
        ],
        "reason": "Another look at the pictures lets them learn from those they still got wrong. But the last pictures seen pull them to and fro, so the score goes up and down. A neuron that learns more smoothly does so less.",
        "messages": {
            "right": "They get more than 92 % of the unseen pictures right.",
            "learned-the-test": "They are better with the test pictures than with those they should have learned from. Did they learn from the test data? Whoever saw the questions before the exam has a score that means nothing.",
            "not-enough": "Not yet 92 %. Show them more pictures, or more epochs.",
            "shared-weights": "All ten neurons share one list of weights. Make a list for each with `for`.",
            "label-as-answer": "The answer you gave is the label itself. Each neuron wants to know whether it is its own digit: 1 or 0.",
            "not-attempted": "All weights are 0, so nothing has been learned yet. Put a training loop in the place of the three dots `...`.",
            "not-ten": "There should be exactly ten neurons in `neurons`.",
            "not-64": "Each neuron should have 64 weights.",
            "one-untaught": "One of the neurons has never learned. Teach all of them, 0 to 9.",
            "test-in-training": "Some pictures are both learned and judged. Run the cell that puts them apart again.",
            "reversed": "They learned to say no to their own digit. The answer is 1 for it and 0 for all others.",
        },
    },
}
