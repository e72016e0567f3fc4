"""A saved network comes back whole, and a damaged one is refused."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuron.network import Network

networks = st.builds(
    lambda sizes, activation, kind, seed: Network(
        sizes, activation=activation, output=kind[0], loss=kind[1], seed=seed
    ),
    st.lists(st.integers(1, 5), min_size=2, max_size=4),
    st.sampled_from(["tanh", "sigmoid", "relu", "linear"]),
    st.sampled_from([("sigmoid", None), ("sigmoid", "mse"), ("softmax", None), ("linear", None)]),
    st.integers(0, 99),
)


@given(networks)
def test_a_network_survives_json_to_the_last_bit(network):
    copy = Network.from_dict(json.loads(json.dumps(network.to_dict())))
    assert copy.to_dict() == network.to_dict()
    x = [0.3] * network.sizes[0]
    assert copy.predict(x) == network.predict(x)


def test_a_copy_shares_no_list_with_the_network():
    network = Network([2, 3, 1], seed=0)
    saved = network.to_dict()
    copy = Network.from_dict(saved)
    network.learn([1, 1], 1, rate=1)
    assert Network([2, 3, 1], seed=0).to_dict() == saved == copy.to_dict()
    copy.learn([1, 0], 1, rate=1)
    assert Network([2, 3, 1], seed=0).to_dict() == saved
    saved["sizes"][0] = 9
    assert network.sizes == copy.sizes == [2, 3, 1]


def test_a_loaded_network_goes_on_learning(tmp_path):
    network = Network([2, 4, 1], seed=0)
    X, y = [[1, 1], [1, 0], [0, 1], [0, 0]], [0, 1, 1, 0]  # noqa: N806
    network.fit(X, y, epochs=3, rate=0.5)
    network.save(tmp_path / "xor.json")
    copy = Network.load(str(tmp_path / "xor.json"))
    network.fit(X, y, epochs=3, rate=0.5)
    copy.fit(X, y, epochs=3, rate=0.5)
    assert copy.to_dict() == network.to_dict()


def test_saving_and_loading_draw_no_random_numbers(tmp_path):
    network = Network([2, 4, 1], seed=0)
    random.seed(1)
    expected = random.random()
    random.seed(1)
    network.save(tmp_path / "xor.json")
    Network.load(tmp_path / "xor.json")
    assert random.random() == expected


def test_a_file_that_exists_is_kept_unless_told_otherwise(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text("my diary")
    network = Network([2, 1], seed=0)
    with pytest.raises(FileExistsError, match=r"^path: .*mine\.json .*overwrite=True"):
        network.save(path)
    assert path.read_text() == "my diary"
    network.save(path, overwrite=True)
    assert Network.load(path).to_dict() == network.to_dict()
    assert [file.name for file in tmp_path.iterdir()] == ["mine.json"]


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch):
    path = tmp_path / "mine.json"
    old = Network([2, 1], seed=0)
    old.save(path)

    def half(self, text, encoding):
        with self.open("w", encoding=encoding) as file:
            file.write(text[: len(text) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", half)
    with pytest.raises(OSError, match="No space"):
        Network([2, 1], seed=1).save(path, overwrite=True)
    assert Network.load(path).to_dict() == old.to_dict()
    assert [file.name for file in tmp_path.iterdir()] == ["mine.json"]


def test_numbers_that_ran_away_are_not_saved(tmp_path):
    network = Network([2, 1], output="linear", seed=0)
    network.layers[0].weights[0][1] = float("inf")
    with pytest.raises(ValueError, match="finite"):
        network.save(tmp_path / "broken.json")
    assert list(tmp_path.iterdir()) == []


def changed(**parts):
    return {**Network([2, 2, 1], seed=0).to_dict(), **parts}


def with_layer(**parts):
    layers = Network([2, 2, 1], seed=0).to_dict()["layers"]
    return changed(layers=[{**layers[0], **parts}, layers[1]])


DAMAGED = {
    "nothing": None,
    "a list": [1, 2],
    "no sizes": {k: v for k, v in changed().items() if k != "sizes"},
    "no loss": {k: v for k, v in changed().items() if k != "loss"},
    "sizes that do not fit": changed(sizes=[2, 3, 1]),
    "sizes that are no numbers": changed(sizes=["2", "1"]),
    "huge sizes": changed(sizes=[10**6, 10**6]),
    "an unknown activation": changed(activation="swish"),
    "an activation that is a list": changed(activation=["tanh"]),
    "a loss that does not go with the output": changed(output="softmax", loss="mse"),
    "a layer too few": changed(layers=changed()["layers"][:1]),
    "a layer too many": changed(layers=changed()["layers"] * 2),
    "layers that are a number": changed(layers=3),
    "a layer that is a number": changed(layers=[1, 2]),
    "a layer with a stranger": with_layer(colour="red"),
    "a neuron too many": with_layer(weights=[[1, 2], [3, 4], [5, 6]]),
    "a weight too few": with_layer(weights=[[1, 2], [3]]),
    "a weight that is text": with_layer(weights=[[1, 2], [3, "4"]]),
    "a weight that is nothing": with_layer(weights=[[1, 2], [3, None]]),
    "a weight that is infinite": with_layer(weights=[[1, 2], [3, float("inf")]]),
    "a weight beyond all floats": with_layer(weights=[[1, 2], [3, 10**400]]),
    "weights that are nothing": with_layer(weights=None),
    "biases that are a number": with_layer(biases=1),
    "a bias that is no number": with_layer(biases=[0, float("nan")]),
}


@pytest.mark.parametrize("saved", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_description_is_refused(saved):
    with pytest.raises(ValueError, match=r"^saved: expected what to_dict gives, but "):
        Network.from_dict(saved)


@pytest.mark.parametrize("saved", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_refused(saved, tmp_path):
    path = tmp_path / "model.json"
    path.write_text(json.dumps(saved))
    with pytest.raises(ValueError, match=r"^path: .*model\.json holds no network that save wrote"):
        Network.load(path)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"{", b"<html>", b"[" * 200_000], ids=range(5)
)
def test_a_file_that_is_no_json_is_refused(content, tmp_path):
    path = tmp_path / "model.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"^path: .*model\.json holds no network that save wrote"):
        Network.load(path)


@given(st.integers(0, 10**6))
def test_no_cut_of_a_file_is_taken_for_a_network(tmp_path_factory, place):
    text = json.dumps(Network([2, 2, 1], seed=0).to_dict())
    path = tmp_path_factory.mktemp("cut") / "model.json"
    path.write_text(text[: place % len(text)])
    with pytest.raises(ValueError, match="holds no network"):
        Network.load(path)


def test_a_missing_file_is_missing(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"path: .*nowhere\.json") as caught:
        Network.load(tmp_path / "nowhere.json")
    assert caught.value.filename == str(tmp_path / "nowhere.json")


def test_a_path_of_bytes_is_one(tmp_path):
    network = Network([2, 1], seed=0)
    network.save(bytes(tmp_path / "신경망.json"))
    assert Network.load(str(tmp_path / "신경망.json")).to_dict() == network.to_dict()


REACH = {"save": lambda path: Network([2, 1], seed=0).save(path), "load": Network.load}


@pytest.mark.parametrize("reach", REACH.values(), ids=REACH)
@pytest.mark.parametrize(
    "path", [5, None, [1], ..., "", "a\0b", "\ud800", ".", Path(), 1.5, {"a": 1}], ids=ascii
)
def test_what_is_no_path_of_a_file_is_refused_in_one_sentence(path, reach, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises((TypeError, ValueError), match=r"^path: expected the name of a file, [^:]*"):
        reach(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("reach", REACH.values(), ids=REACH)
@pytest.mark.parametrize("name", ["no folder/m.json", "a file/m.json", "long" * 99, "closed/m"])
def test_what_the_machine_refuses_names_the_path_that_was_given(name, reach, tmp_path, monkeypatch):
    (tmp_path / "a file").touch()
    with monkeypatch.context() as patch:
        if name == "closed/m":  # a superuser is refused nothing

            def refuse(self, *_args, **_more):
                raise PermissionError(13, "Permission denied", str(self))

            patch.setattr(Path, "write_text", refuse)
            patch.setattr(Path, "read_text", refuse)
        with pytest.raises(OSError, match=r"path: [\w ]+: '") as caught:
            reach(tmp_path / name)
    assert caught.value.filename == str(tmp_path / name)
    assert caught.value.errno
    assert [file.name for file in tmp_path.iterdir()] == ["a file"]
