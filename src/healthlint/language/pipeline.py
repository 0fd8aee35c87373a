"""The spaCy pipeline, loaded once with no more parts than the chosen rules need."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from healthlint.language.context import Context
from healthlint.language.lean_spacy import Language, Tokenizer, spacy
from healthlint.language.parts import ModelError, Part
from healthlint.language.passage import AnalysedArticle, Passage
from healthlint.reading import Article

SHIPPED_MODEL = Path(__file__).parent / "model"
# A block of this many letters would need gigabytes of memory in one piece; no article has such a paragraph.
LONGEST_BLOCK = 100_000
# More at once would be a little faster, and need more memory for the longest of articles.
_BLOCKS_AT_ONCE = 64


_UNFILLED = "healthlint.unfilled_tokenizer"


def _make_unfilled_tokenizer() -> Callable[[Language], Tokenizer]:
    return lambda language: Tokenizer(language.vocab)


spacy.util.registry.tokenizers.register(_UNFILLED, func=_make_unfilled_tokenizer)

_COMPONENTS = {
    Part.TAGS: ("tok2vec", "tagger", "morphologizer"),
    Part.LEMMAS: ("tok2vec", "tagger", "morphologizer", "attribute_ruler", "lemmatizer"),
    Part.PARSE: ("tok2vec", "parser"),
    Part.SECOND_READING: ("tok2vec", "tagger", "morphologizer", "attribute_ruler", "lemmatizer", "parser"),
}
# Sentences come from the same component whatever else runs, so that a rule's findings do not depend on its neighbours.
_SENTENCES = ("tok2vec", "senter", "sentencizer")


class Analyser:
    """Makes passages of blocks.

    `parts` are the parts that the rules need; `missing` says which of them the model lacks. `model` names any
    installed spaCy pipeline, or is None for the shipped one. Raises ModelError where it cannot be loaded.
    """

    def __init__(self, parts: Iterable[Part] = Part, *, model: str | None = None) -> None:
        self._parts = frozenset(parts)
        self._model = model
        self._language = _load(self._parts, model)
        names = set(self._language.pipe_names)
        has = {
            Part.TAGS: bool(names & {"tagger", "morphologizer"}),
            Part.LEMMAS: bool(names & {"lemmatizer", "trainable_lemmatizer"}),
            Part.PARSE: "parser" in names,
            Part.SECOND_READING: "parser" in names and all(map(find_spec, ("onnxruntime", "tokenizers"))),
        }
        self.missing = tuple(part for part in Part if part in self._parts and not has[part])

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self._parts, self._model)

    @property
    def language(self) -> Language:
        return self._language

    @property
    def model_name(self) -> str:
        """Name and version of the model, for coverage lines and cache keys."""
        return f"{self._language.meta['lang']}_{self._language.meta['name']} {self._language.meta['version']}"

    def analyse(self, article: Article, context: Context) -> AnalysedArticle:
        """Analyse every block of an article; those over LONGEST_BLOCK letters are left out and named."""
        long = tuple(index for index, block in enumerate(article.blocks) if len(block.text) > LONGEST_BLOCK)
        blocks = [block for index, block in enumerate(article.blocks) if index not in long]
        docs = self._language.pipe(block.text for block in blocks)
        return AnalysedArticle(article, context, tuple(map(Passage, blocks, docs)), long)


def _rebuild(parts: frozenset[Part], model: str | None) -> Analyser:
    return Analyser(parts, model=model)


def _load(parts: frozenset[Part], model: str | None) -> Language:
    wanted = {name for part in parts for name in _COMPONENTS[part]}.union(_SENTENCES)
    name = model or SHIPPED_MODEL
    # thinc first comes with spaCy, and is imported the lean way with it.
    from healthlint.language.arithmetic import use_numpy_products

    use_numpy_products()
    try:
        meta = spacy.util.load_meta(name / "meta.json") if isinstance(name, Path) else None
        components = meta["pipeline"] if meta else []
        # The rules of the shipped tokenizer come from its file: spaCy's own would be built for nothing (0.05 seconds).
        config = {"nlp.tokenizer": {"@tokenizers": _UNFILLED}} if meta else {}
        language = spacy.load(name, exclude=[part for part in components if part not in wanted], config=config)
    except OSError as error:
        cure = "name an installed spaCy pipeline in [language] model" if model else "install healthlint again"
        raise ModelError(
            f"language model {str(model or 'of healthlint')!r} cannot be loaded: {error}; {cure}"
        ) from error
    for component in [part for part in language.pipe_names if part not in wanted]:
        language.remove_pipe(component)
    if not {"parser", "senter", "sentencizer"} & set(language.pipe_names):
        language.add_pipe("sentencizer")
    language.max_length = LONGEST_BLOCK + 1
    language.batch_size = _BLOCKS_AT_ONCE
    return language
