package org.menshen.workstation.link;

import java.util.List;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the centre says to a command. Safe from any thread.
final class AnswerReader {

    /// The reason where the centre gave none that can be read.
    static final String REFUSED = "centre.refused";
    private static final int FORBIDDEN = 403;

    private final JsonMapper json;

    AnswerReader(JsonMapper json) {
        this.json = json;
    }

    /// A command was accepted.
    Answer accepted(String body) {
        return new Answer(Answer.Verdict.ACCEPTED, null, changes(json.readTree(body)));
    }

    /// It was not.
    Answer refused(Answer.Verdict verdict, int status, String body) {
        Answer bare = new Answer(verdict, Refusal.of(REFUSED, "status", Integer.toString(status)), List.of());
        try {
            JsonNode problem = json.readTree(body);
            return problem.path("refusal").isObject()
                    ? new Answer(verdict, json.treeToValue(problem.path("refusal"), Refusal.class), changes(problem)) : bare;
        } catch (JacksonException e) {
            // a proxy's page in place of the centre's problem: the status alone has to do
            return bare;
        }
    }

    /// It was not, by a status that says nothing of commands: the centre's own word that a role may not is no fault of the line.
    ///
    /// @throws CentreException when asking again may help
    Answer otherwise(CentreException failure) throws CentreException {
        Answer told = refused(Answer.Verdict.REFUSED, failure.status(), failure.body());
        boolean own = failure.status() == FORBIDDEN && told.refusal() != null && !told.refusal().code().equals(REFUSED);
        if (failure.passing() && !own) {
            throw failure;
        }
        return told;
    }

    private List<Change> changes(JsonNode body) {
        return body.path("changes").isArray()
                ? json.treeToValue(body.path("changes"), new TypeReference<List<Change>>() { }) : List.of();
    }
}
