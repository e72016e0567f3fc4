"""The words of chapter 14."""

OPERATORS = {"add": "+", "radd": "+", "sub": "-", "rsub": "-", "mul": "*", "rmul": "*"}

WORDS = {
    "own-order": {
        "question": "A bag with 2 marbles, plus a bag with 3, times 4. How many marbles are in the last bag?",
        "reason": "`*` goes before `+`, for bags as for numbers. Which sign comes first is fixed; you only say what it does: first 3 times 4, then 2 more.",
    },
    "nudge-product": {
        "question": "`a` is 3, `b` is 5. `a` grows by a tiny nudge. By how many nudges does `a * b` grow?",
        "reason": "One more in `a` is one `b` more in the product. Of `a * b`, the slope for `a` is `b`, and the slope for `b` is `a`.",
    },
    "two-ways": {
        "question": "`a` is 3, `b` is 5, `c` is 2, and `a` is used twice in `a * b - c * a`. What slope does `a` get?",
        "reason": "From `a * b` it gets 5. `c * a` is taken away, so its blame is −1, and times 2 that makes −2 for `a`. Both together are 3.",
    },
    "ch14-value": {
        "question": "Write the rest of `Value`: `__add__`, `__radd__`, `__sub__`, `__rsub__`, `__mul__`, `__rmul__`, then `sigmoid(self)` and `backward(self, blame=1)`. Each sign returns a new `Value` with its receipt. Write one, take the dots out, run: you are told what comes next.",
        "hints": [
            "`__add__` in two lines: `other = as_value(other)`, then `return Value(self.data + other.data, [(self, 1), (other, 1)])`. With a number on the left, the order does not matter: `__radd__` returns `self + other`.",
            "`__sub__` has slopes 1 and −1. In `__mul__` each gets the number of the other: `[(self, other.data), (other, self.data)]`. For `other - self` in `__rsub__`, turn `other` into a Value first: `as_value(other) - self`.",
            "In `sigmoid`, work out `output = sigmoid(self.data)`, then return a Value of `output` whose receipt is `[(self, output * (1 - output))]`. Without a dot before it, `sigmoid` is the function of chapter 10.",
            "`backward` adds `blame` to `self.grad`. Then `for source, slope in self.sources:` it says to each source: `source.backward(blame * slope)`.",
        ],
        "reason": "Every number knows only its own receipt. It takes its blame and passes it on, times the slope, and each source does the same. So the blame finds its way back through any formula that you write with `+`, `-`, `*` and `sigmoid`.",
        "messages": {
            "right": "Your numbers remember where they came from. You need never work out a slope by hand again.",
            "not-attempted": "There are dots left. Write `__add__` in their place, take them out and run: you will be told what comes next.",
            "no-class": "`Value` should be a class. Is the `class` line still there?",
            "not-kept": "`__init__` should keep `data`, `sources` and a `grad` of 0. Reset brings the first lines back.",
            "no-add": "First comes `__add__(self, other)`: what `+` does. Mind the four spaces before `def`.",
            "no-radd": "`Value + Value` works. Next is `__radd__(self, other)`, for a plain number on the left: `2 + Value(3)`.",
            "no-sub": "Plus is done. Next is `__sub__(self, other)`: what `-` does.",
            "no-rsub": "Next is `__rsub__(self, other)`, for `2 - Value(3)`.",
            "no-mul": "Minus is done. Next is `__mul__(self, other)`: what `*` does.",
            "no-rmul": "Next is `__rmul__(self, other)`, for `2 * Value(3)`.",
            "no-sigmoid": "All three signs work. Next is `sigmoid(self)`.",
            "no-backward": "Forwards, all is done. The last one is `backward(self, blame=1)`.",
            **{
                f"{name}-nothing": f"`__{name}__` gives nothing back. Is there a `return`?"
                for name in OPERATORS
            },
            **{
                f"{name}-plain": f"`__{name}__` gives a plain number back, which remembers nothing. Make a `Value` of it."
                for name in OPERATORS
            },
            **{
                f"{name}-data": f"`__{name}__` works out the wrong number. It is what `{sign}` does."
                for name, sign in OPERATORS.items()
            },
            **{
                f"{name}-slopes": f"`__{name}__` has the right number, and a wrong slope on its receipt. By how many nudges does the result change if one of the two grows by a nudge?"
                for name in OPERATORS
            },
            **{
                f"{name}-same": f"`__{name}__` gives back one of the two it was given. Make a new `Value`, which has a receipt of its own."
                for name in ("add", "sub", "mul")
            },
            **{
                f"{name}-no-sources": f"`__{name}__` forgets where its result comes from. Hand the receipt to `Value`, too: a list of two pairs."
                for name in ("add", "sub", "mul")
            },
            **{
                f"{name}-one-source": f"The result of `__{name}__` was made from two numbers, and the receipt names only one."
                for name in ("add", "sub", "mul")
            },
            "no-pairs": "A receipt is a list of pairs, a Value and a slope: `[(self, 1), (other, 1)]`.",
            "plain-number": "With a plain number on the right, as in `Value(2) + 3`, it fails. Begin with `other = as_value(other)`.",
            "rsub-turned": "`2 - Value(3)` gives 1 in place of −1. In `__rsub__`, `other` is on the left: `as_value(other) - self`.",
            "mul-own": "On the receipt of `*`, each has its own number as the slope. Think of the nudge: `a` grows, and `a * b` grows by how many nudges?",
            "sigmoid-nothing": "`sigmoid` gives nothing back. Is there a `return`?",
            "sigmoid-plain": "`sigmoid` gives a plain number back. Make a `Value` of it.",
            "sigmoid-data": "`sigmoid` gives the wrong number. Take that of chapter 10: `sigmoid(self.data)`.",
            "sigmoid-no-sources": "`sigmoid` forgets where its result comes from. Its receipt has one pair.",
            "sigmoid-of-the-sum": "The slope is made of the output, not of the sum: `output * (1 - output)`.",
            "sigmoid-slopes": "The slope of `sigmoid` is `output * (1 - output)`, as in chapter 10.",
            "backward-not-itself": "`backward` begins with the number itself: add `blame` to `self.grad`.",
            "backward-itself": "Of `value.backward()` alone, `value.grad` should be 1: one nudge here is one nudge here.",
            "backward-stays": "`backward` changes its own `grad` and tells nobody. Say to each source: `source.backward(…)`.",
            "backward-no-slope": "The blame is passed on as it is. On its way to a source it is multiplied by the slope of that source.",
            "backward-no-blame": "Over one step it is right, over two it is not: only the slope is passed on. Multiply it by `blame`.",
            "backward-one-source": "Only the first source hears of it. No `return` inside the loop.",
            "backward-replaces": "In `a * a`, `a` is blamed twice, and the second time overwrites the first. Add: `self.grad = self.grad + blame`.",
            "backward-forgets": "After a second formula, the slope of the first is gone. `backward` should go on adding.",
            "backward-wrong": "Some slopes are wrong where one number is used in several places. Add `blame` to `self.grad`, then pass `blame * slope` on, and nothing else.",
            "raises": "Tried with other numbers, your code raises `{error}`.",
        },
    },
    "three-times": {
        "question": "`a * b` is made and sent backwards, three times over. What is `a.grad` in the end?",
        "reason": "Each time 5 is added: `backward` knows nothing of rounds. Within one formula this adding is right, between two rounds you have to set `grad` to 0 yourself.",
    },
    "ch14-save": {
        "question": "Write `save(network, path)` and `load(path)` for the network of chapter 12. `save` puts the weights and biases of `network.first` and `network.second` into a file, as JSON. `load` makes a new `Network` of the right size, gives it those numbers and returns it.",
        "hints": [
            "Four lists are all there is to keep: `network.first.weights`, `network.first.biases`, and the same of `network.second`. Put them into one list.",
            'Writing: `with open(path, "w") as file:` and, indented below, `json.dump(numbers, file)`. Reading: `with open(path) as file:` and `w1, b1, w2, b2 = json.load(file)`.',
            "The sizes can be read off: `Network(len(w1[0]), len(b1), len(b2))`. A neuron of the first layer has as many weights as there are inputs, and each layer as many biases as neurons.",
            "Then four lines such as `network.first.weights = w1`, and `return network`.",
        ],
        "reason": "A network is its numbers and their order. If you have these, you have the network: on paper, in a file, on another machine. The pictures that it learned from are not in there.",
        "messages": {
            "right": "What it learned survives now, even if you close the page's Python.",
            "no-file": '`save` leaves no file at `path`. `with open(path, "w") as file:`',
            "empty-file": "The file is empty. Inside `with`, indented: `json.dump(numbers, file)`.",
            "no-json": 'What is in the file is not JSON, or twice JSON. Open it with `"w"`, which begins it anew, and write with `json.dump`.',
            "more-files": "There is more than one file. Everything should be in `path` alone.",
            "changes-network": "`save` changes the network. It should only read it.",
            "no-layers": "The network has lost a layer, or its weights or biases. They are called `first` and `second`, as in chapter 12.",
            "cannot-read-own": "`load` cannot read what `save` wrote. Take the four lists out in the order in which you put them in.",
            "load-nothing": "`load` gives nothing back. `return network`",
            "no-network": "`load` should give a `Network` back, not its numbers alone.",
            "same-network": "`load` should make a new `Network`.",
            "other-sizes": "The network that comes back has another size. Read the sizes off the lists: a network may be of any size.",
            "fresh-numbers": "The network that comes back has fresh random numbers. Put those of the file in their place.",
            "biases-forgotten": "The weights come back, the biases do not.",
            "first-forgotten": "The second layer comes back, the first does not.",
            "second-forgotten": "The first layer comes back, the second does not.",
            "other-numbers": "Some numbers come back in the wrong place.",
            "other-answers": "All numbers are right, yet the network answers differently from before.",
            "raises": "Tried with small networks, your code raises `{error}`.",
        },
    },
    "read-back": {
        "question": "`again` is a new network that has never seen a picture. How does it do, with the numbers from the file?",
        "options": {
            "same": "exactly like the old one",
            "worse": "a little worse: numbers lose something when they become text",
            "guesses": "like one that guesses, until it is trained again",
        },
        "reason": "Python writes every digit that it takes to read back the very same number. And a network is its numbers, nothing else.",
    },
    "one-letter": {
        "question": "A network of 175 billion weights needs about that many multiplications for one piece of a word. How long would this page take, with ten million a second?",
        "options": {"minutes": "a few minutes", "hours": "a few hours", "days": "a few days"},
        "reason": "175 billion divided by ten million is 17,500 seconds. For a whole answer of a hundred pieces, that makes weeks.",
    },
    "ch14-step": {
        "question": "Write `step(parameters, loss, rate)`: one step of training with any network of Values. Set the slopes to 0, go backwards, then move every number downhill.",
        "hints": [
            "Three parts, in the order of the question. The first and the last are a loop over `parameters`.",
            "`for value in parameters:` and `value.grad = 0`. Then `loss.backward()`.",
            "Last, in a second loop: `value.data = value.data - rate * value.grad`.",
        ],
        "reason": "These five lines train whatever you write with Values. In PyTorch they are called `zero_grad()`, `backward()` and `step()`.",
        "messages": {
            "right": "The big libraries for neural networks take their training steps like this.",
            "adds-up": "What was in `grad` from before is moved along too. Set every `grad` to 0 first.",
            "zeroed-too-late": "You set the slopes to 0 after going backwards, so nothing is left of them. First 0, then backwards.",
            "never-backward": "Nobody goes backwards. `loss.backward()`",
            "uphill": "It climbs. Downhill is minus.",
            "no-rate": "Its steps are as large as the slopes. Multiply by `rate`.",
            "stays": "The slopes are there, and no number moves. Put the new one back: `value.data = …`",
            "only-first": "Only the first number moves. Something ends the loop too early.",
            "no-values": "`parameters` should still hold Values, and their `data` plain numbers.",
            "other-step": "Each number should move by its own slope times `rate`, downhill.",
            "raises": "Tried with three numbers, your code raises `{error}`.",
        },
    },
    "ch14-relu": {
        "question": "The four programs of this chapter bend with ReLU. Teach it to your numbers: `relu(value)` returns a new `Value` that keeps a positive number and makes 0 of a negative one, with the right slope on its receipt.",
        "hints": [
            "Two cases. If `value.data` is above 0, the result is the same number.",
            "By how many nudges does the result grow there, if `value` grows by one? And where the result is 0 whatever happens?",
            "`Value(value.data, [(value, 1)])` above 0, else `Value(0, [(value, 0)])`.",
        ],
        "reason": "Its slope is 1 or 0, cheap to work out, and above 0 it never fades, however many layers there are. That is why many large networks bend with it, or with a curve very like it.",
        "messages": {
            "right": "Your numbers can now learn what the four programs learn.",
            "relu-nothing": "For some numbers nothing comes back. Both cases need a `return`.",
            "relu-plain": "A plain number comes back, which remembers nothing. Make a `Value` of it.",
            "negative-kept": "A negative number stays negative. It should become 0.",
            "without-sign": "That takes the sign away: −3 becomes 3. It should become 0.",
            "turned-over": "It is the other way round: positive numbers stay, negative ones become 0.",
            "wrong-number": "Some results are wrong. Above 0 the number stays as it is, else it becomes 0.",
            "no-sources": "The result forgets where it comes from. Give it a receipt.",
            "no-pairs": "A receipt is a list of pairs, a Value and a slope: `[(value, 1)]`.",
            "slope-is-number": "The slope is the number itself. But if `value` grows by one nudge, the result grows by one nudge.",
            "slope-above": "Above 0 the slope should be 1.",
            "slope-below": "Below 0 the result is 0 whatever happens: the slope there is 0.",
            "raises": "Tried with other numbers, your code raises `{error}`.",
        },
    },
    "ch14-slope": {
        "question": "Write `slope(function, at)`: the slope of any function at the place `at`, as a plain number. The function is handed over without brackets, as in `slope(cube, 2)`.",
        "hints": [
            "Make a `Value` of `at`, so that somebody remembers.",
            "Give it to the function: `result = function(value)`. Then go backwards from the result.",
            "The slope is in `value.grad`.",
        ],
        "reason": "Nobody told your program a rule for powers or for brackets. It multiplies and adds slopes along the receipts, and this gives the exact slope of every formula.",
        "messages": {
            "right": "That is a machine for slopes. In mathematics lessons they take a year.",
            "plain-number": "The function gets a plain number, and nobody remembers anything. Hand it `Value(at)`.",
            "never-backward": "The slope is 0 everywhere. Did the result go backwards?",
            "of-the-result": "It is always 1, the slope of a number for itself. Let the result go backwards, then ask the first number: `value.grad`.",
            "height": "That is the value of the function, its height. The slope is in `grad`.",
            "gives-value": "A `Value` comes back. Its `grad` is wanted.",
            "returns-nothing": "Nothing comes back. Is there a `return`?",
            "other-slope": "The slope is wrong at some places. Make the Value of `at`, anew each time.",
            "raises": "Tried with other functions, your code raises `{error}`.",
        },
    },
    "recall-14-automatic": {
        "question": "A program keeps, for each number, what it was made from, and works the slopes out from that. What is this called?",
        "options": {
            "descent": "gradient descent",
            "automatic": "automatic differentiation",
            "saving": "saving a model",
        },
        "reason": "It is called automatic differentiation. What is done with the slopes afterwards is gradient descent.",
    },
    "recall-14-zero": {
        "question": "Which line must come before `loss.backward()` in every step of training?",
        "options": {
            "zero": "`value.grad = 0`, for all of them",
            "data": "`value.data = 0`, for all of them",
            "none": "none",
        },
        "reason": "`backward` adds. Without zeros, the slopes of earlier rounds are still in there.",
    },
    "recall-14-picture": {
        "question": "Which slope will `backward` give to the 3?",
        "options": {"one": "1", "three": "3", "five": "5", "product": "15"},
        "reason": "If the 3 grows by one nudge, the product grows by five.",
    },
}
