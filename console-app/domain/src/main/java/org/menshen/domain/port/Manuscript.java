package org.menshen.domain.port;

/// Makes documents that another office can go on writing (Word). Safe from any thread; not for the screen's.
@FunctionalInterface
public interface Manuscript {

    /// The document as a file (Office Open XML, ISO/IEC 29500), its font inside.
    ///
    /// @throws IllegalStateException when it cannot be made
    /// @throws java.util.concurrent.CancellationException when it was stopped
    byte[] docx(Paper.Leaf leaf, Paper.Press press);
}
