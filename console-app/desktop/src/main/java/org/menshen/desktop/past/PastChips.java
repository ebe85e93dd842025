package org.menshen.desktop.past;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.archive.PastQuery;

/// What is filtered by, each with its key; what is set stands out. FX thread.
final class PastChips {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final PastNames names;
    private final List<Chip> chips = new ArrayList<>();
    private final FlowPane node = new FlowPane();

    private record Chip(PastKey key, Label words, HBox box) {
    }

    /// @param does what a click on one means
    PastChips(Texts texts, PastNames names, Consumer<PastKey> does) {
        this.texts = texts;
        this.names = names;
        node.getStyleClass().add("past-chips");
        for (PastKey key : List.of(PastKey.SEVERITY, PastKey.TYPE, PastKey.SITE, PastKey.OUTCOME, PastKey.SPAN, PastKey.RULE, PastKey.DEVICE,
                PastKey.ORDER)) {
            Label words = new Label();
            HBox box = new HBox(6, new KeyHint(key.shown()), words);
            box.getStyleClass().add("past-chip");
            if (key != PastKey.SEVERITY) {
                box.setOnMouseClicked(event -> does.accept(key));
            }
            chips.add(new Chip(key, words, box));
            node.getChildren().add(box);
        }
    }

    FlowPane node() {
        return node;
    }

    void show(PastFilter filter) {
        for (Chip chip : chips) {
            String set = set(chip.key, filter);
            chip.words.setText(texts.get("chip." + chip.key, set.isEmpty() ? texts.get("chip.any") : set));
            chip.box.pseudoClassStateChanged(ON, !set.isEmpty() && chip.key != PastKey.ORDER);
            chip.box.setManaged(chip.key != PastKey.DEVICE || !set.isEmpty());
            chip.box.setVisible(chip.box.isManaged());
        }
    }

    /// What is set, in words; empty when nothing is.
    private String set(PastKey key, PastFilter filter) {
        return switch (key) {
            case SEVERITY -> filter.severities().stream().sorted().map(SeverityIcon::numeral).collect(Collectors.joining(" "));
            case TYPE -> filter.type() == null ? "" : names.type(filter.type());
            case SITE -> filter.place() == null ? "" : names.spot(filter.place());
            case OUTCOME -> filter.outcome() == null ? "" : texts.get("outcome." + filter.outcome());
            case SPAN -> filter.span() == null ? "" : filter.span().name();
            case RULE -> filter.rule() == null ? "" : names.rule(filter.rule());
            case DEVICE -> filter.device() == null ? "" : names.device(filter.device());
            case ORDER -> texts.get(filter.order() == PastQuery.Order.NEWEST ? "order.newest" : "order.worst");
            default -> "";
        };
    }
}
