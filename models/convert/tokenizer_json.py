"""From SentencePiece models (https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto) to
`tokenizer.json`: a unigram language model over pieces (Kudo 2018, https://aclanthology.org/P18-1007/)."""

import base64
import struct
import sys
from pathlib import Path
from typing import Any, Dict, NamedTuple

from problem import Problem
from protobuf import read_fields

MODEL = {"piece": 1, "trainer": 2, "normaliser": 3}
PIECE = {"text": 1, "score": 2, "type": 3}
TRAINER = {"type": 3}
NORMALISER = {"name": 1, "characters": 2}
UNIGRAM = 1
NORMAL, USER_DEFINED = 1, 4
SPACE = "▁"
FLAGS = ("normalized", "single_word", "lstrip", "rstrip")
# A piece that only the other language has: taken where nothing else writes a character, which is better than the
# unknown token. Lower than any sum of scores over a piece's length.
LAST_RESORT = -10_000.0
# Rules that the reader of `tokenizer.json` follows; it takes any table of characters for them.
KNOWN_RULES = ("nmt_nfkc", "nfkc")


class Pieces(NamedTuple):
    scores: Dict[str, float]
    rule: str
    characters: bytes


def read_pieces(path: Path) -> Pieces:
    """The pieces of a `.spm` file with the logarithms of their probabilities."""
    scores: Dict[str, float] = {}
    rule, characters = "", b""
    try:
        for tag, value in read_fields(path.read_bytes()):
            if tag == MODEL["piece"]:
                piece = {PIECE["type"]: NORMAL, PIECE["score"]: b"\0\0\0\0", **dict(read_fields(value))}
                if piece[PIECE["type"]] in (NORMAL, USER_DEFINED):
                    scores[piece[PIECE["text"]].decode()] = struct.unpack("<f", piece[PIECE["score"]])[0]
            elif tag == MODEL["trainer"]:
                kind = dict(read_fields(value)).get(TRAINER["type"], UNIGRAM)
                if kind != UNIGRAM:
                    raise Problem("no unigram model; only those can be converted")
            elif tag == MODEL["normaliser"]:
                found = dict(read_fields(value))
                rule = found.get(NORMALISER["name"], b"").decode()
                characters = found.get(NORMALISER["characters"], b"")
    except FileNotFoundError as cause:
        raise Problem(f"{path}: there is no such file") from cause
    except (TypeError, ValueError, KeyError, struct.error) as cause:
        raise Problem(f"{path}: no SentencePiece model ({cause})") from cause
    except Problem as cause:
        raise Problem(f"{path}: {cause}") from cause
    if not scores:
        raise Problem(f"{path}: no pieces in it")
    if characters and rule not in KNOWN_RULES:
        print(f"{path}: the normalisation {rule} is not known; NFKC is taken for it", file=sys.stderr)
    return Pieces(scores, rule, characters)


def make_tokenizer(pieces: Pieces, vocabulary: Dict[str, int], special: Dict[str, int], size: int, decodes: bool) -> Any:
    """
    A tokenizer whose token numbers are those of the vocabulary. The one that decodes names the pieces of the other
    language too, since the model may write them; in the other they are empty, which nothing matches.
    """
    listed = [["", 0.0] for _ in range(size)]
    for text, token in vocabulary.items():
        if token >= size or token < 0:
            raise Problem(f"vocab.json: the number of {text} is {token}, the config's vocab_size is {size}")
        if text in special or text in pieces.scores:
            listed[token] = [text, pieces.scores.get(text, 0.0)]
        elif decodes:
            listed[token] = [text, LAST_RESORT]
    added = [
        {"id": token, "content": text, "special": True, **dict.fromkeys(FLAGS, False)}
        for text, token in special.items()
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": _normalizer(pieces),
        "pre_tokenizer": {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": "never", "split": False},
        "post_processor": None,
        # Metaspace would drop the space before the first word, which tells whether a text goes on with a word.
        "decoder": {"type": "Replace", "pattern": {"String": SPACE}, "content": " "},
        "model": {"type": "Unigram", "unk_id": special["<unk>"], "vocab": listed, "byte_fallback": False},
    }


def _normalizer(pieces: Pieces) -> Any:
    one_space = {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}
    if not pieces.characters:
        return one_space
    table = base64.b64encode(pieces.characters).decode()
    return {"type": "Sequence", "normalizers": [{"type": "Precompiled", "precompiled_charsmap": table}, one_space]}
