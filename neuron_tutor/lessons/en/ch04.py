"""The words of chapter 4."""

WORDS = {
    "training-loop": {
        "question": "The neuron of seed 4 begins at 0.24 and 0.10. As long as the first row is wrong, each epoch raises both weights by 0.01. About how many epochs until their sum is above 1? (Two more or less still count as right.)",
        "reason": "The two together begin at 0.34 and gain 0.02 each time. From 0.34 to just above 1, that is a good thirty steps.",
    },
    "ten-seeds": {
        "question": "Ten seeds, ten starts: what will the ten numbers of epochs look like?",
        "options": {
            "same": "ten times the same",
            "without-zero": "different, but never 0",
            "with-zero": "different, and some of them 0",
        },
        "reason": "Each seed begins somewhere else. Some begin far from the triangle, and some right inside it.",
    },
    "thousand-runs": {
        "question": "Of a thousand neurons, about how many will be right from the start?",
        "options": {
            "ten": "about ten",
            "hundred": "about a hundred",
            "half": "about half",
            "all": "nearly all",
        },
        "reason": "Two numbers between 0 and 1 are drawn. What counts is whether their sum is above 1.",
    },
    "ch04-mean": {
        "question": "On average, how many epochs did the seeds 0 to 9 need? Put the mean into `mean_of_ten`.",
        "hints": [
            "The mean is the sum, divided by how many there are.",
            "The cell with the thousand runs does it for a thousand seeds. What has to become 10?",
            "`sum([epochs_for(seed) for seed in range(10)])` is the sum. Divide it by 10.",
        ],
        "reason": "Half of these neurons need 0 epochs and one needs 34. A mean alone does not show that, which is why we also drew the histogram.",
        "messages": {
            "right": "8.2 epochs. Not one of the ten took that many: a mean need not be one of the numbers.",
            "not-divided": "That is the sum of all ten. Divide it by how many there are.",
            "other-divisor": "0 to 9 makes ten seeds. Divide by 10.",
            "rounded": "A mean may have decimals. Divide with `/` and leave the result as it is.",
            "nine-seeds": "Seed 9 is missing. `range(10)` goes from 0 to 9.",
            "longest": "That is the longest of the ten, not their mean.",
            "mean-of-seeds": "That is the mean of the seeds. Ask `epochs_for(seed)` for each of them.",
            "not-between": "A mean lies between the smallest number and the biggest. This one does not.",
            "other-number": "It is another number. Add the epochs of the seeds 0 to 9 and divide by 10.",
        },
    },
    "ch04-epochs": {
        "question": "Write `epochs_until_right`: it trains a neuron until it gets all of `rows` right, and gives back how many epochs that took. A neuron that is right from the start takes 0.",
        "hints": [
            "You have met the loop in this chapter: test, train, count. `count_right` and `train_once` are there to be used.",
            "Go on as long as not all rows are right: `while count_right(neuron, rows) < len(rows):`.",
            "Put `epochs = 0` before the loop. In the loop call `train_once(neuron, rows)` and add 1. Behind it `return epochs`.",
        ],
        "reason": "Testing comes before training. So nothing is counted that was not needed. And because it asks for `len(rows)`, the function serves for any table.",
        "messages": {
            "right": "It counts right, for other tables too, and gives 0 where there was nothing to learn.",
            "returns-nothing": "Your function gives nothing back. End it with `return epochs`.",
            "trains-first": "A neuron that is right from the start takes 0 epochs, but yours trains it once. Test first.",
            "one-too-many": "One too many. Begin with `epochs = 0`.",
            "never-trains": "It stops although rows are wrong. Train as long as fewer than all of them are right.",
            "stops-early": "It stops although rows are wrong. Train as long as fewer than all of them are right.",
            "not-counted": "The neuron is trained, but nobody counts. Add 1 to `epochs` in the loop.",
            "counts-down": "The number goes down. Add 1 for each epoch.",
            "counts-rows": "You count rows. An epoch is one pass over all of the rows.",
            "other-table": "It trains with another table. Use `rows`, which the function was given.",
            "only-four": "It works for tables of four rows only. How many are there? Ask `len(rows)`.",
            "miscounted": "The number is not the number of epochs. Add exactly 1 for each pass over the rows.",
            "trained-on": "The number is right, but the neuron was not trained exactly that often.",
            "does-not-end": "The loop does not end. Which rows are tested and which are taught, and how many must be right?",
            "raises": "When tried, your code raises `{error}`. Call `count_right(neuron, rows)` and `train_once(neuron, rows)`, and give the count a 0 to begin with.",
        },
    },
    "ch04-slowest": {
        "question": "Which of the seeds 0 to 99 needs the most epochs? Let the computer search, and put the seed into `slowest_seed`.",
        "hints": [
            "Remember the slowest seed so far, and look at all the others with `for`.",
            "Begin with `slowest_seed = 0`. When another seed needs more epochs, it takes its place.",
            "In `for seed in range(100):` write `if epochs_for(seed) > epochs_for(slowest_seed):`, and below it `slowest_seed = seed`.",
        ],
        "reason": "Keep the best so far, and replace it when something better comes along: with this pattern you will find the best neuron of a training, too.",
        "messages": {
            "right": "Found. Its two weights begin near 0, so they have the longest way to go.",
            "gave-epochs": "That is how many epochs it needed. Which seed was it?",
            "fastest": "This one needs 0 epochs: no seed is faster. Which way does your sign open?",
            "first-ten": "There is a slower one behind the first ten. Look at all of `range(100)`.",
            "slower-exists": "There is a slower one. Does your loop compare with the slowest seed so far?",
            "no-such-seed": "It should be a whole number from 0 to 99.",
        },
    },
}
