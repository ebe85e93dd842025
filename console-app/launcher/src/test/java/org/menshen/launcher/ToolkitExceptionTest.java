package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the toolkit throws on machines that lack something, in words that say what helps.
class ToolkitExceptionTest {

    private static String words(String lang, Throwable thrown) {
        return new ToolkitException(thrown).words(ResourceBundle.getBundle(Main.TEXTS, Locale.of(lang)), Optional.of(":7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutGtkThePackagesAreNamed(String lang) {
        assertThat(words(lang, new UnsupportedOperationException("Unable to load glass GTK library.")))
                .contains("Unable to load glass GTK library.", "apt-get install libgtk-3-0 libxtst6 libgl1", "--headless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aLibraryThatIsMissingIsNamedWithThePackages(String lang) {
        var missing = new UnsatisfiedLinkError("libXtst.so.6: cannot open shared object file: No such file or directory");
        for (Throwable thrown : new Throwable[] {missing, new RuntimeException(missing.getMessage(), missing)}) {
            assertThat(words(lang, thrown)).contains("libXtst.so.6", "apt-get install libgtk-3-0 libxtst6 libgl1", "--headless");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aDisplayThatIsNotThereIsNamed(String lang) {
        assertThat(words(lang, new UnsupportedOperationException("Unable to open DISPLAY"))).contains(":7", "DISPLAY", "--headless")
                .doesNotContain("apt-get");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void anythingElseIsTold(String lang) {
        assertThat(words(lang, new IllegalStateException("no pipeline"))).contains("no pipeline").doesNotContain("apt-get");
    }
}
