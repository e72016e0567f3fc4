"""Every sentence of the explanations in English: the cause, what happened, what to look at next."""

# ruff: noqa: E501 - a sentence is one line, as in the other language, so that they compare well

TYPES = {
    "int": "a whole number",
    "float": "a decimal number",
    "bool": "True or False",
    "str": "text",
    "list": "a list",
    "tuple": "a tuple (a list in round brackets)",
    "dict": "a dictionary",
    "set": "a set",
    "NoneType": "None",
    "function": "a function",
    "method": "a function",
    "builtin_function_or_method": "a function",
    "type": "a class",
    "module": "a module",
    "sequence": "text or a list",
    "bytes": "bytes",
    "range": "a range",
    "": "a value",
}
OTHER_TYPE = "an object of the class {name}"

LABELS = {
    "line": "Line {line}:",
    "related": "Look at line {related} too.",
    "elsewhere": "It happened in line {there} of the cell that makes `{function}`.",
    "inside": "It came up inside of the module `{module}`, which this line uses.",
    "fix": "With the correction:",
    "original": "Python's own words",
}

# In every text: {line} is the line of the error, {related} the other line worth a look.
SENTENCES = """
unexplained
Python stopped with an error of the kind `{error}`.
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/nowhere
Python stopped with an error of the kind `{error}`.
Python's own words below say more.

unexplained/silent
Python stopped with an error of the kind `{error}` and says no more about it.
Look at line {line} and at the values it uses.

unexplained/type
A value in line {line} is not of the kind that is needed there (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/value
A value in line {line} is of the right kind, but what it holds does not fit (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/letters
A text in line {line} has letters that cannot be written or read this way (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/lookup
Something was looked up in line {line} and is not there (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/attribute
Python does not find what stands behind a dot (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/import
Python cannot import what line {line} asks for (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/number
A calculation in line {line} has no result (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/system
The computer could not do what line {line} asks for (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/reading
Line {line} has Python read a piece of code, and it cannot (`{error}`).
Python says: `{message}`. Look at line {line} and at the values it uses.

unexplained/end
There is no next value to take (`{error}`).
In line {line} there were fewer values than it takes. Print how many there are.

unexplained-syntax
Python cannot read line {line}.
Read it sign by sign, and look at the end of the line above too.

hangul-layout
`{typed}` was typed with the Korean keyboard layout on.
With the English layout the same keys give `{word}`. Press the Hangul/English key and type it again.

full-width
`{sign}` is a full-width sign, and Python knows only the narrow `{instead}`.
Switch your keyboard to half-width and type `{instead}`. In text between quotes every sign is fine.

curly-quotes
`{sign}` is a curly quote, and Python needs the straight one: `{instead}`.
Type the quotes here in the editor. Curly ones often come along with text copied from elsewhere.

invisible-character
In line {line} there is a character that you cannot see ({code}), and Python stumbles over it.
It often comes along with copied code. Delete the empty space there and type it again.

invisible-character/indent
Line {line} begins with a character that you cannot see ({code}), and Python stumbles over it.
Delete it. Where the line has to be indented, type four ordinary spaces for each step.

look-alike
`{sign}` looks like a sign of Python, but it is another one.
Python writes it as `{instead}`.

missing-colon
Line {line} begins with `{keyword}`, and its colon is missing.
A line with indented lines below it ends with a colon (:).

equals-in-condition
After `{keyword}` there is one `=`, which stores a value and does not compare.
To ask whether two values are equal, write `==`.

else-if
Python has no `{typed}`.
Write `elif`, which is both words in one.

else-with-condition
`else` takes no condition: it is for everything that is left.
Write `elif` if you want to ask something, or put the colon directly after `else`.

else-without-if
This `{keyword}` belongs to no `if`.
It has to stand exactly below its `if`, as far to the right, with only the indented lines of that `if` between them.

missing-condition
After `{keyword}` the question is missing.
Write between `{keyword}` and the colon what is to be true, for example `x > 1`.

missing-in
This `for` has no `in`.
Write `for {name} in …:` and after `in` the list or the range to go through.

def-without-brackets
The function `{name}` has no brackets in its first line.
Brackets follow the name even if nothing goes in: `def {call}:`

try-without-except
A `try` is never answered by an `except`.
Below the indented lines of `try` put `except ValueError:` with what to do then, as far to the right as `try`.

if-without-else
After this `if` the answer for the other case is missing.
In one line it reads `1 if total > 1 else 0`.

word-of-python
`{word}` is a word of Python's own and cannot be a name.
Choose another name, for example `{word}_`.

prompt-copied
`{prompt}` was copied along from an example.
It only shows where someone typed. Delete it and keep the code behind it.

terminal-command
`{program}` is a command for a terminal, not Python code.
Type it into a terminal window. Cells take Python code only.

terminal-command/pip
`{program}` is a command for a terminal, not Python code.
You do not need it here: this book uses no other package, and the page can load none with `{program}`.

comment-of-another-language
`//` divides in Python and begins no comment.
Begin a comment with `#`.

braces-of-another-language
Line {line} ends with a brace, as in other languages. Python groups lines without braces.
End the line with a colon (:), indent the lines that belong to it by four spaces, and delete the braces.

operator-of-another-language
`{sign}` comes from another programming language.
Python writes it as `{instead}`.

swapped-comparison
The two signs of `{sign}` are the wrong way round.
Write `{instead}`.

operator-in-two-parts
There is a gap in the sign `{sign}`.
Write both parts together: `{sign}`

plus-plus
Python has no `{sign}{sign}`.
Write `{name} {sign}= 1`.

word-of-another-language
`{word}` comes from another programming language.
Python calls it `{instead}`.

word-of-another-language/drop
`{word}` comes from another programming language.
Python needs no word there. Delete `{word}`.

word-of-another-language/for
A `for` with semicolons comes from another programming language.
To do something three times write `for i in range(3):`.

quote-inside-text
The text ends too early, because it has a {quote} inside.
Put the other kind of quotes around it: {other}…{other}

unclosed-quote
A text in line {line} has only one of its two quotes.
Text stands between two quotes of the same kind: {quote}…{quote}

unclosed-quote/long
The long text that begins in line {line} never ends.
Put {quote} at its end.

f-string-brace
In this f-text a brace has no partner or holds something that Python cannot read.
Write the name between two braces: `f"w1 is {{w1}}"`

f-string-brace/empty
The braces in this f-text are empty.
Write between them the name of what is to be shown: `f"w1 is {{w1}}"`

unclosed-bracket
The bracket `{bracket}` in line {line} is never closed.
Find the place where `{closing}` belongs. Count: every opened bracket needs one that closes it.

extra-bracket
The bracket `{bracket}` closes nothing.
Delete it, or put the missing `{opening}` before it.

wrong-bracket
`{bracket}` is closed by `{found}`.
`{bracket}` needs `{closing}`. Brackets close in the reverse order in which they were opened.

tabs-and-spaces
Some lines are indented with tabs and some with spaces.
Line {line} has a tab at its beginning. Indent all lines of its block anew, with four spaces for each step.

missing-indent
Line {line} has to be indented, because line {header} ends with a colon.
Put four spaces before every line that belongs to `{keyword}`.

missing-indent/end
Below line {header} nothing follows that belongs to `{keyword}`.
Write there at least one indented line. `pass` does nothing and holds the place.

unexpected-indent
Line {line} is indented further than the line above, and no colon there asks for it.
Put it as far to the right as the line above.

unexpected-indent/first
Line {line} begins with spaces.
The first line of a cell begins at the left edge.

uneven-indent
Line {line} begins with {spaces:space}, and no line above it does.
Put it exactly below the line that it belongs with. Every step is four spaces.

misspelt-keyword
Python does not know `{typed}` here.
Did you mean `{word}`?

print-without-brackets
`print` needs brackets. In Python 2 it had none.
Write `print({inside})`.

call-without-brackets
`{name}` is called, and its brackets are missing.
Write `{name}({inside})`.

import-order
Python says it the other way round: first `from`, then `import`.
Write `from {module} import {names}`.

import-order/left-out
The word `import` is missing.
Write `from {module} import {names}`.

break-outside
`{word}` stands outside of every loop.
It works only inside of `for` or `while`. Look at how far line {line} is indented.

await-outside
`{word}` works only inside of a function that begins with `async`.
Begin line {defined} with `async def {function}`. Whoever calls it then writes `await` before the call.

return-outside
`{word}` stands outside of every function.
Indent line {line} so that it belongs to the function. To show a value outside of a function, use `print`.

default-before-plain
In line {line} a name without a default value comes after one that has one.
Put the names with `=` at the end of the brackets.

keyword-before-plain
In line {line} a plain value comes after one with a name.
Put the values with `name=` at the end.

name-twice
`{name}` stands twice in the same brackets.
Every name can be there once. Rename or delete one of them.

leading-zero
The number `{number}` begins with a zero.
Write `{plain}`.

number-with-two-points
The number `{number}` has two points.
A number has one decimal point at most.

missing-operator
Between `{left}` and `{right}` a sign is missing.
Python multiplies only where it sees a `*`: write `{left} * {right}`.

missing-operator/any
Between `{left}` and `{right}` a sign is missing.
Write what is to be done with the two, for example `=`, `==` or `+`.

missing-name
After `{word}` a name is missing.
Write the name that belongs there.

missing-name/before
Before the dot there is nothing.
Write what the dot belongs to, for example `neuron` or `self`.

missing-name/after
After the dot a name is missing.
Write behind the dot what you want from it, for example `.predict`.

empty-place
There is nothing between `{left}` and `{right}`.
Write the value that belongs there, or delete what is too much.

empty-place/return
`return` gives a value back; it cannot ask.
Write the `if …:` on a line of its own, and below it, indented, `return` with the value.

empty-place/first
There is nothing before `{right}`.
Write the name that belongs there.

dictionary-colon
After `{key}` in the braces a colon is missing.
A dictionary pairs every key with a value by a colon: `{{"clouds": 1}}`

first-word-left-out
Line {line} ends with a colon, and its first word is missing.
Did you mean to begin it with `{word}`?

name-starts-with-digit
The name `{name}` begins with a digit.
A name begins with a letter. The digit can stand behind it, as in `w1`.

name-in-two-words
`{name}` is not one name for Python.
Tie the words together with an underscore: `{one}`

assign-to-value
`{left}` on the left of `=` is not a name.
On the left stands the name, on the right its value. To compare, write `==`.

unfinished-line
Line {line} ends with `{sign}`, and something has to follow.
Complete the line, or delete the `{sign}`.

backslash
There is a backslash outside of a text in line {line}.
To divide, write `/`. A line break like `\\n` belongs between quotes.

backslash/end
Behind the backslash in line {line} something follows: a space or a comment.
A backslash goes on in the next line only if nothing at all stands behind it. Delete what does, or the backslash.

stray-character
Python has no use for `{sign}` in line {line}.
Delete it, or put quotes around it if it is meant as text.

stray-character/acts
Python does not know the sign `{sign}` in line {line}.
Say with Python's own signs or words what it is to do. If it is meant as text, put quotes around it.

stray-character/raised
`{sign}` is a raised digit, and Python reads only ordinary ones.
If it is a power, write `**` and an ordinary digit, as in `x ** 2`.

stray-character/lowered
`{sign}` is a lowered digit, and Python reads only ordinary ones.
Type it as an ordinary digit, as in `x2`.

missing-quotes
Python knows no name `{text}`.
If it is meant as text, put quotes around it: `"{text}"`. If it is a name, give it a value first.

missing-quotes/words
`{text}` has no quotes around it, so Python looks for names.
Put quotes around text: `"{text}"`

missing-comma
Between `{left}` and `{right}` a comma is missing.
Put a comma between every two things in brackets.

two-statements
Two instructions stand in one line.
Begin a new line before `{second}`.

missing-self
The method `{method}` (a function inside of a class) has no `self` in its brackets.
When you call a method, Python hands it the object first. Write `self` first in the brackets.

missing-self/name
`{method}` uses `self` but does not have it in its brackets.
Write `self` first in the brackets of the method.

self-outside-class
`self` exists only inside of a method, a function that belongs to a class.
Look at how far line {line} is indented, or use the name of your object, for example `neuron`.

double-equals-for-assignment
`{name}` has no value yet: `==` compares and stores nothing.
To give `{name}` a value, write one `=`.

missing-self-dot
`{name}` belongs to the object, and inside of a method Python looks for it only behind `self`.
Write `self.{name}`.

missing-self-dot/init
The object has no `{name}`, because `__init__` keeps `{name}` to itself.
Write `self.{name} = …` there, so that the object remembers it.

no-file
`__file__` is the file that Python runs, and a cell is not a file.
Do without it. A file is looked for by its name in the current folder.

forgot-import
`{name}` was not imported.
Write at the top: `{import}`

forgot-import/package
Python does not know `{name}` yet.
If you wrote it in a cell above, run that cell first. To use the one of the package, write `{import}` at the top.

module-not-here
There is no package `{module}` in this page.
This book does without it. Delete the line and what uses `{module}`.

module-not-here/elsewhere
The package `{module}` is not installed here.
This book does without it. If you want it all the same, install it in a terminal with `pip install`.

module-not-here/standard
The module `{module}` belongs to Python, but this Python came without it.
This book does not need it. Leave the line out.

name-before-it-exists
`{name}` is used here, and it gets its value only in line {defined}.
Python reads from top to bottom. Move the line that makes `{name}` above this one.

name-before-it-exists/counter
`{name}` has no value yet that could be changed.
Give it its first value before that, for example `{name} = 0`, outside of the loop.

name-before-it-exists/skipped
`{name}` has no value: line {defined}, which gives it one, was not run, or `{name}` was deleted again.
Look at the `if` or the loop around line {defined}, and give `{name}` a first value before it.

method-without-object
`{name}` is a method of `{class}`, a function that belongs to an object, and cannot be called alone.
Write the object and a dot before it: `{object}.{name}(…)`

name-lives-in-function
`{name}` exists only inside of the function `{function}`.
Let the function give the value back with `return`, and store what the call gives.

name-lives-in-function/list
`{name}` exists only inside of the brackets with `for`.
What the brackets make is the list. Store it under a name, or write the `for` as a loop of its own.

misspelt-name
Python knows no name `{name}`.
Did you mean `{word}`?

misspelt-name/case
Python knows no name `{name}`.
There is a `{word}`. Capital and small letters make two different names.

unknown-name
Python knows no name `{name}`.
Look whether it is spelled as it was when you gave it a value, and whether the cell that does so has run.

local-before-assignment
In `{function}`, `{name}` has no value yet when it is used.
Give it a value in every way through the function, for example before the `if`.

local-before-assignment/global
`{function}` gives `{name}` a value, so inside of it `{name}` is another name than the one outside.
Hand the value in through the brackets and give the new one back with `return`.

method-without-brackets
`{function}` is the function itself, not what it gives.
To call it, write brackets behind it: `{function}(…)`

module-name-is-function
`{name}` is the function here, not the module of that name.
You imported it with `from`. Write `{name}()` without `{name}.` before it, or import the module with `import {name}`.

hidden-module
`{name}` is {type} here and not the module, because a value was stored under its name.
Give that value another name, and import the module again.

class-not-called
`{class}` is the class, the plan, and not yet an object made from it.
Write brackets to make an object: `{class}()`

class-not-called/call
`{attribute}` was called on the class `{class}`, and there is no object yet.
Make one with brackets, `neuron = {class}()`, and call `neuron.{attribute}(…)`.

class-not-called/plain
A class stands where an object or a value is needed.
Write brackets behind its name to make an object.

class-not-called/package
The package got the class `{class}`, the plan for an object, where it needs an object.
Make one first, for example `neuron = {class}(2)`, and hand over `neuron`.

init-misspelt
The method `{name}` looks like a misspelled `__init__`.
Python calls only `__init__` when it makes a `{class}`: two underscores before it and two behind it.

attribute-of-another-language
`{object}` has no `{name}` in Python.
Write `{instead}`.

misspelt-attribute
There is nothing called `{name}` behind this dot.
Did you mean `{word}`?

method-outside-class
This object of the class `{class}` has no `{name}`: `def {name}` in line {defined} stands outside of the class.
Indent it, and the lines that belong to it, so that it stands below `class {class}:`

unknown-attribute
{type} has nothing called `{name}`.
Look at the name behind the dot, and at whether the value before the dot is the one you mean.

unknown-attribute/own
{type} has nothing called `{name}`.
An object has only what `__init__` stores with `self.{name} = …` and the methods of its class.

unknown-attribute/standard
The module `{module}` has nothing called `{name}` here.
Look at the spelling. If it is right, it is one of the parts that Python in a page does not have.

unknown-attribute/module
The module `{module}` has nothing called `{name}`.
Look at the spelling, or at where you found that name.

unknown-attribute/function
{type} has nothing called `{name}`.
`{name}` is a function of its own. Put the value into its brackets: `{name}(…)`

neuron-wrong-object
The package got {type} where it needs something else.
Look at the order of the values in the brackets. For example, `train` takes first the neuron, then the data.

import-of-a-member
`{name}` is not a module, so it cannot stand behind `import`.
Write `import {module}` and use it as `{module}.{name}`.

misspelt-module
There is no module `{name}`.
Did you mean `{word}`?

unknown-module
There is no module `{module}` here.
Look at the spelling. This book needs only `neuron` and modules that come with Python, such as `random` and `math`.

misspelt-import
The module `{module}` has no `{name}`.
Did you mean `{word}`?

name-not-in-module
The module `{module}` has no `{name}`.
Look at the spelling, or at where you found that name.

name-not-in-module/method
`{name}` cannot be imported, because it is a method of `{class}` and belongs to its objects.
Write `from {module} import {class}`, make an object, and call `{name}` on it.

too-few-arguments
`{function}` did not get everything it needs. Missing: {missing}
It takes ({inputs}). Put a value for each of them into the brackets.

too-few-arguments/list
`{function}` got one list and needs separate values. Missing: {missing}
It takes ({inputs}). Leave the square brackets out.

too-few-arguments/named
`{function}` did not get everything it needs. Missing: {missing}
It takes ({inputs}). Write what is missing with its name, as in `name=value`.

too-few-arguments/builtin
`{function}` got {got:value} and needs {wanted}.
Look at what stands in its brackets.

too-few-arguments/plain
`{function}` did not get everything it needs. Missing: {missing}
Put a value for it into the brackets.

too-many-arguments
`{function}` got {got:value}, which is more than it takes.
It takes ({inputs}). Delete what is too much, or add a name to the brackets after its `def`.

too-many-arguments/named
`{function}` got {got:value}, and not all of them may stand there without a name.
It takes ({inputs}). Write the name before the value: `name=value`

too-many-arguments/class
`{function}` got {got:value}, and its `__init__` takes none.
Leave the brackets empty, or add names after `self` in `def __init__`.

too-many-arguments/none
`{function}` got {got:value} and takes none.
Leave its brackets empty, or add names to the brackets after its `def`.

too-many-arguments/no-init
`{function}` got values, but the class has no `__init__` that takes them.
Write a method `__init__(self, …)` into the class, or leave the brackets empty.

too-many-arguments/builtin
`{function}` got {got:value} and takes {wanted}.
Look at what stands in its brackets. Several values often belong into one list.

too-many-arguments/plain
`{function}` got {got:value} and takes {wanted}.
Look at what stands in its brackets.

unknown-argument
`{function}` takes nothing called `{name}`.
It takes ({inputs}).

unknown-argument/misspelt
`{function}` takes nothing called `{name}`.
Did you mean `{word}`? It takes ({inputs}).

unknown-argument/plain
`{function}` takes nothing called `{name}`.
Look at the spelling of the name before `=`.

argument-twice
`{function}` got `{name}` twice.
A value without a name already took its place. It takes ({inputs}).

neuron-needs-list
`{function}` of the package takes all inputs together, in one list.
Put square brackets around them: `{list}`

neuron-needs-list/one
`{function}` needs a list and got {type}.
Put the values into square brackets, even if there is only one, as in `[1, 0]`.

neuron-needs-list/answer
`{function}` takes the inputs in one list, and the answer stands outside of it.
Close the list before the answer: `{call}`

shadowed-builtin
`{name}` is no longer Python's function, because a value was stored under its name.
Give that value another name, and run `del {name}` once to get the function back.

deleted-builtin
`{name}` is one of Python's own names, and it has been deleted.
Take out the line that deletes it, and reload the page. Then Python has it again.

deleted-builtin/elsewhere
`{name}` is one of Python's own names, and it has been deleted.
Take out the line that deletes it, and start Python anew. Then Python has it again.

overwritten-function
`{name}` is no longer the function, because {type} was stored under its name.
Give that value another name, and run the cell that makes `{name}` again.

overwritten-function/module
`{name}` is no longer the function of the module, because {type} was stored under its name.
A function is called with brackets and without `=`. Restart Python to get the function of `{module}` back.

module-called
`{name}` is a module, and a module cannot be called.
Call the function in it: `{call}(…)`

attribute-hides-method
`{name}` is {type} here, because a value was stored under the name of a method.
Give the value or the method (the function inside of the class) another name.

round-brackets-for-index
`{object}` is no function, and round brackets call one.
To take a value out, use square brackets: `{object}[{index}]`

not-callable
`{object}` is {type}, and brackets behind it try to call it like a function.
Look whether a sign such as `*` is missing before the bracket, or whether the brackets are too much.

instance-called
`{object}` is an object, made from a class, and not a function.
Call one of its methods: `{object}.{method}(…)`

not-a-list
`{object}` is {type} and has no places inside that square brackets could pick.
Look at what `{object}` holds: a list is needed here, or the brackets are too much.

not-a-list/unknown
Square brackets were put behind {type}, and that has no places inside.
Look at the values in line {line}: a list is needed there, or the brackets are too much.

square-brackets-for-call
`{object}` is a function, and functions are called with round brackets.
Write `{call}`.

wrong-index
A place in {holder_type} was asked for with {type}.
The place is a whole number: 0 is the first.

float-index
The place `{index}` is a decimal number.
A place in a list is a whole number. Use `//` to divide without a rest, or `int(…)`.

text-index
`{object}` is {holder_type}, and `{index}` is text.
A place in it is a number: 0 is the first. Texts as keys belong to dictionaries.

two-indices
A list takes one place in its square brackets, and here are two.
Take the row first and then the value in it: `{instead}`

two-indices/column
A list takes one place in its square brackets. Two of them, as in NumPy, are for arrays.
To take one value from every row, write `{instead}`.

cannot-change
`{object}` is {type}, and what is in it cannot be changed.
Make a new one, or use a list with square brackets from the start.

not-iterable
`{object}` is {type}, and there is nothing in it to go through.
A loop needs a list or `range(…)`. Maybe you mean something that belongs to `{object}`.

not-iterable/plain
Something in line {line} is {type}, and there is nothing in it to go through.
Print the values that this line uses. A list or a `range(…)` is needed there.

number-not-iterable
`{object}` is a number, and `for` needs something to go through.
To count, write `{instead}`.

number-not-iterable/call
`{object}` is a number where a list is needed.
Put the values into square brackets, or use the list itself.

unpack-not-a-list
There are several names on the left and only one value, {type}, on the right.
For `{names}` a list with as many values is needed.

unpack-not-a-list/loop
The loop takes out {type} each time, and it cannot be shared out to several names.
For `{names}` every entry has to be a row. Maybe you go through one row where the whole table is meant.

loop-variable-hides-list
The loop stores every entry under the name `{name}`, and that was the name of the list itself.
Give the loop another name for one entry, for example `for row in {name}:`.

list-arithmetic
`{sign}` does not calculate with a whole list.
Do it for every value: `{instead}`

list-arithmetic/one
`{sign}` does not calculate with a whole list.
Do it for every value: `{instead}`. If a function needs one number, call it for every value.

list-arithmetic/both
`{sign}` does not calculate with two lists value by value.
Take them in pairs: `{instead}`

list-arithmetic/add
`{sign}` adds a list to a list, and here is only {right_type}.
To put one value at the end, use `append(…)`.

none-value
`{object}` is None, so there is no value to work with.
Look at where `{object}` gets its value.

none-value/print
`print(…)` shows a value and gives nothing back.
Use the value itself, and print it in a line of its own.

none-value/unknown
A value in line {line} is None where something else is needed.
Print the parts of that line one by one to see which of them is None.

missing-return
`{function}` gives nothing back, so what comes out is None.
Its last line has to be `return` with the result. `print` only shows it.

missing-return/branch
`{function}` did not reach a `return`, so what came out is None.
Look at the case in which no `if` is true, and put a `return` there too.

method-returns-none
`{method}` changes the list itself and gives nothing back.
Write it in a line of its own, without `=` and not inside of other brackets. Then use the list.

sum-of-lists
`sum` adds numbers, and there is {right_type} among the values.
Look at what is in the list. For rows, choose one number of each: `sum(row[0] for row in data)`

unsupported-operation
`{sign}` does not work between {left_type} and {right_type}.
Look at what the two sides hold. Maybe one of them needs something behind a dot or in square brackets.

unsupported-operation/one
`{sign}` does not work on {right_type}.
Look at what stands behind the sign. Maybe it needs something behind a dot or in square brackets.

unsupported-operation/compare
{left_type} and {right_type} cannot be compared with `{sign}`.
Look at what the two sides hold. Only values of the same kind have an order.

text-number-compare
Text and a number cannot be compared with `{sign}`.
If the text is a number, make it one: `float(…)`. What `input()` gives is always text.

list-number-compare
A whole list cannot be compared with one number.
Compare one value of it, for example `totals[0]`, or go through the list with `for`.

text-plus-number
Text can only be joined with text, and here is {left_type} with {right_type}.
Write `print("text", value)` with a comma, or turn the value into text with `str(…)`.

text-in-arithmetic
There is text in this calculation, even if it looks like a number.
Turn it into a number with `float(…)`, or leave the quotes out. What `input()` gives is always text.

list-times-float
A whole list cannot be multiplied by a decimal number.
Multiply every value: `{instead}`

caret-for-power
`^` is no power in Python.
Write `**`: `3 ** 2` is 9.

trailing-comma
`{name}` is not a number but a tuple (several values in one), because of the comma at the end of `{value}`.
Delete the comma.

trailing-comma/point
`{name}` is not a number but a tuple (several values in one), because of the comma in `{value}`.
Write a decimal number with a point.

needs-number
`{function}` needs one number and got {type}.
Take one value out of it or convert it. For a list, call `{function}` for every value.

needs-whole-number
`{function}` needs a whole number and got {type}.
Use `int(…)`, or divide with `//` so that no decimal point appears.

needs-whole-number/list
`{function}` needs a number and got {type}.
Use the length of the list, `len(…)`, or go through the list itself: `for row in data:`

needs-whole-number/plain
A whole number is needed here, and {type} was given.
Look at the values in line {line}: one of them is not what it should be.

needs-whole-number/weights
The first value of `{function}` is how many inputs it has, and here is {type}.
To choose the weights yourself, name them: `{call}`

no-len
`{object}` is {type} and has no length.
`len` counts what is in a list or a text. Look at what `{object}` holds.

no-len/plain
The length of {type} was asked for, and it has none.
Look at the values in line {line}: a list or a text is needed there.

unhashable
A list cannot be a key or be in a set, because it can change.
Use a tuple, with round brackets: `(1, 0)`

unhashable/other
A key, or a value in a set, must not be {type}, because that can change.
Use a text, a number or a tuple (round brackets) as the key.

json-cannot-save
JSON cannot save {type}.
Save the numbers in it, for example a dictionary with the weights: `{{"weights": [0.6, 0.8]}}`

json-broken
This text is not JSON.
Look whether a bracket or a comma is missing. Python's own words below name the place.

json-broken/quotes
This text is not JSON, because names in it need double quotes.
Write `"` inside and `'` around the whole text.

format-does-not-fit
A number format such as `.2f` was given {type}.
It works for one number only. For a list, do it for every value.

format-does-not-fit/plain
The format and the values do not fit together.
Look at what stands behind the colon in the braces, and at how many values there are.

text-is-not-a-number
`{function}` cannot make a number out of the text `{text}`.
Only digits, a sign and a point may be in it.

text-is-not-a-number/empty
`{function}` got an empty text, and there is no number in it.
Look at whether something was typed in.

text-is-not-a-number/point
`{function}` makes whole numbers only, and `{text}` has a point.
Use `float(…)`.

text-is-not-a-number/comma
`{text}` has a comma, and Python writes decimal numbers with a point.
Put a point there.

unpack-count
A row has more values than there are names: `{names}` takes only {wanted}.
Write one name for every value of the row.

unpack-count/few
A row has fewer values than there are names: `{names}` needs {wanted}.
Look at how many values one row has, and write as many names.

unpack-count/plain
There are more values than names to take them: only {wanted}.
Write one name for every value.

unpack-count/few-plain
There are fewer values than names to take them: {wanted} are needed.
Look at how many values there are, and write as many names.

value-not-in-list
`{value}` is not in `{list}`.
Ask first whether it is there: `if {value} in {list}:`

value-not-in-list/plain
A value was looked for, and it is not there.
Ask first with `in` whether it is there.

math-domain
`{function}` has no result for this number.
Print the number that goes in, and look at where it comes from.

math-domain/log
`{function}` works only for numbers above 0.
Print the number that goes in. To be safe, add a tiny number such as `1e-9` to it.

math-domain/sqrt
There is no square root of a negative number, and `{function}` got one.
Print the number that goes in, and look at where it comes from.

empty-sequence
`{function}` got an empty list, so there is nothing to choose from.
Look at why the list is empty at this place.

empty-list
The list `{list}` is empty, so nothing can be taken out.
Ask first whether something is in it: `if {list}:`

index-out-of-range
`{list}` has {length:value}, so there is no place {index}.
Counting begins at 0: the last place is {last}.

index-out-of-range/empty
`{list}` is empty, so there is no place {index}.
Look at where the list should have got its values.

index-out-of-range/store
`{list}` has {length:value}, and only a place that exists can be given a new value.
To put a value at the end, write `{list}.append(…)`.

index-out-of-range/plain
The list has no such place.
Counting begins at 0, so the last place is the length minus 1.

index-out-of-range/inside
A list inside of what line {line} calls has no such place.
Often a list that went in is empty or too short. Print it before this line.

list-changed-while-looping
`{name}` changed its size while a loop was going through it.
Collect in a new list what you want to keep, and leave the one you go through as it is.

key-not-found
The dictionary has no key {key}.
Its keys are: {keys}

key-not-found/plain
The dictionary has no key {key}.
Print the dictionary to see its keys.

key-not-found/misspelt
The dictionary has no key {key}.
Did you mean {word}?

key-not-found/type
The dictionary has no key {key}: a number and a text are different keys.
Its keys are: {keys}

division-by-zero
`{divisor}` is 0 here, and nothing can be divided by 0.
Look at why it is 0, or ask before dividing: `if {divisor} != 0:`

division-by-zero/plain
A number was divided by 0, and that has no result.
Print the value that you divide by, and look at why it is 0.

division-by-zero/power
0 was raised to a power below 0, which means dividing by 0.
Look at why the value below the power is 0.

number-too-big
A number became too big for Python.
Print it in every round. If it runs away, the learning rate may be too big or a sign the wrong way round.

number-too-long
Python turns only whole numbers of up to {limit} digits into text, or text into them.
Calculating with longer ones works. `sys.set_int_max_str_digits(0)` lifts this limit.

number-too-big/exp
`exp` of such a big number has no room in Python.
In a sigmoid, treat big negative numbers on their own: `1 / (1 + exp(-z))` for z above 0, `exp(z) / (1 + exp(z))` below.

out-of-memory
There is not enough memory for this.
Make the list smaller, and look at whether a number in it is bigger than you meant.

assertion-failed
`assert` found that `{condition}` is not true.
That line checks your code. Print both sides and look at which one is not as expected.

assertion-failed/plain
A check (`assert`) found something that is not true.
Python's own words below name the check.

raised-by-you
Your own code reported this error with `raise`.
Look at the condition above that line: the values that came in made it true.

raised-by-you/plain
Your own code reported this error with `raise`.
Look at what leads to that line.

raise-without-error
After `raise` an error has to stand, and `{value}` is none.
Choose a kind of error and put the text into its brackets, as in `raise ValueError("…")`.

file-not-found
There is no file `{file}` here.
The page cannot see the files of your computer: it has only those that your code wrote. Put the data into the code.

file-not-found/elsewhere
There is no file `{file}` here.
Look at the name. Without a folder in it, Python looks in the folder from which it was started.

no-input
`input()` waited for an answer and got none.
Run the cell again and type something, or put a value into the code.

no-input/elsewhere
`input()` waited for an answer and got none.
Nobody can type here. Put a value into the code instead.

program-ended
The program ended itself.
`exit()` and `quit()` are not needed in a cell. Delete them.

loop-without-break
You stopped a loop that never ends: `while True` has no `break`.
Put `if …:` with `break` into the loop, for the moment when it is done.

loop-without-break/inner
You stopped a loop that never ends: the `break` leaves only the inner loop.
`while True` needs a `break` of its own, in a line that is not inside of the `for`.

loop-condition-frozen
You stopped a loop that never ends: nothing in it changes `{name}`, so `{condition}` stays true.
Change `{name}` inside of the loop, as far to the right as its other lines.

loop-over-growing-list
You stopped a loop that never ends: it goes through `{name}` and makes it longer each time.
Collect the new values in another list.

loop-stopped
You stopped the loop in line {line}.
If it should have ended by itself: print in every round what its condition looks at, and see whether it gets there.

loop-stopped/for
You stopped the loop in line {line}.
It was not done yet. Try fewer rounds first.

loop-stopped/break
You stopped the loop in line {line}: its `break` was not reached.
Print in every round what the `if` above `break` looks at. Some tables can never be learned by one neuron, and then it does not come.

stopped
You stopped the program in line {line}.
It was not done yet. Try it with smaller numbers first.

stopped/asking
You stopped the program while it waited for your answer.
Run it again, and write something where it asks.

stopped/nowhere
You stopped the program.
Run it again whenever you like.

endless-recursion
`{function}` calls itself again and again, more often than Python allows.
Look at line {line}. Maybe another function is meant there, or an `if` has to stop it earlier.

too-deep
Something lies in itself here, or in too many layers for Python.
Look at how it was made. Put so many things side by side in a list, not one inside the other.

neuron-inputs
This neuron has {wanted:input} and got {got:value}.
Give it as many values as it has weights.

neuron-inputs/row
This neuron has {wanted:input} and got {got:value}.
Maybe the answer at the end of the row came along. Leave it out: `row[:-1]`

neuron-inputs/none
A neuron needs at least {wanted:input} and has {got} here.
Write how many inputs it has: `Neuron(2)`

neuron-empty-table
The table has no rows, so there is nothing to learn from.
Look at where the data should have come from.

neuron-labels
The answer in row {row} is {got}, and it has to be the number 0 or 1.
The answer is the last value of a row. Change the answers to 0 for no and 1 for yes.

neuron-labels/network
The answer for row {row} is {got}, and it has to be the number 0 or 1.
Change the answers to 0 for no and 1 for yes.

neuron-labels/class
The answer for row {row} is {got}, and this network has the classes 0 to {last}.
Give every answer as the number of its class. For more classes the network needs more outputs.

neuron-names
`names` takes a list of names and got {got}.
Put names in quotes into square brackets, for example `names(["Emma", "Noah"])`.

neuron-names/quotes
Number {row} of your names is {got}, and that is no text.
Put every name in quotes, for example `"Emma"`.

neuron-names/letters
Number {row} of your names, {got}, has something in it that is no letter.
Leave out blanks, digits and signs: the network learns one word of letters at a time.

neuron-names/short
Number {row} of your names, {got}, is too short.
A name needs two letters or more, so that there is one that comes next.

network-layer
`{argument}` needs {wanted:number} here and has {got}.
A neuron has one weight for each of its inputs, and a layer one bias for each of its neurons.

network-layer/uneven
The lists in `{argument}` are not equally long.
The neurons of a layer read the same inputs: give each of them as many weights.

network-inputs
This network takes {wanted:number} at a time and got {got:number}.
Give it one row with {wanted:number}, in square brackets.

network-inputs/row
This network takes rows of {wanted:number}, and row {row} has {got}.
The first number in `Network([…])` says how many inputs a row has.

network-file
`{file}` holds no network that the package's `save` wrote.
What the package shall load, the package must save: `network.save("{file}", overwrite=True)`. A file from elsewhere, or one that broke off, cannot be read.

network-file/name
The name of a file is wanted, and here it is {got}.
Write a name in quotes, such as `"network.json"`.

network-answers
There are {wanted:row} and {got:answer}.
Every row needs one answer, in the same order.

network-answers/numbers
The answer for row {row} is {got}, and this network gives {wanted:number}.
Give the answer as a list of {wanted:number}, for example 1 for the right class and 0 for the others.

network-sizes
{got} does not fit: `Network` takes a list of layer sizes, two or more whole numbers above 0.
Write how many inputs and then how many neurons each layer has: `Network([2, 4, 1])`

network-sizes/many
These layers would have too many weights: {got}.
Choose smaller numbers, for example `Network([64, 16, 10])`.

neuron-diagnose
`diagnose` did not get a training that it could look at.
Train first. Then give it the network, X and y: `diagnose(network, X, y)`, or what `train` gave and the rows: `diagnose(result, rows)`.

neuron-diagnose/answers
`diagnose` got the rows, but not their answers.
Give it the answers that `fit` got as well: `diagnose(network, X, y)`

neuron-diagnose/rows
`diagnose` got other rows than `train`.
Give it the same rows: `diagnose(result, rows)`

network-slope
The slope for `{argument}` is {got}, and a tiny step shows {wanted}.
Look at the line that calculates this slope. The sign and the order of the factors go wrong most often.

neuron-choice
`{argument}` cannot be {got}.
Choose one of these: {wanted}

neuron-choice/misspelt
`{argument}` cannot be {got}.
Did you mean '{word}'?

neuron-count
`{argument}` is {got}, and it has to be a whole number above 0.
Write a number such as 1 or 100.

neuron-rows
Row {row} has {got:value} and should have {wanted}.
For this neuron a row has {inputs:input} and then the answer.

neuron-rows/list
Row {row} of the table is {got}, and not a row.
A table is a list of rows: `[[1, 1, 1], [1, 0, 0]]`

neuron-rows/table
For `{argument}` a table is wanted, and here it is {got}.
A table is a list of rows: `[[1, 1], [1, 0]]`

neuron-not-numbers
There is {got} in `{argument}`, and that is not a number.
A neuron calculates with numbers only. Write text as a number, for example yes as 1 and no as 0.

neuron-not-numbers/finite
There is {got} in `{argument}`, and a neuron cannot calculate with it.
It comes from a calculation that ran away. Print the numbers in the steps before.

neuron-rate
The learning rate is {got}, and it has to be above 0.
Usual values are 0.01 or 0.1.

neuron-table-answers
A table with two inputs has four answers, each 0 or 1, and here is {got}.
Write them for (1, 1), (1, 0), (0, 1), (0, 0), for example `[1, 0, 0, 0]`.

neuron-table-name
The package has no table called `{name}`.
Python's own words below list the names.

neuron-table-name/misspelt
The package has no table called `{name}`.
Did you mean `{word}`?

neuron-count/none
`{argument}` is {got}, and it has to be a whole number, 0 or more.
Write a number such as 0 or 100.

neuron-drawing
A drawing has {rows:line} of {columns:sign}, and this one has others.
Write `.` for white and `#` for black. `Undo` brings the drawing back that stood there before.

neuron-range
`{argument}` goes from {low} to {high}, and here it is {got}.
Write a number from {low} to {high}.

neuron-wish/many
For `{argument}` the package expected {wish} and got a list of {count}.
The list is {got}. Print it on the line before this one to see where it comes from.

neuron-wish
For `{argument}` the package expected {wish} and got {got}.
Print that value on the line before this one to see where it comes from.

network-file/saved
What `from_dict` was given is no network that `to_dict` gave.
Hand over what `to_dict` gave, unchanged.

network-file/away
This network cannot be saved: some of its weights are no numbers that one can calculate with.
If they ran away in training, make a new network and train it with a smaller rate. No file was written.

network-file/there
There is a file `{file}` already, and `save` overwrites nothing unasked.
Choose another name, or let it be replaced: `network.save("{file}", overwrite=True)`

python-two
`{word}` comes from Python 2, and this is Python 3.
Write `{instead}`.

python-two/import
`{word}` was always there in Python 2. In Python 3 it has to be imported.
Write at the top: `{import}`

python-two/gone
`{word}` comes from Python 2, and Python 3 does without it.
Look for newer code, or ask what that line is there to do and write it yourself.

python-two/module
The module `{word}` is called `{instead}` in Python 3.
Write `import {instead}`.

python-two/except
The comma after `except {word}` comes from Python 2.
Write `except {word} as {name}:`

python-two/raise
The comma after `raise {word}` comes from Python 2.
Put the text into brackets: `raise {word}({inside})`

python-two/backticks
The signs around this value (backticks) come from Python 2.
Write `repr(…)` to get the text of a value.

python-two/print
This line is written in Python 2, where `print` and `exec` had no brackets.
Write `{call}`.

python-two/number
The letter at the end of `{word}` comes from Python 2.
Write `{instead}`. Whole numbers may be as long as you like.

python-two/lazy
In Python 3 `{function}` gives no list but hands its values out one by one.
Make a list of it first: `list(…)`

numpy-name
`{name}` was taken out of NumPy. Older books and blogs still use it.
Write `{instead}`.

name-of-numpy
`{object}` has no `{name}`: that belongs to NumPy.
Write `{instead}`.

name-of-numpy/lists
`{object}` has no `{name}`: that belongs to the arrays of NumPy.
This book does without them. Go through the list with `for`.

notebook-line/magic
`{command}` is a command for notebooks such as Jupyter, not Python.
Delete the line. Figures and times need no such command here.

notebook-line/shell
A line with `!` hands a command to a terminal. That works in notebooks only.
`{command}` is not Python. Delete the line, or type it into a terminal without the `!`.

notebook-line/pip
`{command}` installs packages in a notebook. The page cannot, and this book needs no other package.
Delete the line.

notebook-line/pip-elsewhere
`{command}` installs packages from a notebook. In a program of Python it is no code.
Type it into a terminal without the `!`, and delete the line here.

notebook-line/help
The question mark shows help in notebooks only.
Write `help({name})`.

not-in-the-page/threads
`{name}` starts a second thread, and a page of a browser runs only one.
Do one thing after the other here. On your own computer, in a terminal, this works.

not-in-the-page/processes
`{name}` starts another program, and a page of a browser cannot.
Do it in Python itself, one thing after the other. On your own computer Python can.

not-in-the-page/net
`{name}` is for the internet, and Python in this page cannot go there.
Copy the text or the numbers into the cell as a value. On your own computer Python can.

not-in-the-page/windows
`{name}` needs a window or a terminal of its own, and a page of a browser has none for it.
Use `print` and `input()` here. On your own computer Python can have one.

event-loop-runs
`asyncio.run` starts a loop of events, and one runs here already.
This book needs no `asyncio`. Call an ordinary function instead of one with `async`.

event-loop-runs/notebook
`asyncio.run` starts a loop of events, and in a notebook one runs already.
Write `await` in its place: `await main()`

not-awaitable
`await` waits for something that is not ready yet, and `{object}` is {type} at once.
Leave `await` out.

standard-input
`sys.stdin` reads what is typed into a terminal, and here is none.
Use `input()`, which asks in a box of its own. Each call gives one line.

standard-input/number
The file with the number 0 is what is typed into a terminal, and here is none.
Use `input()`, which asks in a box of its own. Each call gives one line.

time-zone
The table of time zones is not here, so Python does not know `{name}`.
Give the distance to UTC yourself, for Seoul `timezone(timedelta(hours=9))` from `datetime`.

file-closed
`{file}` cannot be opened: it is a folder, or it may not be read or written.
Look at the name. A folder needs the name of a file behind it.

sequence-times
Text or a list can be multiplied by a whole number only. Here it was {left_type} times {right_type}.
If it is text that came from a file or from `input()`, make it a number first: `float(…)`
"""
