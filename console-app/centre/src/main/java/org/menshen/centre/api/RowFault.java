package org.menshen.centre.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.wire.ReadFault;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/// Why a row is not read, in words for the people who look after its feed.
final class RowFault {

    private static final Pattern NAME = Pattern.compile("[\"'`]([^\"'`]+)[\"'`]");

    private RowFault() {
    }

    /// The words. The reader of JSON tells its limits by the names of its own settings.
    static String words(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (!(e instanceof StreamConstraintsException)) {
            return ReadFault.words(e);
        }
        StreamReadConstraints limits = StreamReadConstraints.defaults();
        if (said.contains("nesting depth")) {
            return "nested deeper than " + limits.getMaxNestingDepth() + " levels";
        }
        if (said.contains("Number")) {
            return "a number of more than " + limits.getMaxNumberLength() + " digits";
        }
        return said.contains("Name length") ? "the name of a member is longer than " + limits.getMaxNameLength() + " characters" : said;
    }

    /// That a member stands twice, with its name as far as the reader of JSON tells it.
    static String twice(JacksonException e) {
        Matcher name = NAME.matcher(String.valueOf(e.getOriginalMessage()));
        return name.find() ? "'" + name.group(1) + "' is written twice" : "a member is written twice";
    }
}
