"""Reading and writing messages of Protocol Buffers: https://protobuf.dev/programming-guides/encoding/"""

import struct
from typing import Iterator, Tuple, Union

from problem import Problem

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5


def varint(number: int) -> bytes:
    """Seven bits to a byte, the lowest first; a negative number as 64 bits in two's complement."""
    rest = number & 0xFFFFFFFFFFFFFFFF
    written = bytearray()
    while rest > 0x7F:
        written.append(rest & 0x7F | 0x80)
        rest >>= 7
    written.append(rest)
    return bytes(written)


def integer(tag: int, number: int) -> bytes:
    return varint(tag << 3 | VARINT) + varint(number)


def real(tag: int, number: float) -> bytes:
    return varint(tag << 3 | FIXED32) + struct.pack("<f", number)


def field(tag: int, content: Union[bytes, str]) -> bytes:
    """A field of text, bytes or another message."""
    data = content.encode() if isinstance(content, str) else content
    return varint(tag << 3 | BYTES) + varint(len(data)) + data


def read_fields(message: bytes) -> Iterator[Tuple[int, Union[int, bytes]]]:
    """The fields of a message as they come: a number, or bytes where it is anything else."""
    at = 0
    while at < len(message):
        key, at = _read_varint(message, at)
        kind = key & 7
        if kind == VARINT:
            value, at = _read_varint(message, at)
            yield key >> 3, value
            continue
        if kind == BYTES:
            size, at = _read_varint(message, at)
        elif kind in (FIXED32, FIXED64):
            size = 4 if kind == FIXED32 else 8
        else:
            raise Problem("no message of Protocol Buffers")
        if at + size > len(message):
            raise Problem("ends in the middle of a field")
        yield key >> 3, message[at : at + size]
        at += size


def _read_varint(message: bytes, at: int) -> Tuple[int, int]:
    number = shift = 0
    while at < len(message) and shift < 64:
        byte = message[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
    raise Problem("no message of Protocol Buffers")
