package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.menshen.domain.port.Denied;

/// What is said when the centre says no, or nothing.
class FaultWordsTest {

    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\d{3}, \"([a-z-]+)\"");
    /// said to feeds, and to programs that do not know the calls: no window comes across them
    private static final Set<String> OF_PROGRAMS = Set.of("bad-encoding", "bad-gzip", "bad-position", "bad-seq", "bad-time", "content-encoding",
            "cut-off", "http", "media-type", "no-such-source", "too-many-rows", "conflict", "refused");

    private static final class No extends IOException implements Denied {

        private static final long serialVersionUID = 1L;
        private final String reason;
        private final transient Map<String, String> details;

        No(String reason, Map<String, String> details) {
            super("HTTP 422: {\"type\":\"urn:menshen:problem:" + reason + "\"}");
            this.reason = reason;
            this.details = details;
        }

        @Override
        public String reason() {
            return reason;
        }

        @Override
        public Map<String, String> details() {
            return details;
        }

        @Override
        public int status() {
            return 422;
        }
    }

    @Test
    void aNoIsSaidInTheReadersLanguageAndNeverAsItCame() {
        Throwable speed = new CompletionException(new No("out-of-range", Map.of("field", "speed")));
        assertThat(new FaultWords(Lang.ZH).words(speed)).isEqualTo("演练速度只能是 ×1 至 ×60");
        assertThat(new FaultWords(Lang.EN).words(speed)).isEqualTo("a drill runs at ×1 to ×60");
        assertThat(new FaultWords(Lang.EN).words(new No("read-only", Map.of("role", "WALL")))).isEqualTo("this seat only watches (WALL)");
        assertThat(new FaultWords(Lang.ZH).words(new No("never-heard-of", Map.of()))).isEqualTo("中心没有同意（HTTP 422）");
    }

    @Test
    void aSilentLineIsSaidAsSuchAndAnythingElseSaysOfItselfWhatItIs() {
        assertThat(new FaultWords(Lang.ZH).words(new ConnectException("Failed to connect to /127.0.0.1:1"))).isEqualTo("连不上中心");
        assertThat(new FaultWords(Lang.EN).words(new CompletionException(new SocketTimeoutException("timeout"))))
                .isEqualTo("the centre did not answer");
        assertThat(new FaultWords(Lang.EN).words(new IllegalStateException("no drill 'x'"))).isEqualTo("no drill 'x'");
        assertThat(new FaultWords(Lang.EN).words(null)).isEmpty();
    }

    /// Every kind of answer that a window can get has words.
    @Test
    void everyAnswerOfTheCentreHasWords() throws IOException {
        Set<String> reasons = new TreeSet<>();
        Path api = Path.of(System.getProperty("menshen.root"), "console-app", "centre", "src", "main", "java", "org", "menshen", "centre", "api");
        try (var files = Files.list(api)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                PROBLEM.matcher(Files.readString(file)).results().forEach(found -> reasons.add(found.group(1)));
            }
        }
        reasons.removeAll(OF_PROGRAMS);
        assertThat(reasons).contains("out-of-range", "not-instructor", "store");
        for (Lang lang : Lang.values()) {
            assertThat(reasons).as(lang.code()).allMatch(reason -> Texts.load(lang, FaultWords.class).has("denied." + reason));
        }
    }
}
