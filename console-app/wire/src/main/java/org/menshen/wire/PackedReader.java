package org.menshen.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Reads what [PackedWriter] wrote. Each value begins with a sign that says what it is, so that what this version of the domain does not have can be
/// passed over; what a page does not have is `null`, as in JSON. A record tells the names of its components once in a page ([#SHAPE]); a component
/// equal to that of the last such record is one byte ([#SAME]) and becomes the same object; a text stands in a page once. One page; one thread.
final class PackedReader {

    static final int NONE = 0;
    static final int SAME = 1;
    static final int NO = 2;
    static final int YES = 3;
    static final int WHOLE = 4;
    static final int REAL = 5;
    static final int TEXT = 6;
    static final int KNOWN = 7;
    static final int TIME = 8;
    static final int SPAN = 9;
    static final int RECORD = 10;
    static final int SHAPE = 11;
    static final int LIST = 12;
    static final int MAP = 13;

    private final byte[] bytes;
    private int at;
    private final List<String> texts = new ArrayList<>();
    private final List<Drawn> shapes = new ArrayList<>();
    private long second;

    /// A shape of the page.
    ///
    /// @param names of its components in the page
    /// @param last their last values
    private record Drawn(String[] names, @Nullable Object[] last, Fit[] fits) {
    }

    /// How a record of the page becomes one of this version.
    ///
    /// @param places where each component of the page goes; -1 for nowhere
    private record Fit(PackedShape shape, int[] places) {
    }

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean ended() {
        return at >= bytes.length;
    }

    /// A whole number of 0 or more.
    long number() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new WireException("no number");
    }

    /// A text.
    ///
    /// @throws WireException when it is none
    String text() {
        return text(bytes[at++]);
    }

    /// A record of this type.
    ///
    /// @throws WireException when it is none
    Object item(Class<?> type) {
        return Objects.requireNonNull(record(bytes[at++], type));
    }

    /// @param type as which it is read; `null` to pass it over
    private @Nullable Object value(@Nullable PackedType type, @Nullable Object last) {
        int sign = bytes[at++];
        return switch (sign) {
            case NONE -> type == null ? null : type.blank();
            case SAME -> last;
            case NO -> Boolean.FALSE;
            case YES -> Boolean.TRUE;
            case WHOLE -> whole(signed(), type);
            case REAL -> real();
            case TEXT, KNOWN -> {
                String text = text(sign);
                yield type != null && type.kind() == PackedType.Kind.ENUM ? type.constant(text) : text;
            }
            case TIME -> {
                second += signed();
                yield Instant.ofEpochSecond(second, number());
            }
            case SPAN -> Duration.ofSeconds(signed(), number());
            case RECORD, SHAPE -> record(sign, type == null ? null : type.raw());
            case LIST -> list(type);
            case MAP -> map(type);
            default -> throw new WireException("no value begins with " + sign);
        };
    }

    private static Object whole(long value, @Nullable PackedType type) {
        if (type == null || type.kind() == PackedType.Kind.LONG) {
            return value;
        }
        if (type.kind() == PackedType.Kind.DOUBLE) {
            return (double) value;
        }
        return Math.toIntExact(value);
    }

    private Double real() {
        double value = ByteBuffer.wrap(bytes, at, Double.BYTES).getDouble();
        at += Double.BYTES;
        return value;
    }

    private long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    private String text(int sign) {
        if (sign == KNOWN) {
            return texts.get((int) number());
        }
        if (sign != TEXT) {
            throw new WireException("no text");
        }
        int length = (int) number();
        String text = SameTexts.of(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
        texts.add(text);
        return text;
    }

    private @Nullable Object record(int sign, @Nullable Class<?> type) {
        Drawn drawn;
        if (sign == SHAPE) {
            String[] names = new String[length()];
            for (int i = 0; i < names.length; i++) {
                names[i] = text();
            }
            drawn = new Drawn(names, new Object[names.length], new Fit[1]);
            shapes.add(drawn);
        } else if (sign == RECORD) {
            drawn = shapes.get((int) number());
        } else {
            throw new WireException("no record");
        }
        if (type == null) {
            for (int i = 0; i < drawn.names.length; i++) {
                value(null, null);
            }
            return null;
        }
        Fit fit = fit(drawn, type);
        Object[] values = fit.shape.blank();
        for (int i = 0; i < drawn.last.length; i++) {
            int place = fit.places[i];
            Object value = value(place < 0 ? null : fit.shape.type(place), drawn.last[i]);
            drawn.last[i] = value;
            if (place >= 0) {
                values[place] = value;
            }
        }
        return fit.shape.make(values);
    }

    private static Fit fit(Drawn drawn, Class<?> type) {
        PackedShape shape = PackedShape.of(type);
        Fit known = drawn.fits[0];
        if (known == null || known.shape != shape) {
            known = new Fit(shape, Arrays.stream(drawn.names).mapToInt(shape::place).toArray());
            drawn.fits[0] = known;
        }
        return known;
    }

    private @Nullable Object list(@Nullable PackedType type) {
        int length = length();
        Object[] all = new Object[length];
        boolean full = true;
        for (int i = 0; i < length; i++) {
            all[i] = member(type == null ? null : type.value());
            full &= all[i] != null;
        }
        return full ? List.of(all) : Collections.unmodifiableList(Arrays.asList(all));
    }

    private Object map(@Nullable PackedType type) {
        int length = length();
        Map<Object, Object> all = LinkedHashMap.newLinkedHashMap(length);
        for (int i = 0; i < length; i++) {
            Object key = member(type == null ? null : type.key());
            all.put(key, member(type == null ? null : type.value()));
        }
        return length == 0 ? Map.of() : all;
    }

    /// One of a list or map, which takes whatever it is given.
    private @Nullable Object member(@Nullable PackedType type) {
        Object value = value(type, null);
        if (type != null && value != null && !type.holds(value)) {
            throw new WireException("a " + value.getClass().getSimpleName() + " among " + type.raw().getSimpleName());
        }
        return value;
    }

    /// So many values follow, each of a byte at least.
    private int length() {
        long length = number();
        if (length < 0 || length > bytes.length - at) {
            throw new WireException("not so many: " + length);
        }
        return (int) length;
    }
}
