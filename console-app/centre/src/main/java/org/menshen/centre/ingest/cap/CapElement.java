package org.menshen.centre.ingest.cap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A part of a document as it was read: name, text and parts. Names are compared in lower case and without their prefix.
///
/// @param name its name in lower case
/// @param namespace its namespace; empty when it has none
/// @param text what stands in it
/// @param parts the parts in it
record CapElement(String name, String namespace, StringBuilder text, List<CapElement> parts) {

    private static final int DIGITS = 20;

    CapElement(String name, String namespace) {
        this(name, namespace, new StringBuilder(), new ArrayList<>());
    }

    /// The parts of a name.
    List<CapElement> all(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted)).toList();
    }

    /// The texts of the parts of a name that are not empty.
    List<String> texts(String wanted) {
        return all(wanted).stream().map(CapElement::words).filter(words -> !words.isEmpty()).toList();
    }

    /// The first text of the parts of the first of these names that has one; empty when none has.
    String first(String... wanted) {
        for (String name : wanted) {
            List<String> found = texts(name);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return "";
    }

    /// Tells what stands in it from anything else, blanks apart.
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest(digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void digest(MessageDigest digest) {
        digest.update((name + "=" + words().replaceAll("\\s+", " ") + "(").getBytes(StandardCharsets.UTF_8));
        parts.forEach(part -> part.digest(digest));
        digest.update((byte) ')');
    }

    /// Its text without blanks around it.
    String words() {
        return text.toString().strip();
    }
}
