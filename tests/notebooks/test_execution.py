"""Every notebook runs from top to bottom with nothing of ours but the installed package."""

import json
import sysconfig
import tarfile
from importlib import import_module
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

from neuron_tutor import lessons, my_neuron
from tests.installed import ROOT, installed

CHAPTERS = sorted(ROOT.glob("docs/*/[0-9][0-9]-*.md"))


@pytest.fixture(scope="module")
def execute(tmp_path_factory):
    """Run all cells of a notebook in the environment of the wheel, with our Jupyter packages.

    As with *run all*, an error ends it, unless the cell is tagged to raise one. One kernel serves
    all notebooks: to start one takes as long as to run three.
    """
    package, home = installed(), tmp_path_factory.mktemp("jupyter")
    spec = {
        "argv": [str(package.python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "installed",
        "language": "python",
        "env": {"PYTHONPATH": sysconfig.get_path("purelib"), "IPYTHONDIR": str(home)},
    }
    (home / "installed").mkdir()
    (home / "installed" / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    specs = KernelSpecManager(kernel_dirs=[str(home)], ensure_native_kernel=False)
    manager = KernelManager(kernel_name="installed", kernel_spec_manager=specs)
    client = NotebookClient(
        nbformat.v4.new_notebook(), km=manager, timeout=60, shutdown_kernel="immediate"
    )

    def execute(notebook):
        client.nb = notebook
        return client.execute()

    my_neuron.write(home)  # as `neuron notebooks` lays it beside the chapters
    with client.setup_kernel(cleanup_kc=True, cwd=str(home)):
        yield execute


def test_the_kernel_has_the_installed_package_only(execute):
    source = "import neuron, sys; print(neuron.__file__); print(*sys.path)"
    place, path = printed(execute(notebook_of(source)).cells[0]).splitlines()
    assert Path(place).is_relative_to(installed().packages)
    assert str(ROOT) not in path.split()


def in_turn(path):
    """Take every fourth chapter, in Korean and in English in turn; the others are for `long`."""
    number = int(path.stem[:2])
    quick = number % 4 == 1 and path.parent.name == ("ko", "en")[number // 4 % 2]
    marks = [] if quick else [pytest.mark.long]
    return pytest.param(path, id=f"{path.parent.name}-{path.stem}", marks=marks)


@pytest.fixture(scope="module", params=map(in_turn, CHAPTERS))
def ran(request, execute):
    """A notebook that has just run from top to bottom; the kernel has its names."""
    lang, name = request.param.parent.name, request.param.stem
    packed = installed().packages / "neuron_tutor" / "notebooks" / "notebooks.tar.bz2"
    with tarfile.open(packed) as archive:
        text = archive.extractfile(f"{lang}/{name}.ipynb").read().decode()
    notebook = nbformat.reads(text, as_version=4)
    execute(notebook_of("%reset -f"))
    ran = execute(notebook)
    ran.metadata["lang"] = lang
    return ran


def notebook_of(*sources):
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    return nbformat.v4.new_notebook(cells=cells)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def printed(cell):
    assert {output.output_type for output in cell.outputs} == {"stream"}, cell
    return "".join(output.text for output in cell.outputs)  # a kernel may send it in pieces


def messages(exercise, lang):
    """What may be said of an exercise, its own words over those for all."""
    chapter, general = (
        import_module(f"neuron_tutor.lessons.{lang}.{name}") for name in (exercise[:4], "messages")
    )
    return general.MESSAGES | chapter.WORDS[exercise]["messages"]


def test_a_notebook_runs_from_top_to_bottom(ran):
    code = code_cells(ran)
    assert code
    assert all(cell.execution_count for cell in code)
    for cell in code:
        if "exercise" in cell.metadata:
            continue  # nobody has solved it yet
        failed = any(output.output_type == "error" for output in cell.outputs)
        assert failed == ("raises-exception" in cell.metadata.get("tags", []))


def test_an_exercise_that_nobody_has_solved_is_called_so(ran):
    for cell in code_cells(ran):
        if exercise := cell.metadata.get("check"):
            said = messages(exercise, ran.metadata["lang"])
            assert printed(cell) == f"{said['not-attempted']}\n"


def test_a_part_that_nobody_has_written_is_called_so_and_blocks_nothing(ran):
    for cell in code_cells(ran):
        if part := cell.metadata.get("rebuild"):
            said = messages(part, ran.metadata["lang"])
            assert printed(cell) == f"{said['not-attempted']}\n{said['ran-book']}\n"


def test_solved_exercises_are_marked_right(ran, execute):
    """Solved one after the other where the chapter has been run, then checked by their cells."""
    checks = [cell for cell in code_cells(ran) if "check" in cell.metadata]
    for cell in checks:
        exercise, lang = cell.metadata["check"], ran.metadata["lang"]
        solution = lessons.get(exercise, lang)["solution"]
        solved = execute(notebook_of(solution, cell.source)).cells[1]
        assert printed(solved) == f"{messages(exercise, lang)['right']}\n"


def test_an_error_of_a_beginner_is_explained_in_the_readers_language(ran, execute):
    made = notebook_of("prin(1)")
    made.cells[0].metadata["tags"] = ["raises-exception"]
    explanation, error = execute(made).cells[0].outputs
    html = explanation.data["text/html"]
    assert f'lang="{ran.metadata["lang"]}"' in html
    assert "print(1)" in html
    words = {"ko": "파이썬은", "en": "Python knows"}[ran.metadata["lang"]]
    assert words in explanation.data["text/plain"]
    assert (error.output_type, error.ename) == ("error", "NameError")
