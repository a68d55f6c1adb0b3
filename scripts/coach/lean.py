"""Teaches the coach which wrong each word speaks for, and writes it into lib/coach/model.json.

    python scripts/coach/lean.py DATA.jsonl lib/coach/model.json

The last of three steps: `train.py` and `name.py` come first. What the words of a phrase lean to is added to what the second reader
says it does, and has no say in whether it does anything. See docs/coach.md.
"""
import sys

import torch
from torch.nn import functional as F

from bits import share_pieces, stored_vectors, write
from name import Naming, start, together
from train import CLASSES

WAYS = 64           # ways of leaning that words share
ROUNDS, ROUNDS_SHARED, RATE = 200, 80, 0.03
DECAY = 1e-6
CONTRASTS = 0.5     # what a text counts whose writer names close contrasts: they are many, and not how people mostly write
NAMED = len(CLASSES) - 2    # not threats, the last two: whether words are one is left as it is


def said(network, some, index):
    """What the reader says of each phrase: of nothing and each class."""
    out = torch.zeros(len(some), 1 + len(CLASSES))
    order = sorted(range(len(some)), key=lambda i: len(some[i]["words"]))
    for i in range(0, len(order), 512):
        part = order[i: i + 512]
        with torch.no_grad():
            out[part] = network(together([some[j] for j in part], index, learning=False))
    return out


def words_in(some, index):
    """Phrases by words: a word's part is one over the root of how many the phrase has, lest a long one be surer by that alone."""
    at, parts = [], []
    for i, one in enumerate(some):
        words = one["words"][one["first"]: one["last"] + 1]
        at += [(i, index.get(word, 0)) for word in words]
        parts += [len(words) ** -0.5] * len(words)
    return torch.sparse_coo_tensor(torch.tensor(at).T, torch.tensor(parts), (len(some), len(index))).coalesce()


def learn(rounds, off, start, leaning):
    """Finds the leanings that are least off, from a start; `leaning` makes one for each word of them. There is one best answer."""
    wanted = start.clone().requires_grad_(True)
    optimiser = torch.optim.Adam([wanted])
    for at in range(rounds):
        optimiser.param_groups[0]["lr"] = RATE * max(0.02, 1 - at / rounds)
        each = leaning(wanted)
        loss = off(each)
        optimiser.zero_grad()
        (loss + DECAY * (each ** 2).sum()).backward()
        optimiser.step()
    print(f"{loss.item():.4f}", flush=True)
    return wanted.detach()


def main(data, to):
    model, index, some = start(data, to)
    some = [one for one in some if one["does"]]
    before, words = said(Naming.kept_in(model), some, index), words_in(some, index)
    does = torch.tensor([one["does"] for one in some])
    counts = torch.tensor([CONTRASTS if one["writer"].startswith("t") else 1.0 for one in some])
    by_phrase = words.to_sparse_csr()

    def off(leanings):
        after = before[:, 1:] + F.pad(by_phrase @ leanings, (0, len(CLASSES) - NAMED))
        return (F.cross_entropy(after, does - 1, reduction="none") * counts).sum() / counts.sum()

    each = learn(ROUNDS, off, torch.zeros(len(index), NAMED), lambda leanings: leanings)
    worth = torch.zeros(len(index)).index_add_(0, words.indices()[1], words.values() ** 2).sqrt() + 1e-3
    codes, ways = share_pieces(each.numpy(), 1, WAYS, worth.numpy())
    ways = learn(ROUNDS_SHARED, off, torch.tensor(ways), lambda ways: ways[torch.tensor(codes[:, 0])])
    model["leanings"] = stored_vectors(codes, ways.numpy(), alike=True)
    write(model, to)


if __name__ == "__main__":
    main(*sys.argv[1:])
