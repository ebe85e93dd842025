package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.menshen.domain.code.CodeBook;

/// Finds what is wrong with a workflow before it is in force: names that nothing has, states that nobody reaches or leaves, deadlines without an
/// end, expressions that do not fit their fields.
public final class WorkflowChecks {

    private static final String ID = "(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String FIELD_ID = "[a-z][A-Za-z0-9]{0,59}";
    private static final String STATE_ID = "(?=.{1,60}$)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    private static final String PREFIX = "[A-Z]{1,4}";
    /// words of the language of expressions
    private static final Set<String> TAKEN = Set.of("true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function",
        "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "size", "matches", "int", "double", "string",
        "bool", "bytes", "duration", "timestamp", "list", "map", "type", "dyn", "uint");

    private final WorkflowContent flow;
    private final CodeBook codes;
    private final Predicate<String> acting;
    private final List<WorkflowFault> faults = new ArrayList<>();

    private WorkflowChecks(WorkflowContent flow, CodeBook codes, Predicate<String> acting) {
        this.flow = flow;
        this.codes = codes;
        this.acting = acting;
    }

    /// What is wrong with a workflow, part by part; empty when it can be put in force.
    ///
    /// @param acting whether a role may do acts on work items
    /// @param expressions the language of its guards
    public static List<WorkflowFault> check(WorkflowContent flow, CodeBook codes, Predicate<String> acting, Expressions expressions) {
        WorkflowChecks checks = new WorkflowChecks(flow, codes, acting);
        checks.head();
        checks.fields();
        checks.states();
        checks.acts();
        checks.clocks();
        checks.flags();
        checks.faults.addAll(new KeyChecks(flow).check());
        if (checks.faults.isEmpty()) {
            checks.faults.addAll(new FlowPaths(flow).check());
            checks.faults.addAll(new GuardChecks(flow, expressions).check());
        }
        return List.copyOf(checks.faults);
    }

    private void head() {
        if (!flow.id().matches(ID)) {
            fault("", "", "id", "'" + flow.id() + "' is no id: use lower-case letters, digits and hyphens, 60 at most");
        }
        if (flow.version() < 1) {
            fault("", "", "version", "must be 1 or more");
        }
        if (!flow.prefix().matches(PREFIX)) {
            fault("", "", "prefix", "'" + flow.prefix() + "' is no prefix of numbers: one to four capital letters");
        }
        if (flow.symbol().codePointCount(0, flow.symbol().length()) != 1) {
            fault("", "", "symbol", "'" + flow.symbol() + "' must be one sign");
        }
        if (flow.state(flow.start()).isEmpty()) {
            fault("", "", "start", "'" + flow.start() + "' is no state of this workflow");
        }
        if (flow.openers().isEmpty()) {
            fault("", "", "openers", "nobody may open an item: name a role");
        }
        roles("", "", "openers", flow.openers());
        roles("", "", "correct", flow.correct());
        roles("", "", "readers", flow.readers());
        boolean offers = flow.acts().stream().anyMatch(act -> !act.offers().isEmpty())
            || flow.clocks().stream().anyMatch(clock -> !clock.offers().isEmpty());
        if (!flow.readers().isEmpty() && offers) {
            fault("", "", "readers", "what is offered becomes an order or a request that everybody reads: leave out the offers, or the readers");
        }
        flow.openers().stream().filter(role -> !flow.readBy(role) && !"SYSTEM".equals(role))
            .forEach(role -> fault("", "", "readers", "'" + role + "' may open items and would not see them: add it"));
        if (flow.field(flow.title()).isEmpty()) {
            fault("", "", "title", "'" + flow.title() + "' is no field of this workflow");
        } else if (flow.field(flow.title()).orElseThrow().level() == FieldLevel.S3) {
            fault("", "", "title", "'" + flow.title() + "' is sensitive (S3) and cannot name an item");
        }
        if (!flow.place().isEmpty() && flow.field(flow.place()).isEmpty()) {
            fault("", "", "place", "'" + flow.place() + "' is no field of this workflow");
        } else if (!flow.place().isEmpty() && !tellsPlace(flow.field(flow.place()).orElseThrow())) {
            fault("", "", "place", "'" + flow.place() + "' tells no place: name a field of kind subject: site, or one with codes: committees");
        }
        for (String column : flow.list()) {
            if (flow.field(column).isEmpty()) {
                fault("", "", "list", "'" + column + "' is no field of this workflow");
            } else if (flow.field(column).orElseThrow().level() == FieldLevel.S3) {
                fault("", "", "list", "'" + column + "' is sensitive (S3) and cannot stand in a list");
            }
        }
    }

    private static boolean tellsPlace(FlowField field) {
        return field.kind() == FieldKind.SUBJECT && field.subject().equals("site") || field.kind() == FieldKind.CODE
            && field.codes().equals("committees");
    }

    private void fields() {
        ids("fields", flow.fields(), FlowField::id, FIELD_ID, "begin with a small letter; letters and digits follow, 60 at most");
        for (FlowField field : flow.fields()) {
            if (TAKEN.contains(field.id()) || WorkScope.OWN.containsKey(field.id())) {
                fault("fields", field.id(), "id", "'" + field.id() + "' means something else in expressions: choose another name");
            }
            boolean coded = field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES;
            if (coded && field.codes().isEmpty() == field.choices().isEmpty()) {
                fault("fields", field.id(), "codes", "needs either 'codes', a list of config/codes, or 'choices' of its own");
            } else if (!coded && !(field.codes().isEmpty() && field.choices().isEmpty())) {
                fault("fields", field.id(), field.codes().isEmpty() ? "choices" : "codes", "means nothing for kind " + field.kind().written());
            }
            Set<String> chosen = new HashSet<>();
            field.choices().stream().filter(choice -> !chosen.add(choice.id())).forEach(choice ->
                fault("fields", field.id(), "choices", "the choice '" + choice.id() + "' stands twice"));
            if (!field.codes().isEmpty() && !codes.names().contains(field.codes())) {
                fault("fields", field.id(), "codes", "there is no " + field.codes() + ".yaml in config/codes");
            }
            boolean personal = field.level() == FieldLevel.S2 || field.level() == FieldLevel.S3;
            if (personal && field.mask() == null) {
                fault("fields", field.id(), "mask", "is personal (" + field.level() + ") and needs a mask: name, phone, card, address, plate or all");
            } else if (!personal && field.mask() != null) {
                fault("fields", field.id(), "mask", "means nothing for a field that is not personal: give it level S2 or S3");
            }
            if (field.level() == FieldLevel.S3 && field.mask() != null && field.mask() != FieldMask.ALL) {
                fault("fields", field.id(), "mask", "is sensitive (S3): only mask 'all' hides it enough");
            }
            if (personal && field.kind() != FieldKind.TEXT && field.kind() != FieldKind.WORDS) {
                fault("fields", field.id(), "kind", "is personal and must be a text: what is masked is no " + field.kind().written());
            }
            roles("fields", field.id(), "sees", field.sees());
            if (field.least() != null && field.most() != null && field.least() > field.most()) {
                fault("fields", field.id(), "most", "is less than 'least'");
            }
        }
    }

    private void states() {
        ids("states", flow.states(), FlowState::id, STATE_ID, "use capital letters, digits and underscores, 60 at most");
        if (flow.states().stream().noneMatch(FlowState::end)) {
            fault("states", "", "states", "has no state with 'end: true': an item could never be finished");
        }
    }

    private void acts() {
        ids("acts", flow.acts(), FlowAct::id, ID, "use lower-case letters, digits and hyphens, 60 at most");
        for (FlowAct act : flow.acts()) {
            String id = act.id();
            if (FlowAct.OWN.contains(id)) {
                fault("acts", id, "id", "'" + id + "' is a step of every item: choose another name");
            }
            if (act.from().isEmpty()) {
                fault("acts", id, "from", "can be done in no state");
            }
            known("acts", id, "from", act.from(), flow::state, "state");
            act.from().stream().filter(state -> flow.state(state).filter(FlowState::end).isPresent())
                .forEach(state -> fault("acts", id, "from", "'" + state + "' is an end: nothing leads on from it"));
            known("acts", id, "to", act.to().isEmpty() ? List.of() : List.of(act.to()), flow::state, "state");
            if (act.roles().isEmpty()) {
                fault("acts", id, "roles", "nobody may do it: name a role");
            }
            roles("acts", id, "roles", act.roles());
            known("acts", id, "apart", act.apart().stream().filter(other -> !FlowAct.OPEN.equals(other)).toList(), flow::act, "act");
            known("acts", id, "asks", act.asks(), flow::field, "field");
            known("acts", id, "needs", act.needs(), flow::field, "field");
            known("acts", id, "raises", act.raises(), flow::flag, "flag");
            known("acts", id, "lowers", act.lowers(), flow::flag, "flag");
            known("acts", id, "sets", act.sets().keySet(), flow::field, "field");
            if (!act.when().isEmpty() && act.otherwise().blank()) {
                fault("acts", id, "else", "needs 'else' {zh, en}: what is said when the guard does not hold");
            }
            if (act.evidence() < 0) {
                fault("acts", id, "evidence", "cannot be less than 0");
            }
            act.offers().forEach(offer -> new OfferChecks(codes).check(offer).ifPresent(what -> fault("acts", id, "offers", what)));
        }
    }

    private void clocks() {
        ids("clocks", flow.clocks(), FlowClock::id, ID, "use lower-case letters, digits and hyphens, 60 at most");
        for (FlowClock clock : flow.clocks()) {
            String id = clock.id();
            clock.from().stream().filter(from -> flow.state(from).isEmpty() && flow.flag(from).isEmpty())
                .forEach(from -> fault("clocks", id, "from", "'" + from + "' is no state or flag of this workflow"));
            known("clocks", id, "until", clock.until(), flow::state, "state");
            if (clock.from().isEmpty()) {
                fault("clocks", id, "from", "never begins: name a state");
            }
            if (clock.until().isEmpty() && clock.from().stream().anyMatch(from -> flow.flag(from).isEmpty())) {
                fault("clocks", id, "until", "never ends: name the state that ends it");
            }
            clock.rests().stream().filter(rest -> flow.state(rest).isEmpty() && flow.flag(rest).isEmpty())
                .forEach(rest -> fault("clocks", id, "rests", "'" + rest + "' is no state or flag of this workflow"));
            known("clocks", id, "raises", clock.raises(), flow::flag, "flag");
            if (clock.limits().isEmpty() || !clock.limits().getLast().when().isEmpty()) {
                fault("clocks", id, "limit", "needs a last limit without 'when', for all other cases");
            }
            clock.limits().stream().limit(Math.max(0, clock.limits().size() - 1)).filter(limit -> limit.when().isEmpty()).findFirst()
                .ifPresent(limit -> fault("clocks", id, "limit", "a limit without 'when' hides those after it"));
            if (!clock.act().isEmpty()) {
                FlowAct act = flow.act(clock.act()).orElse(null);
                if (act == null || !act.roles().contains("SYSTEM")) {
                    fault("clocks", id, "act", "'" + clock.act() + "' is no act of this workflow that SYSTEM may do");
                } else if (act.remark() || act.evidence() > 0) {
                    fault("clocks", id, "act", "'" + clock.act() + "' needs a remark or evidence: a deadline gives neither");
                }
            }
            if (clock.extension() != null) {
                roles("clocks", id, "extension", clock.extension().ask());
                roles("clocks", id, "extension", clock.extension().approve());
                if (clock.extension().ask().isEmpty() || clock.extension().approve().isEmpty() || !(clock.extension().most() > 0)) {
                    fault("clocks", id, "extension", "needs who may 'ask', who may 'approve', and 'most' above 0");
                }
            }
            clock.offers().forEach(offer -> new OfferChecks(codes).check(offer).ifPresent(what -> fault("clocks", id, "offers", what)));
        }
    }

    private void flags() {
        ids("flags", flow.flags(), FlowFlag::id, ID, "use lower-case letters, digits and hyphens, 60 at most");
        for (FlowFlag flag : flow.flags()) {
            roles("flags", flag.id(), "raise", flag.raise());
            roles("flags", flag.id(), "lower", flag.lower());
        }
    }

    private <T> void ids(String part, List<T> entries, Function<T, String> id, String form, String how) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            String text = id.apply(entry);
            if (!text.matches(form)) {
                fault(part, text, "id", "'" + text + "' is no id: " + how);
            } else if (!seen.add(text)) {
                fault(part, text, "id", "'" + text + "' stands twice: rename or remove one");
            }
        }
    }

    private void known(String part, String id, String field, Collection<String> wanted, Function<String, java.util.Optional<?>> find, String what) {
        wanted.stream().filter(name -> find.apply(name).isEmpty())
            .forEach(name -> fault(part, id, field, "'" + name + "' is no " + what + " of this workflow"));
    }

    private void roles(String part, String id, String field, List<String> wanted) {
        for (String role : wanted) {
            if (codes.find("roles", role).isEmpty()) {
                fault(part, id, field, "'" + role + "' is not in roles.yaml");
            } else if (!acting.test(role) && !"sees".equals(field) && !"readers".equals(field)) {
                fault(part, id, field, "the role '" + role + "' may do nothing with work items: give it work.act in roles.yaml or name another");
            }
        }
    }

    private void fault(String part, String id, String field, String what) {
        faults.add(new WorkflowFault(part, id, field, 0, what));
    }
}
