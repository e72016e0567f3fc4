"""What the doctor says in English: a cause, what is the matter, what to try."""

# ruff: noqa: E501 - sentences stay on one line

EN = """
healthy
It has learned: {right} of {rows} rows are right, and nothing looks wrong.
Nothing needs to change. How good it is, only rows tell that it has not seen.

healthy/number
It has learned: the loss is {loss}, and nothing looks wrong.
Nothing needs to change. How good it is, only rows tell that it has not seen.

healthy/unfinished
{right} of {rows} rows are right, but no fault is to be seen.
Try more epochs. If that does not help, the inputs may not tell enough.

healthy/unfinished-number
The loss is still {loss}, but no fault is to be seen.
Try more epochs. If that does not help, the inputs may not tell enough.

diverged
The numbers have run away: they have grown so large that nothing can be learned from them any more.
Make a new network and try a much smaller rate, such as a hundredth of yours.

diverged/unscaled
The numbers have run away: with values as large as {top}, steps easily become too large.
Divide every column by its largest value, numbers in the answers too, then train a new network. If that runs away as well, take a much smaller rate.

rate-large
The steps are too large: they jump over the place where the loss is small. It ended near {late}; a new network came to {new} in a short trial.
Make a new network and try a rate ten times smaller than yours.

rate-large/calm
The steps are too large: they jump over the place where the loss is small. It ended near {loss}; a copy that went on for a moment at another rate came to {new}.
Make a new network and try a rate ten times smaller than yours.

rate-small
The steps are too small: from the first to the last epoch the loss only went from {first} to {last}.
Try a rate ten times larger, then ten times larger again.

rate-small/trial
The steps are too small: from the first to the last epoch the loss only went from {first} to {last}.
Try a larger rate: with rate={rate}, a new network came to {new} in a short trial.

equal-start
All neurons of hidden layer {layer} have the same weights. Neurons that start equal get equal blame and stay equal: together they are worth one neuron.
Start with random weights that differ, as a new Network does by itself.

unscaled
Input {column} goes as far as {top}. With inputs that large, learning goes badly.
Divide every column by its largest value and train a new network: in a short trial, the loss came to {new} in place of {loss}.

unscaled/far
Input {column} lies between {low} and {high}, far from 0. With inputs like that, learning goes badly.
From every column subtract its smallest value, then divide by the largest that is left, and train a new network: in a short trial, the loss came to {new} in place of {loss}.

unscaled/answers
The answers go as far as {answer}. With answers that large, learning goes badly.
Divide them by that number, bring the inputs between -1 and 1 too, and train a new network; multiply what it says by that number. In a short trial, the loss in your own numbers came to {new} in place of {loss}.

saturated
Many neurons are stuck at the flat ends of their curve ({percent}% of their outputs in one layer). The slope there is almost 0, so that blame does not move their weights.
Make a new network with small weights at the start, as Network does by itself, and keep inputs and rate small.

dead-relu
{percent}% of the ReLU neurons in one layer answer 0 to every row. The slope there is 0, so that no row moves their weights.
Make a new network with biases near 0 and try a smaller rate, or another activation: "tanh".

shuffled-labels
The answers do not seem to belong to the inputs: rows that are alike have answers no more alike than by chance, and a network that learned one half of the rows could not foretell the other half.
Look whether every answer still stands beside its own row: shuffle rows and answers together, never one of them alone. If all of them do, these inputs may not tell the answer.

unbalanced
Saying the same every time pays here: only {there} of {rows} rows have a rare answer, and the network finds {found} of them.
Let it see the rare rows more often: put them into X and y several times. And count for every answer apart how many rows are right.

unbalanced/one
Every row has the same answer, so there is nothing to tell apart.
Give it rows with other answers as well.

too-small
There seem to be too few neurons for this table: the loss came to {loss}, and in a short trial a network with more of them came to {new}.
Try more hidden neurons: the trial had sizes={sizes}.

too-small/luck
The loss is stuck at {loss}, while a new network of the same size came to {new} in a short trial: it depends on the start.
Start again with another seed. More hidden neurons or a smaller rate help as well.

too-small/linear
Neurons with activation="linear" bend nothing: all layers together can do no more than a single layer. The loss came to {loss}; neurons that bend came to {new} in a short trial.
Try activation="tanh".

memorized
It does far better on the rows it learned from ({right}% right) than on rows it has not seen ({new}%): it has learned by heart.
Learn from more rows, of the same kind as the new ones. If there are no more, take fewer neurons, or stop early: give fit validation= and patience=.

memorized/number
It does far better on the rows it learned from (loss {right}) than on rows it has not seen ({new}): it has learned by heart.
Learn from more rows, of the same kind as the new ones. If there are no more, take fewer neurons, or stop early: give fit validation= and patience=.

healthy/neuron
It has learned: all {rows} rows are right after {epochs} epochs.
Nothing needs to change.

healthy/going-on
{right} of {rows} rows are right after {epochs} epochs, but no fault is to be seen.
Let it go on with a larger max_epochs. If that does not help, no straight line may have all rows right. result.best is the best neuron so far.

frozen
Rows are wrong, but nothing moves any more: the steps are so small that adding them changes no number.
Try a much larger rate, such as 0.01.

frozen/threshold
Rows are wrong, but nothing moves any more: their inputs are 0, and an input of 0 moves no weight. Only the threshold could help, and it stands still.
Let it learn the threshold as well: learn_threshold=True.

cycle
The same numbers come round again: each correction undoes another one, forever. No straight line has all rows right, and one neuron draws one straight line.
Take result.best, which has {right} of {rows} rows right, add an input that helps, or use a Network with hidden neurons.

cycle/threshold
The same numbers come round again, forever. The weights alone do not get all rows right; with the threshold they would.
Let it learn the threshold as well: learn_threshold=True.

diverged/neuron
The numbers have run away: a weight or the threshold has become too large to calculate with.
Begin with a new neuron and a much smaller rate, such as 0.01.

unscaled/neuron
Input {column} goes as far as {top}. Next to it, the steps of the threshold are too small.
Divide every column by its largest value: in a short trial, {new} rows were right in place of {right}.

unscaled/neuron-far
Input {column} lies between {low} and {high}, far from 0. Next to it, the steps of the threshold are too small.
From every column subtract its smallest value, then divide by the largest that is left: in a short trial, {new} rows were right in place of {right}.

rate-small/neuron
The steps are too small: hardly anything changes from epoch to epoch; in the last one {last} of {rows} rows were wrong.
Try a larger rate: with rate={rate}, {new} rows were right in a short trial.

unbalanced/neuron
Saying the same every time pays here: only {there} of {rows} rows have the rare answer, and the neuron finds {found} of them.
Let it see the rare rows more often: put them into the rows several times. And count for every answer apart how many rows are right.

too-small/neuron
One neuron draws one straight line, and it has not found one with more than {right} of {rows} rows right; a small network had {new}% of them right in a short trial.
Use a Network with hidden neurons, such as sizes={sizes}, or keep result.best.
"""
