"""The graphs of a Marian model: a transformer that normalises after each step (Vaswani et al. 2017,
https://arxiv.org/abs/1706.03762; Junczys-Dowmunt et al. 2018, https://aclanthology.org/P18-4020/), as laid out in
https://huggingface.co/docs/transformers/model_doc/marian"""

import math
from array import array
from typing import Any, Dict, NamedTuple, Tuple

from onnx_graph import FLOAT, INT64, Graph
from problem import Problem
from weights import Matrix, Quantised, Weights, quantise

# Added to the scores of padding: nothing is left of it after the softmax.
FORBIDDEN = -1e9
NORM_EPSILON = 1e-5
SHARED = ("model.shared.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight")
ACTIVATIONS = ("swish", "silu", "relu", "gelu")


class Sizes(NamedTuple):
    width: int
    vocabulary: int
    encoder_layers: int
    decoder_layers: int
    encoder_heads: int
    decoder_heads: int
    encoder_inner: int
    decoder_inner: int
    positions: int
    embedding_scale: float
    activation: str


def sizes_of(config: Dict[str, Any]) -> Sizes:
    """What the config says, as far as it is the architecture that is known here."""
    if config.get("model_type") != "marian":
        raise Problem(f"config.json: model_type is {config.get('model_type')}; only marian can be converted")
    expected = {
        "normalize_before": False,
        "normalize_embedding": False,
        "add_final_layer_norm": False,
        "static_position_embeddings": True,
        "share_encoder_decoder_embeddings": True,
        "tie_word_embeddings": True,
    }
    for name, value in expected.items():
        if config.get(name, value) != value:
            raise Problem(f"config.json: {name} is {config[name]}; only models with {value} can be converted")
    missing = [name for name in REQUIRED if name not in config]
    if missing:
        raise Problem(f"config.json: {', '.join(missing)} missing")
    width = config["d_model"]
    sizes = Sizes(
        *[config[name] for name in REQUIRED],
        embedding_scale=math.sqrt(width) if config.get("scale_embedding", False) else 1.0,
        activation=config.get("activation_function", "gelu"),
    )
    if sizes.activation not in ACTIVATIONS:
        raise Problem(f"config.json: activation_function is {sizes.activation}, none of {', '.join(ACTIVATIONS)}")
    if width % 2 or width % sizes.encoder_heads or width % sizes.decoder_heads:
        raise Problem(f"config.json: d_model {width} cannot be divided by 2 and by the attention heads")
    return sizes


# In the order of Sizes.
REQUIRED = (
    "d_model",
    "vocab_size",
    "encoder_layers",
    "decoder_layers",
    "encoder_attention_heads",
    "decoder_attention_heads",
    "encoder_ffn_dim",
    "decoder_ffn_dim",
    "max_position_embeddings",
)


def convert_graphs(weights: Weights, sizes: Sizes) -> Tuple[bytes, bytes]:
    """The encoder and the decoder."""
    shared = next((name for name in SHARED if name in weights), SHARED[0])
    embeddings = quantise(weights.read(shared, sizes.vocabulary, sizes.width))
    return _encoder(weights, sizes, embeddings), _decoder(weights, sizes, embeddings)


class _Layers:
    """Parts of layers, written to a graph; `prefix` is where a part's weights stand."""

    def __init__(self, graph: Graph, weights: Weights, sizes: Sizes):
        self.graph, self.weights, self.sizes = graph, weights, sizes

    def linear(self, inputs: str, prefix: str, shape: Tuple[int, int], factor: float = 1) -> str:
        """A matrix and a bias; the result is multiplied by the factor."""
        rows, columns = shape
        matrix = quantise(self.weights.read(f"{prefix}.weight", columns, rows))
        bias = self.weights.read(f"{prefix}.bias", 1, columns)
        scaled = Matrix(1, columns, array("f", [number * factor for number in bias.values]))
        graph = self.graph
        product = graph.multiply(inputs, graph.bytes_of(matrix.transposed(), [rows, columns]), graph.scales(matrix, factor))
        return graph.node("Add", [product, graph.floats(scaled, [columns])])

    def split(self, inputs: str, prefix: str, heads: int, output: str = "", factor: float = 1) -> str:
        """[b,t,width] through a linear layer to [b,heads,t,width/heads]."""
        width = self.sizes.width
        projected = self.linear(inputs, prefix, (width, width), factor)
        shape = self.graph.integers(0, 0, heads, width // heads)
        return self.graph.node(
            "Transpose", [self.graph.node("Reshape", [projected, shape])], output or None, perm=(0, 2, 1, 3)
        )

    def query(self, inputs: str, prefix: str, heads: int) -> str:
        return self.split(inputs, f"{prefix}.q_proj", heads, factor=(self.sizes.width // heads) ** -0.5)

    def attend(self, query: str, key: str, value: str, prefix: str, mask: str = "") -> str:
        graph, width = self.graph, self.sizes.width
        scores = graph.node("MatMul", [query, graph.node("Transpose", [key], perm=(0, 1, 3, 2))])
        if mask:
            scores = graph.node("Add", [scores, mask])
        mixed = graph.node("MatMul", [graph.node("Softmax", [scores], axis=-1), value])
        joined = graph.node("Transpose", [mixed], perm=(0, 2, 1, 3))
        joined = graph.node("Reshape", [joined, graph.integers(0, 0, width)])
        return self.linear(joined, f"{prefix}.out_proj", (width, width))

    def add_and_norm(self, inputs: str, change: str, prefix: str, output: str = "") -> str:
        width = self.sizes.width
        names = [self.graph.floats(self.weights.read(f"{prefix}.{part}", 1, width), [width]) for part in ("weight", "bias")]
        total = self.graph.node("Add", [inputs, change])
        return self.graph.node("LayerNormalization", [total, *names], output or None, axis=-1, epsilon=NORM_EPSILON)

    def feed_forward(self, inputs: str, prefix: str, inner: int, output: str = "") -> str:
        width = self.sizes.width
        wide = self._activate(self.linear(inputs, f"{prefix}.fc1", (width, inner)))
        change = self.linear(wide, f"{prefix}.fc2", (inner, width))
        return self.add_and_norm(inputs, change, f"{prefix}.final_layer_norm", output)

    def mask(self, attention_mask: str) -> str:
        """[b,s] of 1 for tokens and 0 for padding to what is added to scores, [b,1,1,s]."""
        graph = self.graph
        padding = graph.node("Sub", [graph.scalar(1), graph.node("Cast", [attention_mask], to=FLOAT)])
        return graph.node("Unsqueeze", [graph.node("Mul", [padding, graph.scalar(FORBIDDEN)]), graph.integers(1, 2)])

    def positions(self) -> str:
        """Sines in the first half of a row, cosines of the same angles in the second, as in Marian."""
        count, half = self.sizes.positions, self.sizes.width // 2
        rates = [10000 ** (-index / half) for index in range(half)]
        values = array("f")
        for position in range(count):
            values.extend(math.sin(position * rate) for rate in rates)
            values.extend(math.cos(position * rate) for rate in rates)
        return self.graph.floats(Matrix(count, 2 * half, values), [count, 2 * half])

    def scaled(self, gathered: str, tokens: str, embeddings: Quantised) -> str:
        """Rows of bytes, [b,t,width], to numbers."""
        graph = self.graph
        scales = graph.scales(embeddings, self.sizes.embedding_scale)
        scale = graph.node("Unsqueeze", [graph.node("Gather", [scales, tokens]), graph.integers(-1)])
        return graph.node("Mul", [graph.node("Cast", [gathered], to=FLOAT), scale])

    def _activate(self, inputs: str) -> str:
        graph = self.graph
        if self.sizes.activation == "relu":
            return graph.node("Relu", [inputs])
        if self.sizes.activation == "gelu":
            error = graph.node("Erf", [graph.node("Mul", [inputs, graph.scalar(math.sqrt(0.5))])])
            share = graph.node("Mul", [graph.node("Add", [error, graph.scalar(1)]), graph.scalar(0.5)])
            return graph.node("Mul", [inputs, share])
        return graph.node("Mul", [inputs, graph.node("Sigmoid", [inputs])])


def _encoder(weights: Weights, sizes: Sizes, embeddings: Quantised) -> bytes:
    graph = Graph("encoder")
    layers = _Layers(graph, weights, sizes)
    tokens = graph.input("input_ids", INT64, ["b", "s"])
    mask = layers.mask(graph.input("attention_mask", INT64, ["b", "s"]))
    table = graph.bytes_of(embeddings.data, [sizes.vocabulary, sizes.width])
    embedded = layers.scaled(graph.node("Gather", [table, tokens]), tokens, embeddings)
    length = graph.node("Shape", [tokens], start=1, end=2)
    positions = graph.node("Slice", [layers.positions(), graph.integers(0), length])
    state = graph.node("Add", [embedded, positions])
    heads = sizes.encoder_heads
    for layer in range(sizes.encoder_layers):
        prefix = f"model.encoder.layers.{layer}"
        attention = f"{prefix}.self_attn"
        query = layers.query(state, attention, heads)
        key, value = (layers.split(state, f"{attention}.{part}_proj", heads) for part in "kv")
        change = layers.attend(query, key, value, attention, mask)
        state = layers.add_and_norm(state, change, f"{prefix}.self_attn_layer_norm")
        last = layer == sizes.encoder_layers - 1
        state = layers.feed_forward(state, prefix, sizes.encoder_inner, "last_hidden_state" if last else "")
    graph.output(state, FLOAT, ["b", "s", sizes.width])
    heads = sizes.decoder_heads
    for layer in range(sizes.decoder_layers):
        for kind in ("key", "value"):
            prefix = f"model.decoder.layers.{layer}.encoder_attn.{kind[0]}_proj"
            name = layers.split(state, prefix, heads, f"cross.{layer}.{kind}")
            graph.output(name, FLOAT, ["b", heads, "s", sizes.width // heads])
    return graph.serialise()


def _decoder(weights: Weights, sizes: Sizes, embeddings: Quantised) -> bytes:
    """One step. Where it stands is told by the length of the past."""
    graph = Graph("decoder")
    layers = _Layers(graph, weights, sizes)
    heads, depth = sizes.decoder_heads, sizes.width // sizes.decoder_heads
    tokens = graph.input("input_ids", INT64, ["b", 1])
    mask = layers.mask(graph.input("encoder_attention_mask", INT64, ["b", "s"]))
    # The matrix stands in the file once, the way the output needs it.
    table = graph.bytes_of(embeddings.transposed(), [sizes.width, sizes.vocabulary])
    columns = graph.node("Transpose", [graph.node("Gather", [table, tokens], axis=1)], perm=(1, 2, 0))
    past = [
        {kind: graph.input(f"past.{layer}.{kind}", FLOAT, ["b", heads, "p", depth]) for kind in ("key", "value")}
        for layer in range(sizes.decoder_layers)
    ]
    length = graph.node("Shape", [past[0]["key"]], start=2, end=3)
    position = graph.node("Gather", [layers.positions(), length])
    state = graph.node("Add", [layers.scaled(columns, tokens, embeddings), position])
    for layer in range(sizes.decoder_layers):
        prefix = f"model.decoder.layers.{layer}"
        attention = f"{prefix}.self_attn"
        present = {}
        for kind in ("key", "value"):
            new = layers.split(state, f"{attention}.{kind[0]}_proj", heads)
            name = f"present.{layer}.{kind}"
            present[kind] = graph.node("Concat", [past[layer][kind], new], name, axis=2)
            graph.output(name, FLOAT, ["b", heads, "p + 1", depth])
        query = layers.query(state, attention, heads)
        change = layers.attend(query, present["key"], present["value"], attention)
        state = layers.add_and_norm(state, change, f"{prefix}.self_attn_layer_norm")
        attention = f"{prefix}.encoder_attn"
        key, value = (
            graph.input(f"cross.{layer}.{kind}", FLOAT, ["b", heads, "s", depth]) for kind in ("key", "value")
        )
        change = layers.attend(layers.query(state, attention, heads), key, value, attention, mask)
        state = layers.add_and_norm(state, change, f"{prefix}.encoder_attn_layer_norm")
        state = layers.feed_forward(state, prefix, sizes.decoder_inner)
    bias = graph.floats(weights.read("final_logits_bias", 1, sizes.vocabulary), [sizes.vocabulary])
    graph.node("Add", [graph.multiply(state, table, graph.scales(embeddings)), bias], "logits")
    graph.output("logits", FLOAT, ["b", 1, sizes.vocabulary])
    return graph.serialise()
