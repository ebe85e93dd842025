package org.menshen.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

/// Many states in few bytes, for those who keep all of them: pages in the packed form of [PackedReader], deflated. A page tells the names of what
/// is in it, so that another version of the domain reads what it knows. Safe from any thread.
public final class StatePages {

    /// States in a page, at most.
    public static final int PAGE = 2_000;

    /// What a page begins with: none of JSON does.
    private static final int FORM = 1;
    private static final Map<String, SubjectKind> KINDS = new HashMap<>();

    static {
        for (SubjectKind kind : SubjectKind.values()) {
            KINDS.put(kind.wire(), kind);
        }
    }

    /// The shape of the states that this version of the domain writes, and the form of pages: another one means that pages written before may lack
    /// what is needed now.
    public static String shape() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            components(Families.state(kind), seen);
        }
        String written = seen.stream().map(type -> type.getName() + Arrays.toString(type.getRecordComponents())).collect(Collectors.joining());
        return FORM + "-" + Integer.toHexString(written.hashCode());
    }

    private static void components(Class<?> type, Set<Class<?>> seen) {
        if (type.isRecord() && seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                components(component.getType(), seen);
            }
        }
    }

    /// Writes states.
    ///
    /// @return pages in the order of the states; none for none
    public List<byte[]> write(Collection<Versioned<State>> states) {
        List<byte[]> pages = new ArrayList<>();
        List<Versioned<State>> all = List.copyOf(states);
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(page(all.subList(from, Math.min(all.size(), from + PAGE))));
        }
        return pages;
    }

    private static byte[] page(List<Versioned<State>> states) {
        PackedWriter packed = new PackedWriter();
        packed.number(FORM);
        for (Versioned<State> state : states) {
            packed.text(state.state().subject().kind().wire());
            packed.item(state.state());
            packed.number(state.version());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, quick, 1 << 13)) {
            out.write(packed.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    /// Reads one page.
    ///
    /// @throws WireException when it is not a page, or holds what this version of the domain does not know
    public List<Versioned<State>> read(byte[] page) {
        List<Versioned<State>> states = new ArrayList<>(PAGE);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(page))) {
            PackedReader packed = new PackedReader(in.readAllBytes());
            if (packed.number() != FORM) {
                throw new WireException("not a page of states: written by another version");
            }
            while (!packed.ended()) {
                @Nullable SubjectKind kind = KINDS.get(packed.text());
                if (kind == null) {
                    throw new WireException("not a page of states: a kind that is not of this version of the domain");
                }
                State state = (State) packed.item(Families.state(kind));
                states.add(new Versioned<>(state, packed.number(), false));
            }
        } catch (IOException | IndexOutOfBoundsException | ArithmeticException | DateTimeException | ClassCastException | NullPointerException e) {
            throw new WireException("not a page of states: " + e.getMessage(), e);
        }
        return states;
    }
}
