package org.menshen.domain.port;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Makes documents to be kept on paper or in an archive. Safe from any thread; not for the screen's.
@FunctionalInterface
public interface Paper {

    /// The document as a file (PDF), its pages numbered, each with the hash of what it holds.
    ///
    /// @throws IllegalStateException when it cannot be made, such as when no font has the signs
    byte[] pdf(Leaf leaf);

    /// A document.
    ///
    /// @param title its title
    /// @param mark what stands at the foot of every page, such as whose it is, and "drill"
    /// @param parts what it says, in order
    /// @param attachment what travels inside it for machines; `null` for nothing
    record Leaf(String title, String mark, List<Part> parts, @Nullable Attachment attachment) {

        /// Copies the parts.
        public Leaf {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a document.
    ///
    /// @param heading its heading; empty for none
    /// @param lines its lines; long ones are broken
    record Part(String heading, List<String> lines) {

        /// Copies the lines.
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// A file inside a document.
    ///
    /// @param name its name
    /// @param content what it holds
    record Attachment(String name, byte[] content) {
    }
}
