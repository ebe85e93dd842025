package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Which command lines open a console, before they are understood.
class AheadTest {

    @Property
    void anotherCommandBeginsNothing(@ForAll("others") String command, @ForAll("options") String[] options) {
        assertThat(Ahead.opensConsole(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new))).isFalse();
    }

    @Property
    void aConsoleWithAnyOfItsOptionsIsOpened(@ForAll("options") String[] options) {
        assertThat(Ahead.opensConsole(options)).isTrue();
        assertThat(Ahead.opensConsole(Stream.concat(Stream.of("console"), Stream.of(options)).toArray(String[]::new))).isTrue();
    }

    @Property
    void whoAsksForHelpGetsNoWindow(@ForAll("options") String[] options, @ForAll("help") String help) {
        assertThat(Ahead.opensConsole(Stream.concat(Stream.of(options), Stream.of(help)).toArray(String[]::new))).isFalse();
    }

    /// What has to be understood first is left to who understands it.
    @Example
    void anOptionOfAnotherFormBeginsNothing() {
        assertThat(Ahead.opensConsole("--headless=false")).isFalse();
        assertThat(Ahead.opensConsole("console", "@options")).isFalse();
        assertThat(Ahead.of("centre")).isEmpty();
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of("centre", "drill", "import", "repair", "verify", "rules", "help", "konsole", "");
    }

    @Provide
    Arbitrary<String> help() {
        return Arbitraries.of("-h", "--help", "-V", "--version", "help");
    }

    @Provide
    Arbitrary<String[]> options() {
        return Arbitraries.of("--lang=en", "--headless", "--port=0", "--data=/tmp/x", "--wall", "--timeline", "--speed=2").array(String[].class)
                .ofMaxSize(4);
    }
}
