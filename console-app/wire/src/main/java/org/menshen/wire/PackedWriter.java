package org.menshen.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.text.PlainText;

/// Writes values in the packed form that [PackedReader] tells of. One page; one thread.
final class PackedWriter {

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<PackedShape, Drawn> shapes = new HashMap<>();
    private long second;

    /// A shape that the page knows, and the last values of its components.
    private record Drawn(int number, @Nullable Object[] last) {
    }

    /// What has been written.
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// A whole number of 0 or more, short ones in few bytes.
    void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            put((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        put((int) left);
    }

    /// A record of whatever shape.
    void item(Object item) {
        PackedShape shape = PackedShape.of(item.getClass());
        Drawn drawn = shapes.get(shape);
        if (drawn == null) {
            drawn = new Drawn(shapes.size(), new Object[shape.names().length]);
            shapes.put(shape, drawn);
            put(PackedReader.SHAPE);
            number(shape.names().length);
            for (String name : shape.names()) {
                text(name);
            }
        } else {
            put(PackedReader.RECORD);
            number(drawn.number);
        }
        for (int i = 0; i < drawn.last.length; i++) {
            Object value = shape.value(item, i);
            if (value != null && same(value, drawn.last[i], shape.type(i).kind())) {
                put(PackedReader.SAME);
            } else {
                value(value, shape.type(i));
                drawn.last[i] = value;
            }
        }
    }

    /// Whether it is the last value again. What is made of others is not looked into: its parts are looked at when it is written.
    private static boolean same(Object value, @Nullable Object last, PackedType.Kind kind) {
        return value == last || switch (kind) {
            case RECORD, LIST, MAP -> false;
            default -> value.equals(last);
        };
    }

    private void value(@Nullable Object value, PackedType type) {
        if (value == null) {
            put(PackedReader.NONE);
            return;
        }
        switch (type.kind()) {
            case TEXT -> text((String) value);
            case ENUM -> text(((Enum<?>) value).name());
            case INT, LONG -> {
                put(PackedReader.WHOLE);
                signed(((Number) value).longValue());
            }
            case DOUBLE -> {
                put(PackedReader.REAL);
                room(Double.BYTES);
                ByteBuffer.wrap(bytes, size, Double.BYTES).putDouble((Double) value);
                size += Double.BYTES;
            }
            case BOOLEAN -> put((Boolean) value ? PackedReader.YES : PackedReader.NO);
            case TIME -> time((Instant) value);
            case SPAN -> {
                put(PackedReader.SPAN);
                signed(((Duration) value).getSeconds());
                number(((Duration) value).getNano());
            }
            case RECORD -> item(value);
            case LIST -> list((List<?>) value, type);
            case MAP -> map((Map<?, ?>) value, type);
        }
    }

    private void time(Instant time) {
        put(PackedReader.TIME);
        signed(time.getEpochSecond() - second);
        number(time.getNano());
        second = time.getEpochSecond();
    }

    private void list(List<?> all, PackedType type) {
        put(PackedReader.LIST);
        number(all.size());
        for (Object each : all) {
            value(each, java.util.Objects.requireNonNull(type.value()));
        }
    }

    private void map(Map<?, ?> all, PackedType type) {
        put(PackedReader.MAP);
        number(all.size());
        all.forEach((key, value) -> {
            value(key, java.util.Objects.requireNonNull(type.key()));
            value(value, java.util.Objects.requireNonNull(type.value()));
        });
    }

    /// A text.
    void text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            put(PackedReader.KNOWN);
            number(known);
            return;
        }
        byte[] utf8 = PlainText.wellFormed(text).getBytes(StandardCharsets.UTF_8);
        put(PackedReader.TEXT);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        texts.put(text, texts.size());
    }

    private void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    private void put(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
