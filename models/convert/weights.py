"""Weights in the format safetensors (https://huggingface.co/docs/safetensors#format), and their quantisation."""

import json
import struct
import sys
from array import array
from pathlib import Path
from typing import List, NamedTuple

from problem import Problem

try:
    import numpy
except ImportError:
    numpy = None

SIZES = {"F32": 4, "F16": 2, "BF16": 2}
# A header is a list of tensors: more than this is no header.
LONGEST_HEADER = 100_000_000
LARGEST_INT8 = 127


class Matrix(NamedTuple):
    """A tensor row after row; a vector is one row."""

    rows: int
    columns: int
    values: array


class Quantised(NamedTuple):
    """A matrix of signed bytes; a row of them times its scale is the row of numbers."""

    rows: int
    columns: int
    data: bytes
    scales: array

    def transposed(self) -> bytes:
        if numpy is not None:
            grid = numpy.frombuffer(self.data, numpy.int8).reshape(self.rows, self.columns)
            return grid.T.tobytes()
        return b"".join(self.data[column :: self.columns] for column in range(self.columns))


class Weights:
    """The tensors of a file, read when they are asked for."""

    def __init__(self, path: Path):
        self._path = path
        self._file = path.open("rb")
        start = self._file.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
        if not 0 < length < LONGEST_HEADER:
            raise Problem(f"{path}: no safetensors file")
        try:
            self._header = json.loads(self._file.read(length))
        except ValueError as cause:
            raise Problem(f"{path}: no safetensors file ({cause})") from cause
        self._start = 8 + length

    def __contains__(self, name: str) -> bool:
        return name in self._header

    def close(self) -> None:
        self._file.close()

    def read(self, name: str, rows: int, columns: int) -> Matrix:
        """A tensor, which has to be of the size that the config says."""
        entry = self._header.get(name)
        if entry is None:
            raise Problem(f"{self._path}: the tensor {name} is missing")
        kind, shape, (start, end) = entry["dtype"], entry["shape"], entry["data_offsets"]
        if kind not in SIZES:
            raise Problem(f"{self._path}: {name} is of the type {kind}; F32, F16 and BF16 can be read")
        count = rows * columns
        found = [size for size in shape if size != 1]
        if found != [size for size in (rows, columns) if size != 1] or end - start != count * SIZES[kind]:
            raise Problem(f"{self._path}: {name} has the shape {shape}, not {[rows, columns]}")
        self._file.seek(self._start + start)
        data = self._file.read(end - start)
        if len(data) != end - start:
            raise Problem(f"{self._path}: the file ends in the middle of {name}")
        return Matrix(rows, columns, _numbers(kind, data))


def _numbers(kind: str, data: bytes) -> array:
    if kind == "F16":
        return array("f", struct.unpack(f"<{len(data) // 2}e", data))
    if kind == "BF16":
        # The upper half of a float of 32 bits.
        wide = bytearray(2 * len(data))
        wide[2::4], wide[3::4] = data[0::2], data[1::2]
        data = bytes(wide)
    numbers = array("f")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def quantise(matrix: Matrix) -> Quantised:
    """Symmetric, with a scale for each row: the largest number of a row becomes 127."""
    if numpy is not None:
        grid = numpy.frombuffer(matrix.values, numpy.float32).reshape(matrix.rows, matrix.columns)
        largest = numpy.abs(grid).max(axis=1)
        scales = numpy.where(largest == 0, numpy.float32(1), largest / numpy.float32(LARGEST_INT8))
        data = numpy.rint(grid / scales[:, None]).astype(numpy.int8).tobytes()
        return Quantised(matrix.rows, matrix.columns, data, array("f", scales.astype(numpy.float32).tobytes()))
    written: List[bytes] = []
    scales = array("f")
    for start in range(0, len(matrix.values), matrix.columns):
        row = matrix.values[start : start + matrix.columns]
        scale = max(max(row), -min(row)) / LARGEST_INT8 or 1.0
        scales.append(scale)
        written.append(bytes([round(number / scale) & 0xFF for number in row]))
    return Quantised(matrix.rows, matrix.columns, b"".join(written), scales)


def little_endian(numbers: array) -> bytes:
    if sys.byteorder == "little":
        return numbers.tobytes()
    swapped = array(numbers.typecode, numbers)
    swapped.byteswap()
    return swapped.tobytes()
