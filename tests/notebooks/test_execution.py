"""Every notebook runs from top to bottom with nothing of ours but the installed package."""

import json
import sysconfig
import tarfile
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

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

    with client.setup_kernel(cleanup_kc=True, cwd=str(home)):
        yield execute


def test_the_kernel_has_the_installed_package_only(execute):
    source = "import neuron, sys; print(neuron.__file__); print(*sys.path)"
    cell = nbformat.v4.new_code_cell(source)
    (output,) = execute(nbformat.v4.new_notebook(cells=[cell])).cells[0].outputs
    place, path = output.text.splitlines()
    assert Path(place).is_relative_to(installed().packages)
    assert str(ROOT) not in path.split()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_notebook_runs_from_top_to_bottom(chapter, execute):
    packed = installed().packages / "neuron" / "notebooks" / "notebooks.tar.gz"
    with tarfile.open(packed) as archive:
        text = archive.extractfile(f"{chapter.parent.name}/{chapter.stem}.ipynb").read().decode()
    notebook = nbformat.reads(text, as_version=4)
    forget = nbformat.v4.new_code_cell("%reset -f")
    execute(nbformat.v4.new_notebook(cells=[forget]))
    code = [cell for cell in execute(notebook).cells if cell.cell_type == "code"]
    assert code
    assert all(cell.execution_count for cell in code)
    for cell in code:
        if "exercise" in cell.metadata:
            continue  # nobody has solved it yet
        failed = any(output.output_type == "error" for output in cell.outputs)
        assert failed == ("raises-exception" in cell.metadata.get("tags", []))
