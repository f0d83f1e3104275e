"""A writer of ONNX graphs. Messages: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
Operators: https://onnx.ai/onnx/operators/ (opset 17)"""

import struct
from array import array
from typing import Dict, List, Optional, Sequence, Tuple, Union

from protobuf import field, integer, real
from weights import Matrix, Quantised, little_endian

FLOAT, INT8, INT64 = 1, 3, 7
IR_VERSION, OPSET = 8, 17

MODEL = {"ir_version": 1, "producer": 2, "graph": 7, "opset": 8}
OPSET_ID = {"domain": 1, "version": 2}
GRAPH = {"node": 1, "name": 2, "initializer": 5, "input": 11, "output": 12}
NODE = {"input": 1, "output": 2, "operator": 4, "attribute": 5}
ATTRIBUTE = {"name": 1, "real": 2, "integer": 3, "integers": 8, "type": 20}
REAL_ATTRIBUTE, INTEGER_ATTRIBUTE, INTEGERS_ATTRIBUTE = 1, 2, 7
TENSOR = {"dimensions": 1, "type": 2, "name": 8, "data": 9}
VALUE = {"name": 1, "type": 2}
TYPE = {"tensor": 1}
TENSOR_TYPE = {"element": 1, "shape": 2}
SHAPE = {"dimension": 1}
DIMENSION = {"size": 1, "name": 2}

Attribute = Union[int, float, Sequence[int]]


class Graph:
    """A graph that is written node by node; every method that adds something returns its name."""

    def __init__(self, name: str):
        self._name = name
        self._parts: List[bytes] = []
        self._count = 0
        self._integers: Dict[Tuple[int, ...], str] = {}
        self._quantised: Dict[str, List[str]] = {}

    def serialise(self) -> bytes:
        graph = b"".join([field(GRAPH["name"], self._name), *self._parts])
        opset = field(OPSET_ID["domain"], "") + integer(OPSET_ID["version"], OPSET)
        return b"".join(
            [
                integer(MODEL["ir_version"], IR_VERSION),
                field(MODEL["producer"], "termtreu"),
                field(MODEL["opset"], opset),
                field(MODEL["graph"], graph),
            ]
        )

    def input(self, name: str, element: int, shape: Sequence[Union[int, str]]) -> str:
        return self._value("input", name, (element, shape))

    def output(self, name: str, element: int, shape: Sequence[Union[int, str]]) -> str:
        return self._value("output", name, (element, shape))

    def node(self, operator: str, inputs: Sequence[str], output: Optional[str] = None, **attributes: Attribute) -> str:
        return self._nodes(operator, inputs, [output or self._fresh(operator)], attributes)[0]

    def floats(self, matrix: Matrix, shape: Sequence[int]) -> str:
        return self._tensor(FLOAT, shape, little_endian(matrix.values))

    def scalar(self, number: float) -> str:
        return self._tensor(FLOAT, [], struct.pack("<f", number))

    def integers(self, *numbers: int) -> str:
        if numbers not in self._integers:
            data = struct.pack(f"<{len(numbers)}q", *numbers)
            self._integers[numbers] = self._tensor(INT64, [len(numbers)], data)
        return self._integers[numbers]

    def bytes_of(self, data: bytes, shape: Sequence[int]) -> str:
        return self._tensor(INT8, shape, data)

    def scales(self, quantised: Quantised, factor: float = 1) -> str:
        numbers = array("f", [scale * factor for scale in quantised.scales])
        return self._tensor(FLOAT, [len(numbers)], little_endian(numbers))

    def multiply(self, inputs: str, weights: str, scales: str) -> str:
        """Products in whole numbers: the inputs, quantised as they come, times a matrix of bytes."""
        if inputs not in self._quantised:
            names = [self._fresh("DynamicQuantizeLinear") for _ in range(3)]
            self._quantised[inputs] = self._nodes("DynamicQuantizeLinear", [inputs], names, {})
        data, scale, zero = self._quantised[inputs]
        product = self.node("Cast", [self.node("MatMulInteger", [data, weights, zero])], to=FLOAT)
        return self.node("Mul", [product, self.node("Mul", [scales, scale])])

    def _fresh(self, base: str) -> str:
        self._count += 1
        return f"{base}.{self._count}"

    def _nodes(
        self, operator: str, inputs: Sequence[str], outputs: List[str], attributes: Dict[str, Attribute]
    ) -> List[str]:
        node = [field(NODE["input"], name) for name in inputs]
        node += [field(NODE["output"], name) for name in outputs]
        node.append(field(NODE["operator"], operator))
        node += [field(NODE["attribute"], _attribute(name, value)) for name, value in attributes.items()]
        self._parts.append(field(GRAPH["node"], b"".join(node)))
        return outputs

    def _tensor(self, kind: int, shape: Sequence[int], data: bytes) -> str:
        name = self._fresh("tensor")
        dimensions = b"".join(integer(TENSOR["dimensions"], size) for size in shape)
        head = dimensions + integer(TENSOR["type"], kind) + field(TENSOR["name"], name)
        self._parts.append(field(GRAPH["initializer"], head + field(TENSOR["data"], data)))
        return name

    def _value(self, kind: str, name: str, form: Tuple[int, Sequence[Union[int, str]]]) -> str:
        element, shape = form
        dimensions = b"".join(
            field(
                SHAPE["dimension"],
                integer(DIMENSION["size"], size) if isinstance(size, int) else field(DIMENSION["name"], size),
            )
            for size in shape
        )
        tensor = integer(TENSOR_TYPE["element"], element) + field(TENSOR_TYPE["shape"], dimensions)
        value = field(VALUE["name"], name) + field(VALUE["type"], field(TYPE["tensor"], tensor))
        self._parts.append(field(GRAPH[kind], value))
        return name


def _attribute(name: str, value: Attribute) -> bytes:
    head = field(ATTRIBUTE["name"], name)
    if isinstance(value, float):
        return head + real(ATTRIBUTE["real"], value) + integer(ATTRIBUTE["type"], REAL_ATTRIBUTE)
    if isinstance(value, int):
        return head + integer(ATTRIBUTE["integer"], value) + integer(ATTRIBUTE["type"], INTEGER_ATTRIBUTE)
    numbers = b"".join(integer(ATTRIBUTE["integers"], number) for number in value)
    return head + numbers + integer(ATTRIBUTE["type"], INTEGERS_ATTRIBUTE)
