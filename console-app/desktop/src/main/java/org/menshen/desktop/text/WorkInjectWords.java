package org.menshen.desktop.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.drill.Inject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Round;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;

/// Work items and rounds that a drill sends, in words: what is opened, and what is done with something that was opened before. Any thread.
///
/// @param names names of codes
/// @param sight what the console knows of workflows and sites
record WorkInjectWords(Texts texts, Names names, Sight sight) {

    private static final String OF = "of.";
    private static final String VALUES = "values.";
    private static final String SITE = "site/";

    /// What is opened, or what is done with it, by whom.
    String item(Inject inject) {
        boolean opens = inject.word("act").isEmpty();
        String round = inject.word(OF + "round");
        String register = opens ? inject.word("workflow") : round.isEmpty() ? inject.word(OF + "workflow") : Round.REGISTER;
        Optional<WorkflowContent> flow = flow(register);
        String named = round.isEmpty() ? flow.map(found -> title(found, inject, opens ? VALUES : OF + VALUES)).orElse("")
                : texts.get("inject.check", inject.word(OF + "month"), Integer.parseInt(inject.word("item").substring(round.length() + 1)));
        String item = flow.map(found -> names.in(found.name())).orElse(register) + " " + (named.isEmpty() ? inject.word("item") : named);
        if (opens) {
            return by(texts.get("inject.opened", item), inject);
        }
        String act = flow.flatMap(found -> found.act(inject.word("act"))).map(found -> names.in(found.name())).orElse(inject.word("act"));
        return by(texts.get("inject.acted", item, Stream.of(Stream.of(act), flow.stream().flatMap(found -> filled(found, inject)),
                Stream.of(inject.word("remark"))).flatMap(words -> words).filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "))), inject);
    }

    /// What is drawn, or what is done with the round, by whom.
    String round(Inject inject) {
        String act = inject.word("act");
        if (act.isEmpty()) {
            return by(texts.get("inject.drawn", inject.word("month"), names.of("site-types", inject.word("siteType")), inject.word("count"),
                    inject.word("seed")), inject);
        }
        String done = switch (act) {
            case "compute" -> texts.get("inject.computed", inject.word("rule").substring(inject.word("rule").indexOf('@') + 1));
            case "notice" -> texts.get("inject.noticed");
            case "pay" -> texts.get("inject.paid");
            case "cancel" -> texts.get("inject.cancelled") + (inject.word("reason").isBlank() ? "" : " · " + inject.word("reason"));
            default -> act;
        };
        return by(texts.get("inject.acted", texts.get("inject.round", inject.word(OF + "month")), done), inject);
    }

    private Optional<WorkflowContent> flow(String register) {
        return sight.all(SubjectKind.WORKFLOW, Workflow.class).filter(flow -> flow.inForce() && flow.ref().workflowId().equals(register))
                .map(Workflow::content).max(Comparator.comparingInt(WorkflowContent::version));
    }

    private String by(String what, Inject inject) {
        String as = inject.word("as");
        int dash = as.lastIndexOf('-');
        return as.isEmpty() ? what : texts.get("inject.by", what, dash < 0 ? names.of("roles", as)
                : names.of("roles", as.substring(0, dash)) + " " + as.substring(dash + 1));
    }

    private String title(WorkflowContent flow, Inject inject, String values) {
        String written = inject.word(values + flow.title());
        return flow.field(flow.title()).map(field -> value(field, written)).orElse(written);
    }

    /// What is filled in with an act.
    private Stream<String> filled(WorkflowContent flow, Inject inject) {
        return flow.fields().stream().filter(field -> !inject.word(VALUES + field.id()).isEmpty())
                .map(field -> names.in(field.name()) + " " + value(field, inject.word(VALUES + field.id())));
    }

    private String value(FlowField field, String written) {
        if (written.startsWith(SITE)) {
            String id = written.substring(SITE.length());
            return sight.find(SubjectKind.SITE, id, Site.class).map(Site::name).orElse(id);
        }
        boolean coded = !field.codes().isEmpty() || !field.choices().isEmpty();
        return !coded ? written : Arrays.stream(written.split(", ?")).map(code -> field.codes().isEmpty() ? field.choices().stream()
                .filter(choice -> choice.id().equals(code)).map(choice -> names.in(choice.words())).findFirst().orElse(code)
                : names.of(field.codes(), code)).collect(Collectors.joining(texts.get("inject.and")));
    }
}
