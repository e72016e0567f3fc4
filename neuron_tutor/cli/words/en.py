"""What the command line says in English, in characters that code page 949 has."""

EN = {
    # help
    "help": """\
Usage: neuron COMMAND [WORDS] [OPTIONS]
       (python -m neuron_tutor is the same)

Commands
  learn TABLE         teach a table to one neuron
  digits              train a network that reads handwritten digits
  notebooks FOLDER    copy all chapters of the book as Jupyter notebooks
  check CHAPTER FILE  mark a chapter's exercises in a file of yours
  book                open the whole live book here, without a network
  doctor              see whether the package neuron is installed well

Options of every command
  --lang ko|en        the language to speak (otherwise your computer's)
  --json              give one JSON object in place of text for people
  --version           the versions of the package and of Python
  -h, --help          help (for a command too: neuron learn --help)

Exit codes
  0    it worked
  1    it ran to its end, but the answer is no (the table was not learned, an
       exercise is not right, something needs mending)
  2    the command or a file makes no sense
  130  stopped with Ctrl+C""",
    "help.learn": """\
Usage: neuron learn TABLE [OPTIONS]

Trains one neuron until it gets the whole table right or can learn no more.

What can be a table
  a name              and, or, xor, nand, storm, "x1 and not x2" and so on
  four answers        such as 1000, for the inputs (1,1) (1,0) (0,1) (0,0)
  a file              CSV of any kind: in every row the inputs and the answer,
                      yes or no. The first line may hold names

Options
  --rate NUMBER       learning rate (0.01)
  --epochs NUMBER     at most so many epochs (10000)
  --seed NUMBER       random seed (0); the same seed gives the same result

How to read a file, if neuron learn guesses it wrongly
  --answer COLUMN     the column of the answers: its name, or its place from 1
  --yes VALUE         the answer that means yes
  --separator SIGN    comma, semicolon, tab, bar, space or any sign
  --decimal SIGN      point or comma
  --lang, --json, --help

Exit codes: 0 learned, 1 not learned, 2 no such table, 130 Ctrl+C""",
    "help.digits": """\
Usage: neuron digits [OPTIONS]

Trains a network (64-16-10) with 1,797 handwritten digits of 8 by 8 pixels.
It learns from 1,200 of them, picks its best epoch with 237 (validation) and
is judged once, at the end, with 360 (test).

Options
  --epochs NUMBER     epochs (10)
  --rate NUMBER       learning rate (0.05)
  --seed NUMBER       random seed (0); the same seed gives the same result
  --save FILE         keep the best model so far in a JSON file, also when you
                      stop with Ctrl+C
  --force             replace a file that is there without asking
  --lang, --json, --help

Exit codes: 0 trained, 1 diverged or learned nothing, 2 an option or the file
makes no sense, 130 Ctrl+C""",
    "help.notebooks": """\
Usage: neuron notebooks FOLDER [OPTIONS]

Copies all chapters of the book as Jupyter notebooks into a folder, which is
made if need be. Notebooks that you have changed or run are left alone.

Options
  --lang ko|en        the language of the notebooks (otherwise your computer's)
  --force             replace those that you have changed, too
  --json, --help

Exit codes: 0 copied, 1 not all could be copied, 2 the folder cannot be used,
130 Ctrl+C""",
    "help.check": """\
Usage: neuron check CHAPTER FILE [OPTIONS]

Runs a Python file and marks the exercises of a chapter one by one. Write the
chapter as ch04, as 4 or as 04-training, or name one exercise: ch01-or.

What the cells of the chapter make before its exercises is there when the file
starts. What the file prints is not shown, and input() has nobody to ask.

Options
  --seconds NUMBER    how long the file, or a solution, may take (60)
  --lang, --json, --help

Exit codes: 0 all right, 1 an exercise is wrong or missing, or the file failed
or did not end, 2 no such chapter or file, 130 Ctrl+C""",
    "help.book": """\
Usage: neuron book [OPTIONS]

Serves the live book on this machine, with Python for the browser in it, and
opens it. It comes with the package neuron-from-scratch-book.

Options
  --port NUMBER       the port to serve on (8314; work is kept by port)
  --host ADDRESS      let other machines see it too, with 0.0.0.0
  --no-open           print the address and open no browser
  --lang, --json, --help

Exit codes: 0 closed with Ctrl+C, 1 the port is taken or the book is damaged,
2 the book is not installed, or an option makes no sense""",
    "help.doctor": """\
Usage: neuron doctor [OPTIONS]

Sees what you get when you write import neuron, and says how to mend what is
wrong. Another package of that name (the NEURON simulator of Yale) or a file
neuron.py in this folder would give you something else.

Options
  --lang, --json, --help

Exit codes: 0 all is well, 1 something needs mending, 2 no such option""",
    # what was typed
    "usage.command": "There is no command `{given}`.{hint} For a list, type: neuron --help",
    "usage.option": "There is no option `{given}`.{hint} For help, type: {help}",
    "usage.value": "The option `{name}` needs a value behind it.",
    "usage.flag": "The option `{name}` takes no value.",
    "usage.extra": "There is no place for `{given}`. Write: {usage} (for help: {help})",
    "usage.missing": "The {what} is missing. Write: {usage} (for help: {help})",
    "usage.lang": "The option `--lang` is ko or en, not `{given}`.",
    "usage.whole": "The option `{name}` must be a whole number, {least} or more, not `{given}`.",
    "usage.positive": "The option `{name}` must be a number above 0, not `{given}`.",
    "usage.separator": (
        "The option `--separator` is one sign, or comma, semicolon, tab, bar or space, not"
        " `{given}`."
    ),
    "usage.decimal": "The option `--decimal` is point or comma, not `{given}`.",
    "hint": " Did you mean `{word}`?",
    "what.table": "table",
    "what.folder": "folder",
    "what.chapter": "chapter",
    "what.file": "file",
    # files
    "file.absent": "There is no file `{path}`.{hint}",
    "file.folder": "`{path}` is a folder, not a file.",
    "file.special": "`{path}` is a device, not a file.",
    "file.not-folder": "`{path}` is a file, not a folder.",
    "file.no-folder": "There is no folder for the file `{path}`. Make it first.",
    "file.exists": "The file `{path}` is there already. To replace it, add --force.",
    "file.replace?": "The file `{path}` is there already. Replace it? [y/N] ",
    "file.encoding": "The letters in `{path}` cannot be read. Try to save it as UTF-8.",
    "file.refused": "`{path}` cannot be used. ({reason})",
    "output.refused": "The output cannot be written. ({reason})",
    "stopped": "Stopped.",
    # learn
    "table.unknown": (
        "There is no table `{given}`.{hint} Write a name (and, or, xor ...), four answers such as"
        " 1000, or a CSV file."
    ),
    "table.empty": "`{path}` has no rows to learn from.",
    "table.narrow": (
        "`{path}`, line {line}: a row needs an input and an answer, 2 values or more. If some"
        " other sign stands between them, name it with --separator"
    ),
    "table.ragged": "`{path}`, line {line}: expected {wanted:value|values}, got {given}.",
    "table.workbook": (
        "`{path}` is no text but a document. Open it in your spreadsheet, save the table as CSV"
        " and name that file."
    ),
    "table.other-kind": (
        "`{path}` holds {kind}, not the lines of a table. Open it in your spreadsheet, save the"
        " table as CSV and name that file."
    ),
    "table.format": (
        "`{path}` is in the format {kind}, which is not read here. In the program that it comes"
        " from, save the table as CSV, and name that file."
    ),
    "table.code": (
        "`{path}` holds program code. Write the table alone: one row in a line, with commas between"
        " its values, as in 1,0,1"
    ),
    "table.no-text": (
        "`{path}` is no text. In the program that it comes from, save the table as CSV, and name"
        " that file."
    ),
    "table.packed": "`{path}` is packed ({kind}). Unpack it, and name the file that was in it.",
    "table.missing": (
        "`{path}`, line {line}, column `{column}`: no value. Fill it in, or delete the row."
    ),
    "table.missing.word": (
        "`{path}`, line {line}, column `{column}`: no value, only `{given}`. Fill it in, or delete"
        " the row."
    ),
    "table.number": (
        "`{path}`, line {line}, column `{column}`: `{given}` is no number. Write one there, or"
        " delete the column."
    ),
    "table.column": "`{path}` has no column `{given}`.{hint} It has: {names}",
    "table.columns": (
        "`{path}` has several columns `{given}`. Give the place of the answer with --answer, one"
        " of {places}."
    ),
    "table.yes": "In `{path}`, column `{column}`, no answer is `{given}`.{hint}",
    "table.answer.one": (
        "`{path}`, line {line}, column `{column}`: the only answer is `{given}`. If it means yes,"
        " add --yes {typed_given}"
    ),
    "table.answer.same": (
        "`{path}`, column `{column}`: every answer is `{given}`, so nothing can be learned. If the"
        " answers are in the column `{name}`, add --answer {typed_name}"
    ),
    "table.answer.two": (
        "`{path}`, line {line}, column `{column}`: the answers are `{given}` and `{other}`. Say"
        " which one means yes, for example: --yes {typed_given}"
    ),
    "table.answer.many": (
        "`{path}`, line {line}, column `{column}`: the answers may be two values, such as 0 and 1,"
        " and `{given}` is a third. If another column holds them, add --answer and its name."
    ),
    "table.answer.other": (
        "`{path}`, line {line}, column `{column}`: the answers may be two values, such as 0 and 1,"
        " and `{given}` is a third. If they are in the column `{name}`, add --answer {typed_name}"
    ),
    "table.no-file": "`{given}` is no file: its answers are known, and nothing has to be read.",
    "table.file-too": (
        "`{given}` was taken as a rule. There is a file of that name, too; for it, write ./{given}"
    ),
    "table.separator": "Read with: separator {sign}.",
    "table.decimal": "Decimals behind a comma.",
    "table.names": "Names in line {line}.",
    "table.no-names": "No names.",
    "table.skipped": "Not read: line {lines}.",
    "table.answers": "Answer: column `{answer}` (yes: {yes}, no: {no}).",
    "table.words": "Words as numbers: {words}.",
    "table.units": "Units left away: {columns}.",
    "table.left-out": "Left out: {columns}.",
    "sign.comma": "comma",
    "sign.semicolon": "semicolon",
    "sign.tab": "tab",
    "sign.bar": "vertical bar",
    "sign.space": "space",
    "why.empty": "empty",
    "why.numbering": "numbers the rows",
    "why.words": "words",
    "learn.start": "table: {table} ({rows:row|rows})   learning rate {rate:g}   seed {seed}",
    "learn.converged": "{total} of {total:row|rows} right after {epochs:epoch|epochs}.",
    "learn.lucky": "{total} of {total:row|rows} right from the start. There was nothing to train.",
    "learn.cycle": (
        "Stuck after {epochs:epoch|epochs}: the same numbers come round again (a cycle)."
        " More epochs would not help."
        "\nWhere no straight line parts the answers, one neuron cannot learn them."
    ),
    "learn.diverged": (
        "Stopped after {epochs:epoch|epochs}: a number has run away beyond all numbers"
        " (diverged).\n"
        "Choose a smaller learning rate: --rate 0.01"
    ),
    "learn.frozen": (
        "Stuck after {epochs:epoch|epochs}: rows are wrong, and yet no number moves any"
        " more (frozen)."
        "\nA step is too small for numbers like these. Try a higher learning rate."
    ),
    "learn.limit": (
        "Not all right after {epochs:epoch|epochs}. With more of them it may still learn."
    ),
    "learn.best": "At its best it had {right} of {total:row|rows} right. This is how it was then.",
    "learn.rule": "The rule it learned:",
    "learn.inequality": "1 if {sum} > {threshold}, otherwise 0",
    "learn.more": "(and {count:row more|rows more})",
    "column.epoch": "epoch",
    "column.right": "right",
    "column.threshold": "threshold",
    "column.answer": "answer",
    "column.prediction": "prediction",
    "column.loss": "loss",
    "column.training": "training accuracy",
    "column.validation": "validation accuracy",
    "wrong": "wrong",
    # digits
    "digits.start": (
        "Learning from {train:handwritten digit|handwritten digits}, validating with {validation}."
        "   learning rate {rate:g}   seed {seed}\n(Ctrl+C stops.)"
    ),
    "digits.best": (
        "The best model is that of epoch {epoch}. Of {total:test digit|test digits} that"
        " it had never seen it"
        " got {right} right. Accuracy: {share}"
    ),
    "digits.diverged": "The loss grew without end (divergence). Try a lower learning rate.",
    "digits.guessing": (
        "It learned nothing: guessing does as well. Try a lower learning rate, or more epochs."
    ),
    "digits.stopped": "The training was stopped.",
    "digits.nothing": "Not one epoch was finished, so there is no model to keep.",
    "digits.credit": "Data: {credit}",
    "digits.saved": "The model is saved in {path}\nTo use it again: neuron.Network.load({name!r})",
    # notebooks
    "notebooks.new": "  new          {name}",
    "notebooks.updated": "  updated      {name}",
    "notebooks.same": "  there        {name}",
    "notebooks.kept": "  left alone   {name}   (you have changed or run it)",
    "notebooks.blocked": "  not copied   {name}   (a folder of that name is there)",
    "notebooks.force": (
        "To replace those left alone as well, add --force. What you wrote in them will be lost."
    ),
    "notebooks.other": (
        "In `{path}` are the notebooks of the other language, with the same names. Name another"
        " folder, or add --force to replace them."
    ),
    "notebooks.next": "Now open them with Jupyter: jupyter lab {folder}",
    "notebooks.none": (
        "There are no notebooks in this copy of neuron. The wheel of neuron-from-scratch has them."
    ),
    # check
    "check.unknown": (
        "There is no chapter or exercise `{given}`.{hint} Write a chapter, such as ch01, or an"
        " exercise, such as ch01-or."
    ),
    "check.page": (
        "`{given}` is checked on its page of the book, among all that stands there. This command"
        " checks the chapters ch00 to {last}."
    ),
    "check.order": (
        "The chapter stands before the file. Write it so: neuron check {chapter} {file}"
    ),
    "check.notebook": (
        "`{path}` is a notebook. Copy your solutions from it into a Python file, such as my.py, and"
        " name that file."
    ),
    "check.itself": "`{path}` is checked from a file that is being checked. Take that line out.",
    "check.error": "`{path}` ended with an error. What stands below that line has not run.",
    "check.endless": (
        "`{path}` does not end: after many steps it was still at line {line}."
        " See when the repetition stops there."
    ),
    "check.exited": (
        "`{path}` ended itself in line {line}, as exit() does. What stands below has not run."
    ),
    "check.quit": (
        "`{path}` ended Python itself, as os._exit() does, before anything could be judged. Take"
        " that out."
    ),
    "check.slow": (
        "`{path}` had not ended after {seconds:second|seconds}. See what it waits for,"
        " or give it more"
        " time with --seconds."
    ),
    "check.unreached": "The file ended before this exercise. Mend what is said above first.",
    "check.not-attempted": "not yet",
    "check.wrong": "not right yet",
    "check.right": "right",
    "check.total": "Right: {right} of {total}",
    # doctor
    "book.absent": "The pages of the book are not installed. They come with the package {package}.",
    "doctor.python": "Python               {version}   ({path})",
    "doctor.inside": "virtual environment  {path}",
    "doctor.outside": "virtual environment  none ({path})",
    "doctor.version": "package              neuron-from-scratch {version}",
    "doctor.checkout": "package              not installed: running from a folder of sources",
    "doctor.place": "import neuron        {path}",
    "doctor.nowhere": "nothing",
    "doctor.well": "All is well: when you write import neuron, you get the package of this book.",
    "doctor.ill": "When you have mended this, run neuron doctor again.",
    "doctor.other": (
        "Problem: another package of the same name is installed: {about}\n"
        "         Both use the folder neuron and overwrite each other's files."
    ),
    "doctor.other.do": (
        "To do:   make a new virtual environment with this book's package alone."
        " The other one may stay where it is.\n         {make}\n         {install}"
    ),
    "doctor.damaged": "Problem: files of this package are missing or changed: {about}",
    "doctor.damaged.do": (
        "To do:   install it again. If another package is in its way, make a new virtual"
        " environment.\n         {reinstall}"
    ),
    "doctor.foreign": "Problem: import neuron gives you a package that is not this book's: {about}",
    "doctor.foreign.do": (
        "To do:   make a new virtual environment with this book's package.\n"
        "         {make}\n         {install}"
    ),
    "doctor.shadow": (
        "Problem: something in this folder hides the package: {about}\n"
        "         Programs here get this when they write import neuron."
    ),
    "doctor.path": (
        "Problem: a folder that Python searches first hides the package: {about}\n"
        "         Programs get this when they write import neuron."
    ),
    "doctor.path.do": (
        "To do:   take that folder out of the variable PYTHONPATH, or make a new virtual"
        " environment.\n         {make}\n         {install}"
    ),
    "doctor.shadow.do": "To do:   give `{name}` another name, such as my_neuron.",
}
