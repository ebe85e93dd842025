package org.menshen.workstation.index;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What of texts goes into the index: each unit, and each two that follow each other, so that words of Chinese are found without looking at every
/// place of their frequent characters.
public final class UnitStream extends TokenStream {

    /// Stands before two units that are indexed as one; no unit holds it.
    private static final char PAIR = '\u0002';
    private static final char BETWEEN = '|';
    /// Keeps a word from reaching from one text into the next.
    private static final int APART = 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private record Token(String text, int step) {
    }

    /// @param texts taken apart one after the other
    public UnitStream(List<String> texts) {
        int ahead = 1;
        for (String text : texts) {
            List<Units.Unit> units = Units.of(text);
            for (int i = 0; i < units.size(); i++) {
                tokens.add(new Token(units.get(i).text(), ahead));
                ahead = 1;
                if (i + 1 < units.size()) {
                    tokens.add(new Token(pair(units.get(i), units.get(i + 1)), 0));
                }
            }
            ahead = APART;
        }
    }

    /// How two units are written that follow each other.
    public static String pair(Units.Unit one, Units.Unit next) {
        return PAIR + one.text() + BETWEEN + next.text();
    }

    @Override
    public boolean incrementToken() {
        if (at == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(at++);
        term.setEmpty().append(token.text);
        step.setPositionIncrement(token.step);
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
