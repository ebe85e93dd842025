package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;

import org.junit.jupiter.api.Test;

class EventWriterTest {

    private static final int LONG = 20_000;

    /// A reader who leaves while a long event is written is no defect of the centre, however the writer of values words it.
    @Test
    void aReaderWhoLeavesWithinAnEventIsAReaderWhoLeft() {
        IOException left = new IOException("Broken pipe");
        EventWriter events = new EventWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw left;
            }
        }, new StreamBudget(LONG));

        assertThatThrownBy(() -> events.event("readings", line -> {
            try {
                line.write(new byte[LONG]);
            } catch (IOException e) {
                throw new IllegalStateException("in element 49", new IllegalArgumentException(e));
            }
        })).isSameAs(left);
    }

    @Test
    void whatAWriterOfValuesDoesWrongStaysItsOwn() {
        IllegalStateException wrong = new IllegalStateException("no such field");
        EventWriter events = new EventWriter(OutputStream.nullOutputStream(), new StreamBudget(LONG));

        assertThatThrownBy(() -> events.event("readings", line -> {
            throw wrong;
        })).isSameAs(wrong);
    }
}
