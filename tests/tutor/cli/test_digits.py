"""``neuron digits`` trains honestly and keeps the best network."""

import json
import re

import pytest

from neuron import network


def test_a_trained_network_is_judged_and_kept(answer, tmp_path):
    """Scikit-learn's images stand for those that the network is judged with."""
    path = tmp_path / "내 모델 1.json"
    code, told = answer("digits", "--epochs", "3", "--save", path)
    assert code == 0
    assert told["saved"] == str(path)
    assert len(told["loss"]) == len(told["validation_accuracy"]) == told["epochs"] == 3
    assert told["loss"][0] > told["loss"][2]
    assert 0.9 < told["test_accuracy"] < 1
    datasets = pytest.importorskip("sklearn.datasets")
    images = datasets.load_digits()
    kept = network.Network.load(path)
    assert kept.score((images.data / 16).tolist(), images.target.tolist()) > 0.93


def test_the_rows_shown_are_the_history(neuron, answer):
    _, told = answer("digits", "--epochs", "2")
    code, out, err = neuron("digits", "--epochs", "2")
    assert (code, err) == (0, "")
    shares = zip(told["loss"], told["accuracy"], told["validation_accuracy"], strict=True)
    for epoch, (loss, *accuracies) in enumerate(shares, 1):
        percents = [f"{share * 100:.1f}%" for share in accuracies]
        assert [str(epoch), f"{loss:.4f}", *percents] in [line.split() for line in out.splitlines()]
    assert f"{told['test_accuracy'] * 100:.1f}%" in out
    assert "CC BY 4.0" in out


def test_the_best_epoch_is_kept_and_not_the_last(answer, tmp_path):
    """Far too fast a training gets worse: the file holds the network of an earlier epoch."""
    for seed in range(8):  # so fast a training hangs on the last bit, which Pyodide rounds its way
        words = ("digits", "--rate", "0.3", "--seed", str(seed))
        path = tmp_path / f"{seed}.json"
        _, told = answer(*words, "--epochs", "4", "--save", path)
        if told["best_epoch"] < 4:
            break
    assert told["best_epoch"] < 4
    short = tmp_path / "short.json"
    answer(*words, "--epochs", str(told["best_epoch"]), "--save", short)
    assert path.read_bytes() == short.read_bytes()


def test_a_divergence_is_called_one(neuron, tmp_path):
    words = ("digits", "--epochs", "3", "--rate", "1e308", "--save", tmp_path / "model.json")
    code, out, err = neuron(*words)
    assert code == 1
    assert "divergence" in err
    assert "saved" not in out
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("words", [["--rate", "10"], ["--rate", "1e-9"]])
def test_what_guesses_is_not_called_trained(neuron, words, lang):
    """Ten kinds of digits: without looking, one in ten is right."""
    code, out, err = neuron("digits", "--epochs", "1", *words, "--lang", lang)
    assert code == 1
    assert ("배운 것이 없어요" if lang == "ko" else "It learned nothing") in err
    assert float(re.search(r"(\d+\.\d)%$", out, re.MULTILINE)[1]) < 20


def test_no_file_is_replaced_without_asking(neuron, tmp_path):
    path = tmp_path / "model.json"
    path.write_text("mine")
    code, out, err = neuron("digits", "--save", path)
    assert (code, out) == (2, "")
    assert "--force" in err
    assert path.read_text() == "mine"
    code, _, _ = neuron("digits", "--epochs", "1", "--save", path, "--force")
    assert code == 0
    assert json.loads(path.read_text())["sizes"] == [64, 16, 10]


def test_ctrl_c_before_the_first_epoch_leaves_nothing_to_keep(neuron, monkeypatch, tmp_path):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(network.Network, "fit", interrupted)
    code, out, err = neuron("digits", "--save", tmp_path / "model.json")
    assert code == 130
    assert "no model" in out
    assert err == "The training was stopped.\n"
    assert not list(tmp_path.iterdir())
