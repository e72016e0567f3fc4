"""What figures say in English."""

EN = {
    # shared
    "answer": "answer",
    "epoch": "epoch",
    "epochs": "epochs",
    "input": "input",
    "median": "median {value}",
    "output": "output",
    "prediction": "prediction",
    "row": "row {row}",
    "score": "{right} of {total} right",
    "sum": "sum",
    "threshold": "threshold",
    "weight": "weight",
    # handles
    "click.answer": "answer of row {row}: {now}",
    "click.turn": "{name}: {now}",
    "drag.dot": "the two weights",
    "drag.number": "{name}",
    "drag.point": "point {row}",
    # conveyor, storm machine, loop
    "conveyor.summary": "Into the machine {name}: {inputs}. Out of it: {outputs}.",
    "conveyor.title": "The machine {name}",
    "storm.clouds": "dark clouds",
    "storm.drop": "sudden drop",
    "storm.no-clouds": "clear sky",
    "storm.no-drop": "steady",
    "storm.no-storm": "no storm",
    "storm.storm": "storm",
    "storm.title": "The storm machine",
    "loop.again": "look again",
    "loop.done": "all right: done",
    "loop.evaluate": "test",
    "loop.guess": "first guess",
    "loop.improve": "improve",
    "loop.now": "The machine is at: {stage}.",
    "loop.summary": (
        "Start with a first guess. Test it. If something is wrong, improve it a little and test it "
        "again, round and round. If all is right, it is done."
    ),
    "loop.title": "Test, improve, test again",
    "loop.wrong": "something is wrong",
    # rice mill
    "mill.fan": "fan",
    "mill.husks": "husks",
    "mill.rice": "white rice",
    "mill.rollers": "rollers rub off husks",
    "mill.rough": "rough rice",
    "mill.summary": (
        "Rough rice is poured in at the top. Two rollers that turn against each other rub off "
        "the husks, the hard skins. A fan blows the husks out at the side, and the white rice "
        "falls down. Out come two heaps: white rice and husks."
    ),
    "mill.title": "A rice mill, cut open",
    # table
    "table.head": "Inputs {names}.",
    "table.more": "more rows: {count}",
    "table.right": "{x}: answer {answer}, prediction {prediction}, right.",
    "table.row": "{x}: answer {answer}.",
    "table.title": "The table",
    "table.wrong": "{x}: answer {answer}, prediction {prediction}, wrong.",
    # neuron
    "neuron.fires": "{products} = {sum} is above the threshold {threshold}: the output is 1.",
    "neuron.form": "A neuron with the weights {weights} and the threshold {threshold}.",
    "neuron.more": "and {count} more",
    "neuron.rests": "{products} = {sum} is not above the threshold {threshold}: the output is 0.",
    "neuron.title": "One neuron",
    # weight map
    "map.dot": "{place}: {answers}, {right} of {total} right",
    "map.goal": "All rows are right in the region {answers}.",
    "map.longer": "arrows drawn {factor} times longer",
    "map.no-goal": "No place on this map answers {answers}.",
    "map.path": "moves: {count}, {start} → {end}",
    "map.regions": (
        "The weights {x} and {y} from {low} to {high}. "
        "Regions: {count}, with the answers {answers}."
    ),
    "map.steps": "{start} → {end}",
    "map.title": "The weight map",
    # boundary
    "boundary.hollow": "hollow: answered wrongly",
    "boundary.one": "answer 1",
    "boundary.share": (
        "Inputs {x} and {y} from {low} to {high}: {share} percent of the square is answered with 1."
    ),
    "boundary.title": "Decision boundary",
    "boundary.wrong": "Wrong: {points}.",
    "boundary.zero": "answer 0",
    # number line
    "line.above": "Row {row}: sum {sum}, above it, output 1.",
    "line.below": "Row {row}: sum {sum}, not above it, output 0.",
    "line.moving": "The weights are still moving",
    "line.nailed": "All inputs of row {row} are 0, so no weight can move its sum.",
    "line.one": "output 1",
    "line.still": "The weights have stopped moving",
    "line.threshold": "The threshold is {threshold}.",
    "line.title": "Sums and threshold",
    "line.zero": "output 0",
    # charts
    "chart.empty": "{name}: no values yet.",
    "chart.places": "Curves",
    "chart.series": (
        "{name}: {count} in all, first {first}, last {last}, lowest {low}, highest {high}."
    ),
    "chart.title": "Course of the training",
    "chart.values": "Values",
    "histogram.peak": "Most often from {low} to below {high} ({times}×).",
    "histogram.peak-one": "Most often {low} ({times}×).",
    "histogram.series": (
        "{count} in all, lowest {low}, median {median}, mean {mean}, highest {high}."
    ),
    "histogram.title": "How often each value occurs",
    # folding
    "folding.flat": "The paper lies flat.",
    "folding.folded": "The paper is folded over: points {one} and {other} lie on each other.",
    "folding.half": "The corner of point {other} is on its way to point {one}.",
    "folding.parted": "Now one straight line parts the answers.",
    "folding.point": "Point {row} at {place}: answer {answer}.",
    "folding.title": "Folding paper",
    # slope
    "slope.ball": "{x} = {at}, {y} {value}",
    "slope.gone": "The ball has run away.",
    "slope.least": "{y} is lowest, {least}, near {x} = {where}.",
    "slope.loss": "loss",
    "slope.range": "A curve for {x} from {low} to {high}.",
    "slope.rate": "Rate {rate}.",
    "slope.steep": "slope {slope}",
    "slope.steps": "Steps so far: {count}, from {x} = {first}.",
    "slope.title": "A ball on a curve",
    # graph
    "graph.back": "Slopes are shown in {rows} rows, from the result upwards.",
    "graph.named": "{name} is {value}.",
    "graph.sloped": "{name} is {value}, and its slope is {slope}.",
    "graph.summary": "{count} numbers in {rows} rows, the last one is the result {result}.",
    "graph.title": "Computation graph",
    # tug of war
    "ropes.down": "pulls down",
    "ropes.nobody": "nobody pulls",
    "ropes.pull": "row {row} {pull}",
    "ropes.rope": "{name}: {pulls}; {up} up, {down} down, together {net}.",
    "ropes.title": "Tug of war",
    "ropes.up": "pulls up",
    "ropes.wasted": "{share} % of the pulling cancels out",
    # microscope
    "bias": "bias",
    "microscope.backward": "blame backward",
    "microscope.blame": "The output should be {answer}. How much is it to blame?",
    "microscope.code": "Code",
    "microscope.drag": "step",
    "microscope.forward": "signals forward",
    "microscope.go": "{name}: to step {step}",
    "microscope.hidden": "Hidden neuron {j} weighs the inputs.",
    "microscope.move": "weights move",
    "microscope.move-hidden": "The weights of hidden neuron {j} move.",
    "microscope.move-output": "Now the weights of the last neuron move.",
    "microscope.neuron": "hidden neuron {j}",
    "microscope.output": "The last neuron weighs the signals.",
    "microscope.share": "Hidden neuron {j} gets its share of the blame.",
    "microscope.step": "step {step} of {steps}",
    "microscope.title": "One update under the microscope",
    # pictures
    "digit.summary": "Eight lines, # is dark: {lines}",
    "digit.title": "A picture of 8 × 8 points",
    "digits.labels": "Labels: {labels}.",
    "digits.right": "With a tick: {count} ({labels}).",
    "digits.summary": "Pictures of 8 × 8 points: {count}.",
    "digits.title": "Pictures",
    "heat.against": "speaks against",
    "heat.for": "speaks for",
    "heat.summary": (
        "64 weights from {low} to {high}: {up} speak for, {down} against. The strongest: {strong}."
    ),
    "heat.title": "The weights as a picture",
    "heats.down": "ink lowers it",
    "heats.neuron": "{name}: up most strongly at {up}, down at {down}.",
    "heats.summary": "Neurons with 64 weights each: {count}.",
    "heats.title": "The weights of a layer as pictures",
    "heats.up": "ink raises it",
    "pad.cell": "row {row}, column {column}",
    "pad.summary": "Black pixels: {count} of 64. {lines}",
    "pad.title": "Drawing pad",
    # shares and confusions
    "confusion.read": "read as",
    "confusion.row": "{name}: {right} of {total} right.",
    "confusion.taken": "{name} taken for {other}: {count}.",
    "confusion.title": "Which was taken for which",
    "shares.one": "{name}: {percent}.",
    "shares.summary": "The shares, the largest first.",
    "shares.title": "Shares of the answers",
    # places for digits of one's own
    "album.back": "one place back",
    "album.clear": "wipe this place clean",
    "album.drag": "which place is on the pad",
    "album.drawn": "drawn",
    "album.empty": "empty",
    "album.next": "one place on",
    "album.now": "place {place}: write a {digit}",
    "album.place": "place {place}, a {digit}: {done}",
    "album.summary": "Drawn: {drawn} of {count}. On the pad: {now}.",
    "album.title": "Places for your digits",
}
