"""How the coach keeps what it has learned: whole numbers of a few bits, as signs, with a scale for each row."""
import json
import os
import re

import numpy as np
import torch
from torch import nn

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/!#$%&()*,-.:;<=>?"
MOST = 31           # a sign is a whole number from -31 to 31 ...
FEW = 4             # ... or two from -4 to 4, of weights that have learned to be so few-valued


def wholes(matrix, scales, most):
    """The nearest whole numbers, from 0 to twice the most."""
    return most + np.clip(np.round(matrix / np.array(scales)[:, None]), -most, most).astype(int).ravel()


def shown(scales):
    return [float(f"{scale:.3g}") for scale in scales]


def stored(matrix, alike=False):
    """Whole numbers, one to a sign, and a scale for each row: the same for all if they are alike, which takes less room."""
    matrix = np.atleast_2d(np.asarray(matrix, dtype=np.float32))
    largest = np.maximum(np.abs(matrix).max(1), 1e-8)
    scales = shown((np.full_like(largest, largest.max()) if alike else largest) / MOST)
    return {"columns": matrix.shape[1], "scales": scales, "signs": "".join(SIGNS[n] for n in wholes(matrix, scales, MOST))}


def stored_few(matrix, scales):
    """The same, two to a sign, with the scales that `Few` has found. The number of columns is even."""
    scales = shown(scales)
    both = wholes(matrix, scales, FEW).reshape(-1, 2) @ [2 * FEW + 1, 1]
    return {"columns": matrix.shape[1], "scales": scales, "pairs": "".join(SIGNS[n] for n in both)}


def weights(kept):
    """What `stored` keeps, as numbers."""
    if "pairs" in kept:
        whole = [n - FEW for sign in kept["pairs"] for n in divmod(SIGNS.index(sign), 2 * FEW + 1)]
    else:
        whole = [SIGNS.index(sign) - MOST for sign in kept["signs"]]
    whole = np.array(whole, dtype=np.float32).reshape(-1, kept["columns"])
    return torch.tensor(whole * np.array(kept["scales"], dtype=np.float32)[:, None])


def written(words):
    """Words in one string: of each, how many of its first letters it has from the one before, and the rest. None may have a digit."""
    assert not re.search(r"\d", "".join(words))
    shared = [len(os.path.commonprefix(pair)[:9]) for pair in zip(["", *words], words)]
    return "".join(f"{n}{word[n:]}" for n, word in zip(shared, words))


def spelt(words):
    """What `written` has written, as a list."""
    out = [""]
    for n, rest in re.findall(r"(\d)(\D*)", words):
        out.append(out[-1][: int(n)] + rest)
    return out[1:]


def stored_vectors(codes, pieces, alike=False):
    """Vectors that are put together from shared pieces, as `share_pieces` makes them: for each, one piece of each group."""
    return {"codes": "".join(SIGNS[n] for n in codes.ravel()), "pieces": stored(pieces, alike)}


def vectors(kept, count):
    """What `stored_vectors` keeps of so many vectors."""
    codes = torch.tensor([SIGNS.index(sign) for sign in kept["codes"]]).reshape(count, -1)
    pieces, groups = weights(kept["pieces"]), codes.shape[1]
    return pieces[codes + len(pieces) // groups * torch.arange(groups)].flatten(1)


def write(model, to):
    """The words last: beside the turns of speech, which are words too, they are a kilobyte smaller once they are compressed."""
    with open(to, "w") as file:
        others = {key: model[key] for key in model if key != "words"}
        json.dump({**others, "words": model["words"]}, file, indent=1, ensure_ascii=False)
        file.write("\n")


def share_pieces(vectors, groups, pieces, worth=None):
    """
    So many pieces for each of the groups, from which vectors are put together, and which of them each vector has (product
    quantisation). What a vector is worth, which is more than nothing, is how much it has to say about what the pieces are.
    """
    chance = np.random.RandomState(0)
    width = vectors.shape[1] // groups
    worth = np.ones(len(vectors), dtype=np.float32) if worth is None else worth
    codes, book = [], []
    for group in range(groups):
        points = vectors[:, group * width: (group + 1) * width]
        centres = points[chance.choice(len(points), pieces, replace=False)]
        for _ in range(40):
            nearest = ((points[:, None] - centres[None]) ** 2).sum(-1).argmin(1)
            having = [nearest == k for k in range(pieces)]
            centres = np.stack([np.average(points[its], axis=0, weights=worth[its]) if its.any()
                                else points[chance.randint(len(points))] for its in having])
        codes.append(((points[:, None] - centres[None]) ** 2).sum(-1).argmin(1))
        book.append(centres)
    return np.stack(codes, 1), np.concatenate(book)


class Few:
    """Weights that are learned as they will be kept: rounded on the way forward, as if they were not on the way back."""

    def __init__(self, weight):
        self.weight = weight

    def find(self):
        """The scale of each row with which rounding changes it least."""
        with torch.no_grad():
            most = self.weight.abs().amax(1).clamp(min=1e-8)
            self.scale, least = most / FEW, torch.full_like(most, torch.inf)
            for share in torch.linspace(0.35, 1, 27):
                scale = most * share / FEW
                error = ((self.rounded(scale) - self.weight) ** 2).sum(1)
                self.scale = torch.where(error < least, scale, self.scale)
                least = torch.minimum(error, least)
            # Two figures are as good as seven once the weight has learned to live with them, and are kept in half the room.
            self.scale = torch.tensor([float(f"{scale:.2g}") for scale in self.scale])

    def rounded(self, scale):
        return (self.weight / scale[:, None]).round().clamp(-FEW, FEW) * scale[:, None]

    def __call__(self):
        return self.weight + (self.rounded(self.scale) - self.weight).detach()

    def stored(self, rows=None):
        return stored_few(self.weight.detach().numpy()[:rows], self.scale.numpy()[:rows])


ENDS = ("", "_reverse")


class FewReader:
    """A bidirectional GRU whose weights are `Few`: it reads like the one that it is made from."""

    def __init__(self, gru):
        self.gru = gru
        self.few = {name: Few(getattr(gru, name)) for end in ENDS for name in (f"weight_ih_l0{end}", f"weight_hh_l0{end}")}

    def find(self):
        for few in self.few.values():
            few.find()

    def __call__(self, packed, start):
        start = start.index_select(1, packed.sorted_indices)
        order = [f"{kind}_l0{end}" for end in ENDS for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
        flat = [self.few[name]() if name in self.few else getattr(self.gru, name) for name in order]
        out, last = torch._VF.gru(packed.data, packed.batch_sizes, start, flat, True, 1, 0.0, self.gru.training, True)
        return packed._replace(data=out), last

    def stored(self, ways=0):
        """The last columns of what is brought, as many as there are `ways`, become further rows of the bias."""
        bias = {name: value.detach().numpy() for name, value in self.gru.named_parameters() if "bias" in name}
        brought = [self.few[f"weight_ih_l0{end}"] for end in ENDS]
        columns = self.gru.input_size - ways
        plain = np.concatenate([bias[f"bias_ih_l0{end}"] for end in ENDS])
        way = np.concatenate([few().detach().numpy()[:, columns:] for few in brought]).T
        return {
            "input": stored_few(np.concatenate([few.weight.detach().numpy()[:, :columns] for few in brought]),
                                np.concatenate([few.scale.numpy() for few in brought])),
            "input_bias": stored(np.concatenate([plain[None], plain + way])),
            "recurrent_forward": self.few["weight_hh_l0"].stored(),
            "recurrent_backward": self.few["weight_hh_l0_reverse"].stored(),
            "recurrent_bias_forward": stored(bias["bias_hh_l0"][None]),
            "recurrent_bias_backward": stored(bias["bias_hh_l0_reverse"][None]),
        }


def reader(kept):
    """A bidirectional GRU that reads with what `FewReader.stored` keeps."""
    size = len(kept["recurrent_forward"]["scales"]) // 3
    plain, *ways = weights(kept["input_bias"])
    brought = torch.cat([weights(kept["input"]), *[(way - plain)[:, None] for way in ways]], 1)
    gru = nn.GRU(brought.shape[1], size, batch_first=True, bidirectional=True)
    ends = {"weight_ih": brought.chunk(2), "bias_ih": plain.chunk(2),
            "weight_hh": [weights(kept[f"recurrent_{way}"]) for way in ("forward", "backward")],
            "bias_hh": [weights(kept[f"recurrent_bias_{way}"])[0] for way in ("forward", "backward")]}
    with torch.no_grad():
        for name, both in ends.items():
            for end, value in zip(ENDS, both):
                getattr(gru, f"{name}_l0{end}").copy_(value)
    return gru.eval()
