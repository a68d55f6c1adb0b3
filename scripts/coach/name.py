"""Teaches the coach to look again at what it has found, and writes it into lib/coach/model.json.

    python scripts/coach/name.py DATA.jsonl lib/coach/model.json

The second of three steps: `train.py` comes first, `lean.py` next. The second reader learns from the phrases that are there and from
those that the first finds where there are none, since it is those that it will be asked about. See docs/coach.md.
"""
import json
import random
import sys

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from bits import Few, FewReader, reader, spelt, stored, vectors, weights, write
from train import CLASSES, CUES, KINDS, among_others, batch, batches, plain_in, rounds

SIZE = 44           # numbers that each direction remembers
AROUND = 16         # words on either side of a phrase that are read with it
LIKELY = 0.4        # which words belong to a phrase, as lib/coach/spans.ts has it
SURE = 0.2          # which phrases it learns from: more than it will be asked about
LONGER = 0.5        # of the texts with a mark, these are learned among plain sentences, too; so are all without
EPOCHS, KEPT = 20, 5    # rounds in all, and in how many of them weights are learned as they will be kept
RATE, BATCH = 3e-3, 64
FORGET_WORDS, FORGET_FEATURES, FORGET_POOLED = 0.03, 0.05, 0.2
SEED = 0


def judge(model, texts, index):
    """Adds to each text how likely each of its words is to be marked, and how likely anything in it is."""
    read, given = reader(model["judging"]), vectors(model["meanings"], len(index))
    kind = weights(model["judging"]["kind"]).reshape(len(KINDS), 2, -1)
    heads, bias = weights(model["judging"]["heads"]), weights(model["judging"]["head_bias"])[0]
    order = sorted(texts, key=lambda text: len(text["words"]))
    for i in range(0, len(order), 256):
        some = order[i: i + 256]
        b = batch(some, index)
        packed = pack_padded_sequence(torch.cat([given[b["words"]], b["marks"]], -1), b["lengths"], batch_first=True, enforce_sorted=False)
        with torch.no_grad():
            states, _ = read(packed, kind[b["kind"]].transpose(0, 1).contiguous())
            out = F.linear(pad_packed_sequence(states, batch_first=True)[0], heads, bias)
        likely = 1 - out[..., : len(CLASSES) + 1].softmax(-1)[..., 0]
        whole = out[..., len(CLASSES) + 1].masked_fill(~b["there"], -torch.inf).amax(1).sigmoid()
        for j, text in enumerate(some):
            text["likely"] = likely[j, : len(text["words"])].tolist()
            text["any"] = float(whole[j])


def found(text):
    """The first and last word of each phrase that the first reader finds."""
    likely, n = text["likely"], len(text["words"])
    at = 0
    while at < n:
        last = at
        if likely[at] > LIKELY:
            while any(likely[i] > LIKELY for i in range(last + 1, min(last + 3, n))):
                last += 1
            if (max(likely[at: last + 1]) * text["any"]) ** 0.5 >= SURE:
                yield at, last
        at = last + 1


def there(text):
    """The first and last word of each phrase that is there."""
    classes, at = text["classes"], 0
    while at < len(classes):
        last = at
        while classes[at] and last + 1 < len(classes) and classes[last + 1] == classes[at]:
            last += 1
        if classes[at]:
            yield at, last
        at = last + 1


def phrases(text):
    """
    What is there and what is found, each with the words around it, and what it does: what most of its words have, or the commonest
    mark, if a third of them have one.
    """
    for first, last in {*there(text), *found(text)}:
        classes = text["classes"][first: last + 1]
        marked = [one for one in classes if one]
        does = max(set(classes), key=classes.count)
        if not does and len(marked) * 3 >= len(classes):
            does = max(set(marked), key=marked.count)
        start, end = max(0, first - AROUND), last + 1 + AROUND
        near = {key: text[key][start:end] for key in ("words", "quoted", "capital", "cues", "classes")}
        yield {**near, "writer": text["writer"], "kind": text["kind"], "parts": None, "first": first - start, "last": last - start,
               "does": does}


def together(some, index, learning=True):
    b = batch(some, index, FORGET_WORDS if learning else 0)
    within = torch.zeros(*b["words"].shape, 1)
    for i, one in enumerate(some):
        first, last = one["first"], one["last"]
        if learning and random.random() < 0.5:      # A phrase is not always found from its first word to its last.
            first = min(max(0, first + random.choice([-2, -1, 0, 1])), last)
            last = max(min(len(one["words"]) - 1, last + random.choice([-1, 0, 1, 2])), first)
        within[i, first: last + 1] = 1
    return {**b, "within": within, "does": torch.tensor([one["does"] for one in some])}


class Naming(nn.Module):
    def __init__(self, given):
        super().__init__()
        self.register_buffer("given", given)
        self.kind = nn.Parameter(torch.randn(len(KINDS), 2, SIZE) * 0.1)
        self.gru = nn.GRU(given.shape[1] + 2 + CUES + 1, SIZE, batch_first=True, bidirectional=True)
        self.heads = nn.Linear(4 * SIZE, len(CLASSES) + 1)
        self.kept = None    # the same weights, once they are learned as they will be kept

    def keep(self):
        self.kept = self.kept or (FewReader(self.gru), Few(self.heads.weight))
        for kept in self.kept:
            kept.find()

    def forward(self, b):
        x = F.dropout(torch.cat([self.given[b["words"]], b["marks"]], -1), FORGET_FEATURES, self.training)
        packed = pack_padded_sequence(torch.cat([x, b["within"]], -1), b["lengths"], batch_first=True, enforce_sorted=False)
        read, heads = self.kept or (self.gru, lambda: self.heads.weight)
        states, _ = read(packed, self.kind[b["kind"]].transpose(0, 1).contiguous())
        states, _ = pad_packed_sequence(states, batch_first=True, total_length=x.shape[1])
        most = states.masked_fill(b["within"] == 0, -torch.inf).amax(1)
        mean = (states * b["within"]).sum(1) / b["within"].sum(1)
        return F.linear(F.dropout(torch.cat([most, mean], -1), FORGET_POOLED, self.training), heads(), self.heads.bias)

    @classmethod
    def kept_in(cls, model):
        """The reader as the model keeps it."""
        network, kept = cls(vectors(model["meanings"], len(spelt(model["words"])))), model["naming"]
        network.gru = reader(kept)
        network.kind = nn.Parameter(weights(kept["kind"]).reshape(len(KINDS), 2, -1))
        network.heads.weight = nn.Parameter(weights(kept["heads"]))
        network.heads.bias = nn.Parameter(weights(kept["head_bias"])[0])
        return network.eval()

    def stored(self):
        read, heads = self.kept
        return {"kind": stored(self.kind.detach().numpy().reshape(len(KINDS), -1)), **read.stored(ways=1),
                "heads": heads.stored(), "head_bias": stored(self.heads.bias.detach().numpy()[None])}


def learn(network, some, index):
    network.train()

    def begin(epoch):
        if epoch >= EPOCHS - KEPT:
            network.keep()
        return batches(some, BATCH)

    def loss_of(chunk):
        b = together(chunk, index)
        return F.cross_entropy(network(b), b["does"])

    rounds(list(network.parameters()), EPOCHS, RATE, 1e-2, begin, loss_of)


def start(data, to):
    """The model so far, which of its words is which, and all phrases that the second reader learns from: the same ones each time."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    with open(to) as file:
        model = json.load(file)
    index = {word: i for i, word in enumerate(spelt(model["words"]))}
    with open(data) as file:
        texts = [text for text in map(json.loads, file) if text["words"]]
    plain = plain_in(texts)
    texts += [among_others(text, plain) for text in texts if not any(text["classes"]) or random.random() < LONGER]
    judge(model, texts, index)
    some = [phrase for text in texts for phrase in phrases(text)]
    print(f"{len(some)} phrases, {sum(one['does'] == 0 for one in some)} of them nothing")
    return model, index, some


def main(data, to):
    model, index, some = start(data, to)
    network = Naming(vectors(model["meanings"], len(index)))
    learn(network, some, index)
    model["naming"] = network.stored()
    write(model, to)


if __name__ == "__main__":
    main(*sys.argv[1:])
