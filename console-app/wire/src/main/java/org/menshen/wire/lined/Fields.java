package org.menshen.wire.lined;

import java.util.List;
import java.util.Set;

import org.menshen.domain.plan.Bilingual;

/// Reads the fields of blocks. What is wrong with one is told of with its line; what is missing is told of where its block begins.
public final class Fields {

    private final Faults faults;

    /// @param faults takes what is wrong
    public Fields(Faults faults) {
        this.faults = faults;
    }

    /// Tells of every field of a block that is not among these.
    public void known(Lined block, Set<String> names) {
        if (block.kind() != Lined.Kind.BLOCK) {
            faults.add(block.line(), "must be a block of " + new java.util.TreeSet<>(names));
        }
        block.fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                faults.add(value.line(), "'" + name + "' is not known here: there are " + new java.util.TreeSet<>(names));
            }
        });
    }

    /// The words `zh` and `en` of a block.
    public Bilingual words(Lined block) {
        return new Bilingual(need(block, "zh"), need(block, "en"));
    }

    /// A text that has to be there; empty when it is not.
    public String need(Lined block, String name) {
        Lined field = block.field(name);
        if (field == null || field.text() == null || field.text().isBlank()) {
            faults.add(block.lineOf(name), "has no '" + name + "'");
            return "";
        }
        return field.text();
    }

    /// A whole number that has to be there.
    public int number(Lined block, String name, int otherwise) {
        String text = need(block, name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            faults.add(block.lineOf(name), "'" + name + "' is no whole number: '" + text + "'");
            return otherwise;
        }
    }

    /// Whether a field is `true`.
    public boolean flag(Lined block, String name) {
        Lined field = block.field(name);
        if (field != null && !"true".equals(field.text()) && !"false".equals(field.text())) {
            faults.add(field.line(), "'" + name + "' is true or false");
        }
        return field != null && "true".equals(field.text());
    }

    /// A list of words, or one word.
    public List<String> list(Lined block, String name) {
        Lined field = block.field(name);
        if (field == null) {
            return List.of();
        }
        if (field.kind() == Lined.Kind.TEXT) {
            return field.text() == null || field.text().isBlank() ? List.of() : List.of(field.text());
        }
        if (field.kind() == Lined.Kind.BLOCK || field.items().stream().anyMatch(item -> item.text() == null)) {
            faults.add(field.line(), "'" + name + "' must be a list of words");
            return List.of();
        }
        return field.items().stream().map(Lined::text).toList();
    }
}
