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

    /// The same, telling how far it is.
    ///
    /// @throws java.util.concurrent.CancellationException when it was stopped
    default byte[] pdf(Leaf leaf, Press press) {
        return pdf(leaf);
    }

    /// How far a document is.
    @FunctionalInterface
    interface Press {

        /// Told after each piece.
        ///
        /// @param done pieces that are done
        /// @param all all pieces
        /// @throws java.util.concurrent.CancellationException when it is to be stopped
        void at(int done, int all);
    }

    /// A document.
    ///
    /// @param title its title
    /// @param mark what stands at the foot of every page, such as whose it is, and "drill"
    /// @param parts what it says, in order
    /// @param attachment what travels inside it for machines; `null` for nothing
    /// @param watermark what lies across every page, such as who had it made, and when; empty for nothing
    record Leaf(String title, String mark, List<Part> parts, @Nullable Attachment attachment, String watermark) {

        /// Copies the parts.
        public Leaf {
            parts = List.copyOf(parts);
        }

        /// Without a watermark.
        public Leaf(String title, String mark, List<Part> parts, @Nullable Attachment attachment) {
            this(title, mark, parts, attachment, "");
        }
    }

    /// A part of a document.
    ///
    /// @param heading its heading; empty for none
    /// @param lines its lines; long ones are broken
    /// @param exhibits tables, charts and pictures below them
    record Part(String heading, List<String> lines, List<Exhibit> exhibits) {

        /// Copies the lists.
        public Part {
            lines = List.copyOf(lines);
            exhibits = List.copyOf(exhibits);
        }

        /// Nothing but lines.
        public Part(String heading, List<String> lines) {
            this(heading, lines, List.of());
        }
    }

    /// A file inside a document.
    ///
    /// @param name its name
    /// @param content what it holds
    record Attachment(String name, byte[] content) {
    }
}
