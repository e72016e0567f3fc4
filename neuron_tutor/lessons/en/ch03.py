"""The words of chapter 3."""

# What may be wrong with a `learn`, wherever the reader writes one.
LEARNED = {
    "flipped": "The weights move the wrong way: they grow where they should shrink. Error is prediction minus answer.",
    "one-flipped": "One weight moves the right way, the other the wrong way. Subtract error × input.",
    "one-direction": "It can move a weight one way only. The error has to be 1 after a wrong 1, and −1 after a wrong 0.",
    "never-moves": "After a mistake the weights are the same as before. Put the new value into `self.w1` and `self.w2`.",
    "one-weight": "One of the weights never changes. Both need a line.",
    "moves-when-right": "It changes the weights though the answer was right. Does the error become 0 then?",
    "ignores-input": "A weight whose input was 0 moves too. Multiply the error by the input.",
    "other-input": "Each weight moves by the input of the other. `w1` belongs to `x1`, `w2` to `x2`.",
    "times-weight": "A bigger weight takes a bigger step. Multiply by the input, not by the weight.",
    "floor-division": "Here `//` makes a whole number of the step: `1 // 100` is 0, and `-1 // 100` is −1. Divide with one stroke: `/ 100`.",
    "whole-step": "It moves a weight by a whole 1. Divide by 100.",
    "step": "The direction is right, the length of the step is not: error × input, divided by 100.",
    "input-size": "With an input of 0.5 the step should be half as long. Multiply by the input itself.",
    "asks-twice": "It predicts again when `w1` has already moved. Keep the error in `error` and use it twice.",
    "both-inputs": "When both inputs are 1, both weights should move by 0.01.",
    "forgets-old": "The old weight is lost. The new one is the old one minus the step.",
    "whole-numbers": "The decimals are lost. Do not make whole numbers out of weights.",
    "predict-changed": "`predict` does not answer as before. Only `learn` was to be changed.",
    "raises": "When tried, your code raises `{error}`. The weights are `self.w1` and `self.w2`, the prediction is `self.predict(x1, x2)`.",
}

WORDS = {
    "all-nudges": {
        "question": "The cell prints eight lines. How many of them end in a number other than 0?",
        "reason": "It takes a mistake and an input of 1. Of the eight cases, two have both.",
    },
    "learn-once": {
        "question": "The neuron starts with 2 and 0.5 and is told: for the inputs 1 and 0 the answer is 0. What will `w1` be after that?",
        "reason": "Its sum is 2, so it says 1, and the error is 1 − 0 = 1. From `w1` it subtracts 1 × 1 / 100, that is 0.01. The input of `w2` was 0, so `w2` stays.",
    },
    "until-right": {
        "question": "`w1` starts at 2, and each time it loses as much as in the first lesson. After how many times will the neuron be right?",
        "reason": "The sum must come down from 2 to 1, and every time takes away one hundredth.",
    },
    "ch03-neuron": {
        "question": "The error is worked out for you. Write the two lines that are missing. Each one corrects a weight: from the weight, subtract error × its own input, divided by 100.",
        "hints": [
            "`self.w1` is the weight, `x1` is the input that it multiplies. `self.w2` and `x2` belong together in the same way.",
            "The new weight is the old weight minus something: `self.w1 = self.w1 - …`",
            "That something is `error * x1 / 100`. The line for `w2` looks the same, with `x2`.",
        ],
        "reason": "The error says which way, the input says who was involved, and the 100 says how far. That is the whole rule.",
        "messages": LEARNED
        | {
            "right": "It learns from every mistake in the right direction, and leaves right answers alone."
        },
    },
    "ch03-by-hand": {
        "question": "A neuron has `w1` = 0.2 and `w2` = 0.3. You call `neuron.learn(0, 1, 1)`: for the inputs 0 and 1 the answer is 1. Work out both weights by hand: what are they afterwards?",
        "hints": [
            "First predict: the sum is 0 × 0.2 + 1 × 0.3. Is it above 1?",
            "It says 0 and should have said 1. Error = prediction − answer = 0 − 1 = −1.",
            "The input of `w1` is 0, so it stays. From `w2` subtract −1 × 1 / 100. Subtracting a negative number adds.",
        ],
        "reason": "The sum was too small, so it has to grow. Only `w2` had an input of 1, so only `w2` goes up, by one step of 0.01.",
        "messages": {
            "right": "0.2 and 0.31. Only the weight that had a say was corrected.",
            "flipped": "`w2` went down. The neuron said 0 and should say 1, so the sum has to grow.",
            "whole-step": "The step is too long: it is divided by 100.",
            "times-weight": "The step is error × input / 100. The weight itself is not in it.",
            "nothing": "Nothing changed, but the answer was wrong: 0.3 is not above 1.",
            "both": "Both weights moved. The input of `w1` was 0: is it to blame?",
            "other-one": "The wrong weight moved. Which of the two inputs was 1?",
            "names": "These are the right numbers under each other's names.",
            "w1-stays": "The input of `w1` was 0, so it keeps its value.",
            "step": "`w2` goes up, but by how much? Work out 1 / 100.",
        },
    },
    "ch03-learn": {
        "question": "Once more, without looking back. Complete `learn` with three lines: the first works out the error, the other two correct one weight each.",
        "hints": [
            "The error is the prediction minus the answer. In here, the prediction is `self.predict(x1, x2)`.",
            "From each weight subtract error × its own input, divided by 100.",
            "`error = self.predict(x1, x2) - answer`, then `self.w1 = self.w1 - error * x1 / 100`. The line for `w2` looks the same.",
        ],
        "reason": "The error says which way, the input says who was involved, and the 100 says how far. Nothing else is needed to learn.",
        "messages": LEARNED
        | {
            "right": "It learns from every mistake in the right direction, and leaves right answers alone.",
            "no-class": "`Learner` should be a class. Is the `class` line still there?",
        },
    },
    "ch03-needed": {
        "question": "Write `lessons_needed`: it shows a neuron the same row until the neuron is right, and gives back how many times that took.",
        "hints": [
            "The loop of the section 'Reminder after reminder' does this for one row. Put it into the function.",
            "The row may want a 1, so compare the prediction with `answer` and not with 0.",
            "Begin with `times = 0`, then `while neuron.predict(x1, x2) != answer:`. In the loop call `learn` and add 1. At the end `return times`.",
        ],
        "reason": "`while` looks before every lesson. A neuron that is right already gets none, and the answer is 0.",
        "messages": {
            "right": "It counts right, for a row that wants a 1 too, and it gives 0 when there was nothing to learn.",
            "returns-nothing": "Your function gives nothing back. End it with `return times`.",
            "stops-early": "A neuron that begins far away is still wrong at the end. Do not fix the number of rounds: use `while`.",
            "stops-at-once": "The neuron is still wrong, but nothing is taught. The loop goes on while prediction and answer are not the same.",
            "answer-ignored": "It works for rows that want a 0, not for those that want a 1. Compare the prediction with `answer`.",
            "one-too-many": "One too many. Begin at 0, and look whether it is right before each lesson.",
            "one-too-few": "One too few. Count every call of `learn`.",
            "counts-down": "The number goes down. Add 1 for each lesson.",
            "not-counted": "The neuron learns, but nobody counts. Add 1 to `times` in the loop.",
            "always-the-same": "The number is always the same. Count in a loop how often `learn` is called.",
            "miscounted": "The number is not the number of lessons. Add exactly 1 for each call of `learn`.",
            "taught-on": "The number is right, but the neuron was taught more or less often than that.",
            "does-not-end": "The loop does not end. Does `learn` get the same row that `predict` is asked for?",
            "raises": "When tried, your code raises `{error}`. Call `neuron.predict(x1, x2)` and `neuron.learn(x1, x2, answer)`, and give the count a 0 to begin with.",
        },
    },
    "recall-03-error": {
        "question": "What is the error of a prediction?",
        "options": {
            "difference": "the prediction minus the answer",
            "wrong-rows": "the number of wrong rows",
            "step": "the amount by which a weight changes",
            "product": "an input times its weight",
        },
        "reason": "So it also says which way the prediction was off: 1 is too much, −1 too little, and 0 is right.",
    },
    "recall-03-correct": {
        "question": "Which line corrects `w1`?",
        "options": {
            "own": "`self.w1 = self.w1 - error * x1 / 100`",
            "added": "`self.w1 = self.w1 + error * x1 / 100`",
            "no-input": "`self.w1 = self.w1 - error / 100`",
            "other": "`self.w1 = self.w1 - error * x2 / 100`",
        },
        "reason": "The error is taken away, times the weight's own input: an input of 0 had no part in it.",
    },
    "recall-03-moves": {
        "question": "Here the answer should have been 1. Which weights does one call of `learn` change?",
        "options": {
            "first": "only the weight of the first input",
            "second": "only the weight of the second input",
            "both": "both",
            "none": "neither",
        },
        "reason": "The second input is 0, so it had no part in the sum, and its weight stays as it is.",
    },
}
