package org.menshen.map.core.base;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A map file cannot be read. The message names the file, the place in it and what to do; [#problem()] lets a front end word it itself.
public final class MapReadException extends IOException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with the file, and the advice that follows.
    public enum Problem {
        /// the file is missing or may not be read
        UNREADABLE("check the path and the permissions"),
        /// the content is none of the known formats
        UNKNOWN_FORMAT("give an OpenStreetMap file (.osm, .osm.gz or .osm.pbf) or a base map written by this program"),
        /// the file ends too early
        TRUNCATED("the file is not complete: fetch or copy it again and compare its size with the original"),
        /// the content breaks the rules of its format
        MALFORMED("the file is damaged or was edited by hand: fetch it again or repair the place named"),
        /// the format is newer than this program, or uses a feature it does not know
        UNSUPPORTED("export the data again without this feature, or use a newer version of this program"),
        /// sound, but nothing in it can be drawn
        EMPTY("check that the extract covers the place and holds ways");

        private final String advice;

        Problem(String advice) {
            this.advice = advice;
        }

        /// What the user can do about it.
        public String advice() {
            return advice;
        }
    }

    private final Problem problem;
    private final String file;
    private final String where;

    /// @param problem what kind of fault
    /// @param file name of the file or the stream
    /// @param where line and column, or byte, or an object's id; empty when it concerns the whole file
    /// @param detail what was found there
    public MapReadException(Problem problem, String file, String where, String detail, @Nullable Throwable cause) {
        super(file + (where.isEmpty() ? "" : ", " + where) + ": " + detail + " - " + problem.advice(), cause);
        this.problem = problem;
        this.file = file;
        this.where = where;
    }

    /// What kind of fault.
    public Problem problem() {
        return problem;
    }

    /// Name of the file.
    public String file() {
        return file;
    }

    /// Place in the file, empty when the whole file is meant.
    public String where() {
        return where;
    }
}
