"""The words of chapter 1."""

WORDS = {
    "storm-rule": {
        "question": "What does the machine print for the 2 in the last line?",
        "options": {
            "0": "0, no storm",
            "1": "1, a storm",
            "2": "2",
            "error": "nothing but an error message",
        },
        "reason": "`and` is true only if both of its sides are. `2 == 1` is not, so the rule goes on to `else`.",
    },
    "lazy-score": {
        "question": "A machine looks at the clouds only. How many of the four rows does it get right?",
        "reason": "It answers 1 1 0 0, and the table wants 1 0 0 0. In three rows the clouds alone happen to be enough to know.",
    },
    "ch01-or": {
        "question": "Complete `predict_or`: it gives 1 as soon as there are clouds or a drop, or both, and otherwise 0.",
        "hints": [
            "Take `predict` from above and change a single word.",
            "*And* is `and`. What is *or*?",
            "Begin with the line `if clouds == 1 or drop == 1:`.",
        ],
        "reason": "`or` is true if one of its sides is. Only the last row, where both are 0, gives a 0.",
        "messages": {
            "right": "The four rows give 1 1 1 0. This table is called OR.",
            "still-and": "It gives 1 only when both inputs are 1. One of them should be enough.",
            "one-only": "When both inputs are 1, it gives 0. Both should give a 1 as well.",
            "nothing-at-all": "No clouds, no drop, and it still gives a 1.",
            "sometimes-nothing": "Sometimes it gives nothing back. Is there a `return` below `if` and below `else`?",
            "not-0-or-1": "It gives something that is neither 0 nor 1. The answer of a rule is one of these.",
            "upside-down": "It is upside down: 1 where a 0 belongs, and 0 where a 1 belongs.",
            "always-zero": "It always gives 0. One input that is 1 should be enough for a 1.",
            "one-input-ignored": "One input is not looked at. When it alone is 1, there should be a 1 as well.",
            "returns-nothing": "Your function gives nothing back. Write `return`, not `print`.",
        },
    },
    "ch01-three": {
        "question": "A third input, `wind`, is 1 when the wind is strong. Complete `predict_three`: it gives 1 if all three are 1, and otherwise 0.",
        "hints": [
            "You may use `and` more than once.",
            "Add one more part after `clouds == 1 and drop == 1`.",
            "The line is `if clouds == 1 and drop == 1 and wind == 1:`.",
        ],
        "reason": "Three inputs make eight cases, and only one of them is a 1.",
        "messages": {
            "right": "All eight cases are right.",
            "one-input-ignored": "One input is not looked at: there are two 1s and it gives a 1.",
            "two-are-enough": "Two 1s are enough for it. All three must be 1.",
            "not-even-all": "If all three are 1, it should give a 1.",
            "returns-nothing": "Your function gives nothing back. Write `return`.",
        },
    },
    "ch01-tables": {
        "question": "With two yes-or-no inputs there are four rows. If the answer of each row is 0 or 1, how many different tables are there?",
        "hints": [
            "The first row has two possible answers. So has the second.",
            "Two rows make 2 × 2 = 4 tables. And four rows?",
            "Multiply four 2s.",
        ],
        "reason": "Each row doubles the number, so four rows make four 2s multiplied. Chapter 2 asks how many of them one neuron can imitate.",
        "messages": {
            "right": "Sixteen. We chose one of them and called it a storm.",
            "counted-rows": "4 is the number of rows. In how many ways can their answers be filled in?",
            "doubled": "8 is three 2s multiplied. There are four rows.",
            "no-count": "A number of tables is a whole number above 0.",
            "too-few": "Three rows alone have 8 tables, and one row more makes twice as many.",
            "too-many": "A row has two possible answers, 0 and 1. Multiply four 2s and no more.",
        },
    },
    "recall-01-model": {
        "question": "What is a model?",
        "options": {
            "machine": "a machine that turns an input into an output",
            "brain": "a small copy of a brain",
            "answers": "the list of the right answers",
            "data": "a table of inputs",
        },
        "reason": "A model turns one thing into another, as the mill turns rough rice into rice and husks. The right answers only say how good it is.",
    },
    "recall-01-question": {
        "question": "Which line asks whether there are clouds?",
        "options": {
            "==": "`if clouds == 1:`",
            "=": "`if clouds = 1:`",
            "in-brackets": "`if clouds(1):`",
        },
        "reason": "`==` asks, `=` ties a name to a value, and brackets call a function.",
    },
    "recall-01-loop": {
        "question": "The machine is at the highlighted place. What is done to it there?",
        "options": {
            "change": "something in it is changed a little",
            "mark": "its answers are compared with the right ones",
            "new": "it is thrown away, and another one is drawn at random",
            "stop": "nothing more: it is done",
        },
        "reason": "Testing tells how good it is, improving changes it a little. Then it is tested again.",
    },
}
