"""The words of chapter 5."""

from neuron_tutor.lessons.en.ch03 import LEARNED

WORDS = {
    "second-answer": {
        "question": "How many epochs does the laundry take, compared with the storm?",
        "options": {
            "fewer": "fewer",
            "same": "the same",
            "more": "more",
        },
        "reason": "From the same start, the laundry takes far longer. The next section follows the weights and shows why.",
    },
    "first-answer": {
        "question": "How many epochs does the walk take, compared with the laundry?",
        "options": {
            "fewer": "fewer: only one row wants a 1 now",
            "same": "about as many: one answer has changed",
            "twice": "about twice as many",
            "ten-times": "ten times as many, or more",
        },
        "reason": "`w1` has to climb as before, but now `w2` has to go down below 0 as well. That way is about as long again.",
    },
    "quick-neuron": {
        "question": "A step is ten times as big now. What happens to the three means?",
        "options": {
            "same": "nothing: the tables are the same",
            "smaller": "all three get smaller, and the storm stays the quickest",
            "equal": "they become about equal",
            "larger": "they get larger, for big steps go past the goal",
        },
        "reason": "With steps ten times as big, the same way takes about a tenth of the steps. That holds for all three, so their order stays.",
    },
    "ch05-neuron": {
        "question": "Write all of `learn`, with the book closed: find the error, then correct both weights.",
        "hints": [
            "There are three lines. The first one works out the error, and each of the others corrects a weight.",
            "The error is the prediction minus the answer. The prediction is `self.predict(x1, x2)`.",
            "From each weight, subtract the error times its own input, divided by 100. The line for `w1` begins with `self.w1 = self.w1 - …`",
        ],
        "reason": "The error says which way, the input says who was involved, the 100 says how far. If you can say that, you need not remember the lines: they follow.",
        "messages": LEARNED
        | {
            "right": "All of `learn`, from memory.",
            "own-prediction": "Right, but `learn` works out the prediction by itself. Later chapters change `predict` alone and expect `learn` to follow: ask `self.predict(x1, x2)`.",
        },
    },
    "ch05-epochs-for": {
        "question": "Write `epochs_for`: set the seed, make a neuron of this kind with two random weights, train it on the data and give back the number of epochs.",
        "hints": [
            "Look at `epochs_for` in chapter 4. Which of its names come in from outside now?",
            "Three lines: `random.seed(seed)`, then a neuron, then `return`.",
            "`neuron = kind(random.random(), random.random())` makes the neuron. `train(neuron, data)` trains it and gives the number of epochs: return that.",
        ],
        "reason": "Nothing is fixed in the function any more. So it serves for every table, every seed, and every kind of neuron that you will think of.",
        "messages": {
            "right": "It trains any kind of neuron on any table, from any seed.",
            "draw-order": "Right, but the dice for `w2` fall before those for `w1`, so your numbers would not be the book's. Draw `w1` first.",
            "kind-ignored": "No neuron of this `kind` is made. Write `kind(…)` where you would write `Neuron(…)`.",
            "returns-nothing": "Your function gives nothing back. `train` gives the number of epochs: `return` it.",
            "gives-neuron": "You give back the neuron. What is wanted is the number of epochs, which `train` gives.",
            "same-draw": "Both weights are the same number. Throw the dice once for each.",
            "no-seed": "With the same seed, it starts somewhere else every time. Begin with `random.seed(seed)`.",
            "seed-fixed": "Whatever the seed, it starts at the same place. Give `random.seed` the `seed` that came in.",
            "other-start": "It does not start at the two numbers that come first after `random.seed(seed)`.",
            "untrained": "The neuron is never trained. Call `train(neuron, data)`.",
            "other-table": "It trains on another table. Use the `data` that came in.",
            "miscounted": "That is not the number of epochs. Give back what `train` gives, as it is.",
            "raises": "When tried, your code raises `{error}`. Set the seed, make a neuron with `kind(…, …)`, then call `train(neuron, data)`.",
        },
    },
    "ch05-foretell": {
        "question": "`Neuron(w1, 1)` is going to learn the laundry. Its `w2` is 1, so only row 2 can be wrong, and all that happens is that `w1` climbs. Write `foretell(w1)`: it says how many epochs that takes, from `w1` alone, without a neuron and without training. (`w1` is above 0.)",
        "hints": [
            "One epoch is one step up of 0.01. Count the steps. `<=` asks: is it at most as big?",
            "Begin with `epochs = 0`. As long as `w1 <= 1`, row 2 is still wrong.",
            "In `while w1 <= 1:` add 0.01 to `w1` and 1 to `epochs`. After the loop, `return epochs`.",
        ],
        "reason": "Now you have understood this training: you know how it ends before it begins. Of a network with millions of weights nobody can say that any more, so people train it and watch.",
        "messages": {
            "right": "You know how long it takes before it starts.",
            "trained": "It gives the right number, perhaps, but by training. Foretell it from `w1` alone.",
            "returns-nothing": "The function gives nothing back. End it with `return`.",
            "already-there": "A `w1` above 1 has nowhere to go: that is 0 epochs.",
            "exactly-1": "Almost. What about a `w1` of exactly 1? Row 2 is still wrong then, because 1 is not bigger than 1.",
            "one-too-few": "One step is missing: `w1` has to get above 1, not only near it.",
            "one-too-many": "One step too many. Stop as soon as `w1` is above 1.",
            "distance": "That is how far `w1` has to go. How many steps of 0.01 are that?",
            "no-whole": "Epochs are whole numbers: there is no half step.",
            "always-the-same": "It says the same for different starts. A `w1` further down has a longer way.",
            "miscounted": "That is not the number of steps. One step is 0.01, and it goes on as long as `w1` is not above 1.",
        },
    },
    "ch05-against": {
        "question": "Make up a question of your own: write the four answers so that `w1` has to end **below 0**, whatever the seed. The training has to come to an end, too.",
        "hints": [
            "With `w1` below 0, the first input speaks against a 1. Which input has to speak for it?",
            "The walk made `w2` negative. Look at it in the mirror: let the two inputs change places.",
            "Row 3 has the inputs 0, 1. If it alone wants a 1, `w2` has to be above 1, and row 1 must not follow it.",
        ],
        "reason": "Row 3 needs `w2` above 1. Row 1 must stay at 0 all the same, so `w1` has to take away what `w2` brings. Perhaps you skate: you go when it gets cold, but not when dark clouds bring snow onto the ice.",
        "messages": {
            "right": "The mirror of the walk: here `w1` ends below 0 from every start.",
            "the-walk": "This is the walk. There, `w2` ends below 0. You need the same for `w1`.",
            "never-ends": "This training never comes to an end. Chapter 9 says why.",
            "row-4": "With a 1 in row 4, this training never ends. Give row 4 a 0 here.",
            "w1-positive": "With these answers, `w1` does not always end below 0. Which row can push it down that far?",
            "no-answer": "An answer is 0 or 1.",
            "other-inputs": "Leave the inputs as they were, in four rows, and write the answers only.",
        },
    },
    "ch05-start": {
        "question": "Leave the dice alone and initialize the neuron yourself. Choose `w1` and `w2` so that the walk takes **exactly 50 epochs**.",
        "hints": [
            "Begin with a `w2` so low that row 1 is right all the way. Then only row 2 pulls.",
            "With `w2 = -1`, `w1` climbs by 0.01 per epoch until it is above 1. Where does it have to start?",
            "Fifty steps are 0.5. Take a little more than 0.5, so that the last step gets above 1 for sure.",
        ],
        "reason": "With row 1 out of the game, nothing is left of the tug of war, and each epoch is one step. If you know the way, you can choose the start. Usually nobody does, and so the dice decide.",
        "messages": {
            "right": "Exactly 50 epochs. You have planned a training.",
            "at-once": "That takes 0 epochs: it is right from the start. Move away from there.",
            "nearly": "One epoch off. Start half a step further up or down, so that rounding cannot matter.",
            "tug": "Too many: `w1 + w2` is above 1 at the start, so row 1 is wrong as well and pulls against row 2. Lower `w2`.",
            "too-many": "Too many epochs. Nobody pulls against row 2, but `w1` starts too far below 1.",
            "too-few": "Fewer than 50 epochs. Start further away from where everything is right.",
            "no-number": "`w1` and `w2` must be numbers, without quotes.",
        },
    },
    "recall-05-initialization": {
        "question": "What do you call choosing the numbers that a training starts from?",
        "options": {
            "initialization": "initialization",
            "learning-rate": "learning rate",
            "epoch": "epoch",
            "training": "training",
        },
        "reason": "How far the weights have to go depends on where they start.",
    },
    "recall-05-kind": {
        "question": "A function was given the class `Neuron` under the name `kind`. Which line makes a neuron in it?",
        "options": {
            "kind": "`neuron = kind(0.2, 0.1)`",
            "neuron": "`neuron = kind.Neuron(0.2, 0.1)`",
            "dot": "`neuron = Neuron.kind(0.2, 0.1)`",
            "word": '`neuron = "kind"(0.2, 0.1)`',
        },
        "reason": "A class can be handed over like a number. Inside the function, `kind` is another name for `Neuron`.",
    },
    "recall-05-ropes": {
        "question": "The tug of war of the walk. What do the rows do on the rope of `w1`?",
        "options": {
            "against": "rows 1 and 2 pull against each other",
            "one-alone": "row 1 pulls down alone",
            "together": "rows 1 and 2 pull up together",
            "nobody": "nobody pulls",
        },
        "reason": "Row 2 pulls `w1` up and row 1 pulls it down, so half of the pulling is for nothing.",
    },
}
