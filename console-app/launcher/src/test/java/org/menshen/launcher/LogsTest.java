package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogsTest {

    @Test
    void theLibraryFindsIt() {
        assertThat(ServiceLoader.load(Configurator.class)).anyMatch(Logs.class::isInstance);
    }

    @Test
    void othersOnlyWarnAndTheMapLibraryIsSilent() {
        LoggerContext context = new LoggerContext();
        assertThat(new Logs().configure(context)).isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger("org.menshen.launcher.Main").getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("org.eclipse.jetty.server").getEffectiveLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger("com.gluonhq.maps").isErrorEnabled()).isFalse();
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console")).isNotNull();
    }
}
