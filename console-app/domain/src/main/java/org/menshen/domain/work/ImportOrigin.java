package org.menshen.domain.work;

/// The line of a file from which an item was entered.
///
/// @param file name of the file, without its folder
/// @param line its line, from 1; of a row that spans several the last
public record ImportOrigin(String file, long line) {

    /// What the history of an item calls its entering.
    public static final String ACT = "import";
}
