package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Pattern GIVEN = Pattern.compile("(?:refuse|no|Refusal\\.of)\\(\\s*\"([a-z-]+\\.[a-z0-9-]+)\"");

    /// Given by the centre, for a command that no rule could decide or no log could hold or about somebody who was never there, and by a console
    /// that shows the past.
    private static final Set<String> BEFORE_RULES = Set.of("command.defect", "command.id-used", "command.past-picture", "command.too-long",
        "debrief.nobody-trained", "debrief.not-staged", "debrief.unknown-trainee", "work.not-kept", "work.reveal-too-often");

    @Test
    void namesExactlyWhatTheRulesGive() throws IOException {
        Set<String> given = new TreeSet<>(BEFORE_RULES);
        Path source = Path.of(System.getProperty("menshen.root"), "console-app", "domain", "src", "main", "java");
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                GIVEN.matcher(Files.readString(file)).results().forEach(m -> given.add(m.group(1)));
            }
        }
        assertThat(Refusals.CODES).containsExactlyInAnyOrderElementsOf(given);
    }
}
