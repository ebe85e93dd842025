package org.menshen.workstation.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CentreExceptionTest {

    @Test
    void tellsTheKindOfTheAnswerAndWhatElseItSays() {
        CentreException no = new CentreException(422,
                "{\"title\":\"out-of-range\",\"status\":422,\"detail\":\"the speed is 1 to 60\",\"field\":\"speed\"}");
        assertThat(no.reason()).isEqualTo("out-of-range");
        assertThat(no.details()).containsEntry("field", "speed");
        assertThat(no.status()).isEqualTo(422);
    }

    @Test
    void whatIsNoProblemOfTheCentreHasNoKind() {
        for (String body : new String[] {"", "<html>502 Bad Gateway</html>", "[1]", "{\"status\":"}) {
            assertThat(new CentreException(502, body).reason()).as(body).isEmpty();
        }
    }
}
