#!/usr/bin/env python3
"""Turns a Marian model from Hugging Face into a model folder of termtreu. See README.md."""

import argparse
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from marian import Sizes, convert_graphs, sizes_of  # noqa: E402
from problem import Problem  # noqa: E402
from tokenizer_json import make_tokenizer, read_pieces  # noqa: E402
from weights import Weights  # noqa: E402

FILES = {
    "encoder": "encoder.int8.onnx",
    "decoder": "decoder.int8.onnx",
    "tokenizer": "tokenizer.json",
    "targetTokenizer": "tokenizer.target.json",
}
# The most tokens of a sentence; longer ones are cut at a clause, since few models saw any in training.
MOST_SOURCE_TOKENS = 160
# An output may have so many tokens for each of the source, and so many more: see src/engines/local/translator.ts.
OUTPUT_RATIO, OUTPUT_EXTRA = 1.5, 20
TWO_LETTERS = {"deu": "de", "ger": "de", "eng": "en"}
SAFETENSORS = """{0} has weights in pytorch_model.bin alone, a format that runs code when it is read.
Make model.safetensors of it where torch and transformers are installed:
  python3 -c "from transformers import MarianMTModel as M; M.from_pretrained('{0}').save_pretrained('{0}')"
or take the revision of the model that has it (often refs/pr/… of its repository)."""


def main() -> int:
    arguments = read_arguments()
    try:
        convert(arguments.source_folder, arguments.target_folder, arguments)
    except Problem as problem:
        print(f"convert.py: {problem}", file=sys.stderr)
        return 2
    print(arguments.target_folder)
    return 0


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source_folder", metavar="IN", type=Path, help="folder of the Marian model")
    parser.add_argument("target_folder", metavar="OUT", type=Path, help="folder to make; it must not exist")
    parser.add_argument("--name", help="name of the model; that of the folder IN unless given")
    parser.add_argument("--version", default="1", help="version of the model (default: %(default)s)")
    parser.add_argument("--source", help="source language, e.g. de; from tokenizer_config.json unless given")
    parser.add_argument("--target", help="target language, e.g. en; from tokenizer_config.json unless given")
    return parser.parse_args()


def convert(source: Path, target: Path, arguments: argparse.Namespace) -> None:
    """Reads everything before anything is written; the folder appears when it is whole."""
    if target.exists():
        raise Problem(f"{target} exists; name a folder that does not")
    config = read_json(source / "config.json")
    sizes = sizes_of(config)
    tokens = special_tokens(config)
    card = make_card(source, config, sizes, arguments)
    contents = {FILES[kind]: as_json(made) for kind, made in make_tokenizers(source, sizes, tokens).items()}
    weights = open_weights(source)
    try:
        graphs = convert_graphs(weights, sizes)
    finally:
        weights.close()
    contents.update({FILES["encoder"]: graphs[0], FILES["decoder"]: graphs[1], "config.json": as_json(card, indent=2)})
    write_folder(target, contents)


def make_card(source: Path, config: Dict[str, Any], sizes: Sizes, arguments: argparse.Namespace) -> Dict[str, Any]:
    generation = {**config, **read_json(source / "generation_config.json", {})}
    tokenizer = read_json(source / "tokenizer_config.json", {})
    languages = {}
    for kind in ("source", "target"):
        told = getattr(arguments, kind) or tokenizer.get(f"{kind}_lang")
        if not told:
            raise Problem(f"the {kind} language is not known; say --{kind} de, or whichever it is")
        languages[kind] = TWO_LETTERS.get(told, told)
    tokens = special_tokens(config)
    return {
        "name": arguments.name or source.resolve().name,
        "version": arguments.version,
        **languages,
        "architecture": {
            "encoderLayers": sizes.encoder_layers,
            "decoderLayers": sizes.decoder_layers,
            "dModel": sizes.width,
            "feedForward": sizes.encoder_inner,
            "heads": sizes.decoder_heads,
            "headDim": sizes.width // sizes.decoder_heads,
            "vocabulary": sizes.vocabulary,
        },
        "tokens": {
            "pad": tokens["<pad>"],
            "decoderStart": config.get("decoder_start_token_id", tokens["<pad>"]),
            "end": tokens["</s>"],
            "unknown": tokens["<unk>"],
        },
        "maxSourceTokens": min(MOST_SOURCE_TOKENS, int((sizes.positions - OUTPUT_EXTRA - 1) / OUTPUT_RATIO)),
        "decoding": {
            "beams": generation.get("num_beams") or 4,
            "lengthPenalty": generation.get("length_penalty") or 1.0,
        },
        "files": FILES,
    }


def special_tokens(config: Dict[str, Any]) -> Dict[str, int]:
    """The tokens that are no text, by their names in `vocab.json`."""
    tokens = {"</s>": config.get("eos_token_id", 0), "<unk>": config.get("unk_token_id", 1)}
    return {**tokens, "<pad>": config.get("pad_token_id", config["vocab_size"] - 1)}


def make_tokenizers(source: Path, sizes: Sizes, special: Dict[str, int]) -> Dict[str, Any]:
    vocabulary = read_json(source / "vocab.json")
    wrong = [text for text, token in special.items() if vocabulary.get(text) != token]
    if wrong:
        raise Problem(f"{source / 'vocab.json'}: {wrong[0]} does not have the number {special[wrong[0]]}")
    choice = next((text for text in vocabulary if re.fullmatch(">>.+<<", text)), None)
    if choice is not None:
        raise Problem(f"{source} has several target languages ({choice}); only models of one can be converted")
    return {
        "tokenizer": make_tokenizer(read_pieces(source / "source.spm"), vocabulary, special, sizes.vocabulary, False),
        "targetTokenizer": make_tokenizer(
            read_pieces(source / "target.spm"), vocabulary, special, sizes.vocabulary, True
        ),
    }


def open_weights(source: Path) -> Weights:
    path = source / "model.safetensors"
    if path.exists():
        return Weights(path)
    if (source / "pytorch_model.bin").exists():
        raise Problem(SAFETENSORS.format(source))
    raise Problem(f"{path}: there is no such file")


def write_folder(target: Path, contents: Dict[str, bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        sums = ""
        for name, content in contents.items():
            (folder / name).write_bytes(content)
            sums += f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
        folder.chmod(0o755)
        os.rename(folder, target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def read_json(path: Path, default: Any = None) -> Any:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as cause:
        if default is not None:
            return default
        raise Problem(f"{path}: there is no such file") from cause
    except ValueError as cause:
        raise Problem(f"{path}: no JSON ({cause})") from cause
    if not isinstance(found, dict):
        raise Problem(f"{path}: no object")
    return found


def as_json(content: Any, **options: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, **options) + "\n").encode()


if __name__ == "__main__":
    sys.exit(main())
