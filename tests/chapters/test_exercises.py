"""The chapters ask what the lessons know, and nothing else."""

from book.chapter import Chapter
from neuron_tutor import lessons
from tests.chapters.running import CHAPTERS, DOCS

CELLS = [cell for page in CHAPTERS for cell in Chapter.read(DOCS / "ko" / f"{page}.md").cells]


def test_chapters_and_lessons_name_the_same_exercises_in_the_same_order():
    named = [cell.attributes["exercise"] for cell in CELLS if "exercise" in cell.attributes]
    assert named == lessons.ids()
    for page in CHAPTERS:
        assert 2 <= len(lessons.ids(int(page[:2]))) <= 3


def test_chapters_and_lessons_name_the_same_predictions():
    chapters = [lessons.chapter(number) for number in lessons.numbers()]
    named = [str(cell.attributes["predict"]) for cell in CELLS if "predict" in cell.attributes]
    assert sorted(named) == sorted(name for chapter in chapters for name in chapter.PREDICTIONS)
    for chapter in chapters:
        assert len(chapter.PREDICTIONS) >= 2
