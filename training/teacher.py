"""The teacher: a tagger and biaffine parser (Dozat and Manning 2017) on a fine-tuned encoder."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.augmentation import augment
from training.conversion import Paragraph, Sentence, Word
from training.encoder import SHAPES, WIDTH, Encoder, Pieces, pad, shape_of

SEED = 7
EPOCHS = 3
BATCH = 700
"""Word pieces in a batch, at most."""
RATE, HEAD_RATE = 1.5e-4, 1e-3
"""The highest learning rates of the encoder and of what stands on it."""
WARM = 0.1
"""The share of all steps in which the learning rate rises."""
DROPOUT = 0.1
ARC, LABEL = 256, 128
LONGEST = 150
"""Words in a sentence; longer ones are neither learnt from nor labelled."""
NONE = -100
"""The target of what is not known, which the losses leave out."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the teacher chooses from: tags, parts of speech with features, and relations."""

    tags: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as matrices, sentence × piece or sentence × word; a word's places are its first and last piece's."""

    sentences: tuple[Sentence, ...]
    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    begins: Tensor
    ends: Tensor
    words: Tensor


def collect_labels(paragraphs: Sequence[Paragraph]) -> Labels:
    """The labels that the paragraphs use."""
    words = [word for paragraph in paragraphs for sentence in paragraph.sentences for word in sentence.words]
    return Labels(
        tags=tuple(sorted({word.tag for word in words if word.tag})),
        kinds=tuple(sorted({(word.pos, word.features) for word in words})),
        relations=tuple(sorted({word.relation for word in words})),
    )


class Teacher(nn.Module):
    """Scores of tags, kinds, heads and relations of the words of a batch."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.cutter = Pieces()
        self.encoder = Encoder(DROPOUT)
        self.dropout = nn.Dropout(0.2)
        self.tags = nn.Linear(WIDTH, len(labels.tags))
        self.kinds = nn.Linear(WIDTH, len(labels.kinds))
        self.sides = nn.Linear(WIDTH, 2 * (ARC + LABEL))
        self.arcs = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relations = nn.Parameter(torch.zeros(LABEL + 1, len(labels.relations) * (LABEL + 1)))

    def make_batch(self, sentences: Sequence[Sentence]) -> Batch:
        """The sentences as the encoder reads them."""
        pieces, shapes, begins, ends = [], [], [], []
        for sentence in sentences:
            row, shape, begin, end = [self.cutter.first], [len(SHAPES)], [0], [0]
            for word in sentence.words:
                cut = self.cutter.cut(word.form)
                begin.append(len(row))
                row.extend(cut)
                shape.extend([shape_of(word.form)] * len(cut))
                end.append(len(row) - 1)
            pieces.append([*row, self.cutter.last])
            shapes.append([*shape, len(SHAPES)])
            begins.append(begin)
            ends.append(end)
        return Batch(
            sentences=tuple(sentences),
            pieces=pad(pieces),
            shapes=pad(shapes, len(SHAPES)),
            mask=pad([[1] * len(row) for row in pieces]).bool(),
            begins=pad(begins),
            ends=pad(ends),
            words=pad([[1] * len(row) for row in begins]).bool(),
        )

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Scores of tags and kinds (sentence × word × label) and of heads (sentence × word × head), and both sides
        of the relations; word 0 is the root."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.encoder(batch.pieces, batch.shapes, batch.mask)
            rows = torch.arange(len(batch.sentences))[:, None]
            words = self.dropout((hidden[rows, batch.begins] + hidden[rows, batch.ends]) / 2)
            sides = self.dropout(functional.leaky_relu(self.sides(words), 0.1))
            child, head, lower, upper = sides.split((ARC, ARC, LABEL, LABEL), dim=-1)
            one = torch.ones_like(child[..., :1])
            heads = torch.cat((child, one), -1) @ self.arcs.to(child.dtype) @ head.transpose(1, 2)
            tags, kinds = self.tags(words), self.kinds(words)
        heads = heads.float().masked_fill(~batch.words[:, None, :], -1e4)
        return tags.float(), kinds.float(), heads, torch.cat((lower, one), -1), torch.cat((upper, one), -1)

    def score_relations(self, lower: Tensor, upper: Tensor) -> Tensor:
        """Scores of the relations of words (word × LABEL + 1) to their heads (the same)."""
        count = len(self.labels.relations)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            turned = (lower @ self.relations.to(lower.dtype)).view(-1, count, LABEL + 1)
            return (turned @ upper[..., None])[..., 0].float()

    def loss(self, batch: Batch) -> Tensor:
        """The sum of the four cross-entropies of a batch."""
        tag_numbers, kind_numbers, relation_numbers = (
            {label: number for number, label in enumerate(labels)}
            for labels in (self.labels.tags, self.labels.kinds, self.labels.relations)
        )
        tags, kinds, heads, lower, upper = self(batch)
        words = [sentence.words for sentence in batch.sentences]
        gold_tags = pad([[NONE, *(tag_numbers.get(word.tag, NONE) for word in row)] for row in words], NONE)
        gold_kinds = pad([[NONE, *(_kind(kind_numbers, word) for word in row)] for row in words], NONE)
        gold_heads = pad([[NONE, *(_head(row, place) for place in range(len(row)))] for row in words], NONE)
        gold_relations = pad([[NONE, *(relation_numbers[word.relation] for word in row)] for row in words], NONE)
        rows, places = (gold_heads >= 0).nonzero(as_tuple=True)
        relations = self.score_relations(lower[rows, places], upper[rows, gold_heads[rows, places]])
        pairs = ((tags, gold_tags), (kinds, gold_kinds), (heads, gold_heads))
        losses = [functional.cross_entropy(scores.flatten(0, 1), gold.flatten()) for scores, gold in pairs]
        return sum(losses, functional.cross_entropy(relations, gold_relations[rows, places]))

    @torch.no_grad()
    def label(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, float]]:
        """Yield each sentence with the likeliest analysis, and the mean probability of its arcs with their relations.

        A word has the likeliest head and relation whatever the others have: the result need not be a tree.
        """
        batch = self.make_batch(sentences)
        tags, kinds, heads, lower, upper = self(batch)
        sure, chosen = heads.softmax(-1).max(-1)
        rows = torch.arange(len(sentences))[:, None]
        relations = self.score_relations(lower.flatten(0, 1), upper[rows, chosen].flatten(0, 1))
        likely, related = relations.softmax(-1).view(*chosen.shape, -1).max(-1)
        best_tags, best_kinds = tags.argmax(-1).tolist(), kinds.argmax(-1).tolist()
        certainty, head_numbers, relation_numbers = (sure * likely).tolist(), chosen.tolist(), related.tolist()
        for row, sentence in enumerate(sentences):
            words = []
            for place, word in enumerate(sentence.words):
                pos, features = self.labels.kinds[best_kinds[row][place + 1]]
                head = head_numbers[row][place + 1] - 1
                relation = self.labels.relations[relation_numbers[row][place + 1]]
                tag = self.labels.tags[best_tags[row][place + 1]]
                analysed = replace(word, pos=pos, tag=tag, features=features, head=place if head < 0 else head)
                words.append(replace(analysed, relation="ROOT" if head < 0 else relation))
            yield replace(sentence, words=tuple(words)), sum(certainty[row][1 : len(words) + 1]) / len(words)

    def batches(self, sentences: Sequence[Sentence], chance: random.Random | None = None) -> list[tuple[Sentence, ...]]:
        """The sentences in batches of like length, in order of length or, given chance, in any."""
        lengths = [sum(len(self.cutter.cut(word.form)) for word in sentence.words) + 2 for sentence in sentences]
        noise = chance.random if chance else float
        order = sorted(range(len(sentences)), key=lambda number: lengths[number] + 3 * noise())
        found, current = list[tuple[Sentence, ...]](), list[Sentence]()
        for number in order:
            if current and (len(current) + 1) * (lengths[number] + 3) > BATCH:
                found.append(tuple(current))
                current = []
            current.append(sentences[number])
        found.append(tuple(current))
        if chance:
            chance.shuffle(found)
        return found


def teach(train: Sequence[Paragraph], development: Sequence[Paragraph], checkpoint: Path) -> Teacher:
    """Fine-tune a teacher, from the checkpoint of its last epoch where there is one; print figures of each epoch."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    teacher = Teacher(collect_labels(train))
    encoder = [weight for weight in teacher.encoder.parameters() if weight.requires_grad]
    known = set(map(id, teacher.encoder.parameters()))
    heads = [weight for weight in teacher.parameters() if id(weight) not in known]
    groups = [{"params": encoder, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    epoch = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        teacher.load_state_dict(saved["teacher"])
        optimizer.load_state_dict(saved["optimizer"])
        epoch = saved["epoch"]
    for number in range(epoch, EPOCHS):
        begin = time.monotonic()
        chance = random.Random(f"{SEED} {number}")
        teacher.train()
        batches = teacher.batches(list(_draw(train, chance)), chance)
        for step, batch in enumerate(batches):
            share = (number + step / len(batches)) / EPOCHS
            scale = share / WARM if share < WARM else (1 - share) / (1 - WARM)
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE), strict=True):
                group["lr"] = rate * scale
            optimizer.zero_grad()
            teacher.loss(teacher.make_batch(batch)).backward()
            nn.utils.clip_grad_norm_([*encoder, *heads], 1.0)
            optimizer.step()
        checkpoint.parent.mkdir(parents=True, exist_ok=True)
        torch.save(
            {"teacher": teacher.state_dict(), "optimizer": optimizer.state_dict(), "epoch": number + 1}, checkpoint
        )
        minutes = (time.monotonic() - begin) / 60
        print(f"teacher, epoch {number + 1}: {measure(teacher, development)}, {minutes:.1f} minutes", flush=True)
    teacher.eval()
    return teacher


def measure(teacher: Teacher, paragraphs: Sequence[Paragraph]) -> str:
    """The teacher's figures on gold words, punctuation left out as spaCy's scorer does."""
    teacher.eval()
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    total = tags = attached = labelled = 0
    for batch in teacher.batches(sentences):
        for gold, (found, _) in zip(batch, teacher.label(batch), strict=True):
            for right, word in zip(gold.words, found.words, strict=True):
                tags += right.tag == word.tag
                if right.relation != "punct":
                    total += 1
                    attached += right.head == word.head
                    labelled += right.head == word.head and right.relation == word.relation
    words = sum(len(sentence.words) for sentence in sentences)
    return f"TAG {100 * tags / words:.1f}, UAS {100 * attached / total:.1f}, LAS {100 * labelled / total:.1f}"


def _draw(paragraphs: Sequence[Paragraph], chance: random.Random) -> Iterator[Sentence]:
    """Each sentence alone, rewritten as the student's are."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if len(sentence.words) <= LONGEST:
                yield augment(replace(paragraph, sentences=(sentence,)), chance).sentences[0]


def _kind(numbers: dict[tuple[str, str], int], word: Word) -> int:
    return numbers.get((word.pos, word.features), NONE) if word.tag else NONE


def _head(words: Sequence[Word], place: int) -> int:
    head = words[place].head
    return 0 if head == place else head + 1
