"""The words of the page after chapter 15."""

WORDS = {
    "others-hand": {
        "question": "This network learns from a single hand. How many pictures of the exam, which other people wrote, will it read?",
        "options": {
            "guesses": "about a tenth, like somebody who guesses",
            "fewer": "clearly more than a tenth, but fewer than the first network",
            "as-many": "as many as the first network, or more",
        },
        "reason": "A 3 looks a little like any other 3. So what was learned from one hand helps with others, but not with what only the others do.",
    },
    "your-digits-own": {
        "question": "The goal: a network `mine` that reads at least 8 of 10 of the drawings in `held_back`. It learns from `learned` alone, and both piles are of your own hand. How you get there is your business.",
        "hints": [
            "First fill at least three lines in the places above. Then run the cells of the two piles again.",
            "`you-teach` shows how to teach: start with `mine = Network(64, 16, 10)`, then go over `learned` many times.",
            "Not enough yet? Look at the drawings that it misreads. More lines help most; a rate of 0.1 and twenty epochs are enough for a few dozen drawings.",
        ],
        "reason": "A network needs to see only what it will be asked. For one hand a few dozen drawings are enough, and for the whole world thirteen people are not.",
        "messages": {
            "right": "It reads your hand, in drawings that it had never seen. You were its only teacher.",
            "stand-in": "So far the stand-in has written. Fill at least three lines of places above, run the two cells with the piles again, and teach once more.",
            "too-few": "There are too few drawings: at least twenty to learn from and ten held back. Three full lines are enough. If you have them, run the cells with the piles again.",
            "one-digit": "All drawings are of one and the same digit, so there is nothing to tell apart. Write other digits too.",
            "empty-drawing": "Among the rows is a drawing without ink. `if 1 in x:` leaves such places out.",
            "no-rows": "`learned` and `held_back` should be lists of rows: sixty-four pixels, then the digit. Run the cell of the two piles again.",
            "not-apart": "Most of what you hold back is among the drawings to learn from. Then it is no test. Keep the two piles apart.",
            "no-network": "`mine` should be a `Network`.",
            "other-sizes": "`mine` needs 64 inputs and 10 outputs.",
            "untaught": "`mine` has learned next to nothing. Go over `learned` several times with `mine.learn(x, answer, 0.1)`.",
            "not-yet": "Not 8 of 10 yet. Teach longer, or write another line or two.",
            "learned-the-held-back": "It reads what was held back better than what it should have learned from. Teach it with `learned` alone.",
            "raises": "When tried, your code raises `{error}`. Is `mine` a network with 64 inputs and 10 outputs?",
        },
    },
    "your-digits-both": {
        "question": "The goal: one network, `both`, that reads at least 80 % of `held_back` and at least 75 % of `exam`. It must not have learned from either.",
        "hints": [
            "A network that has seen only you reads only you. One that has seen only strangers reads only strangers. In chapter 12, mixing helped.",
            "`strangers + learned` is one list of both. But your drawings are few in it: rare in the data means rare in the loss.",
            "`learned * 5` is the pile five times over. So `mixed = strangers[:600] + learned * 5`; shuffle it, and teach two epochs with a rate of 0.05.",
        ],
        "reason": "It is the choice of chapter 12 once more: what goes into the data, and how often, decides whom the machine serves. This time you decided.",
        "messages": {
            "right": "It reads you, and it reads others. You saw to it that nobody was rare.",
            "no-network": "`both` should be a `Network`.",
            "other-sizes": "`both` needs 64 inputs and 10 outputs.",
            "no-rows": "`learned` and `held_back` should be lists of rows: sixty-four pixels, then the digit. Run the cell of the two piles again.",
            "untaught": "`both` has learned next to nothing so far.",
            "only-mine": "It reads your hand, but not the others'. Show it more strangers.",
            "only-others": "It reads the others, but not your hand. Show it your drawings more often.",
            "not-yet": "It does not read either well enough yet. Teach longer.",
            "learned-the-held-back": "It reads what was held back better than what it should have learned from. Teach it with `strangers` and `learned` alone.",
            "raises": "When tried, your code raises `{error}`. Is `both` a network with 64 inputs and 10 outputs?",
        },
    },
}
