package org.menshen.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkValue;

/// A form: Enter goes from line to line and finishes on the last one, Ctrl+Enter finishes from anywhere. What will not do is said beside its line. FX
/// thread.
public final class FormPane {

    private static final double LABELS = 128;
    /// title, foot and edges of the question that the form lies in
    private static final double FRAME = 250;
    private static final double LEAST = 300;
    private static final String REMARK = "-remark";

    private final Texts texts;
    private final FormSpec spec;
    private final List<FormEntry> entries = new ArrayList<>();
    private final List<String> proposed;
    private final GridPane grid = new GridPane();
    private final Label told = new Label();
    private final VBox node;
    private final LiveScroll scroll;
    private final @Nullable ProofEntry proofs;
    private Runnable onFinish = () -> { };
    private boolean taken;

    /// @param spec what is asked for; something
    public FormPane(FormSpec spec, FormTools tools) {
        this.spec = spec;
        this.texts = Texts.load(tools.ports().lang(), FormPane.class);
        grid.getStyleClass().add("form");
        ColumnConstraints label = new ColumnConstraints(LABELS);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(label, words);
        for (FormField field : spec.fields()) {
            add(name(tools, field), FieldOptions.chooses(field.field()) ? new ChoiceEntry(field, tools, texts)
                    : new LineEntry(field, tools.ports(), texts));
        }
        if (spec.remark() != FormSpec.Remark.NONE) {
            boolean must = spec.remark() == FormSpec.Remark.MUST;
            FlowField words2 = new FlowField(REMARK, new Bilingual("", ""), FieldKind.WORDS, "", "", List.of(), "", must, FieldLevel.S1, null,
                    List.of(), null, null, "");
            add(texts.get(must ? "remark.must" : "remark"), new LineEntry(new FormField(words2, must, ""), tools.ports(), texts));
        }
        proofs = spec.attaches() ? new ProofEntry(spec.evidence(), tools, texts) : null;
        if (proofs != null) {
            add(texts.get(spec.evidence() > 0 ? "proofs.must" : "proofs"), proofs);
        }
        proposed = entries.stream().map(entry -> entry.hand().getText()).toList();
        for (int i = 0; i < entries.size(); i++) {
            int next = i + 1;
            entries.get(i).whenDone(() -> goTo(next));
        }
        told.getStyleClass().addAll("note", "form-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        tell("");
        scroll = new LiveScroll(grid);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(LEAST);
        // as high as the window has room for, so that few forms have to be scrolled
        scroll.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scroll.setMaxHeight(Math.max(LEAST, scene.getHeight() - FRAME));
            }
        });
        node = new VBox(8, scroll, told);
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
                event.consume();
                finish();
            }
        });
    }

    private String name(FormTools tools, FormField field) {
        String words = tools.ports().names().in(field.field().name());
        String locked = field.field().mask() == null ? words : texts.get("locked", words);
        return field.needed() ? texts.get("needed", locked) : locked;
    }

    private void add(String name, FormEntry entry) {
        Label label = new Label(name);
        label.getStyleClass().addAll("help", "form-label");
        label.setWrapText(true);
        label.setLabelFor(entry.hand());
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(entries.size(), label, entry.node());
        entries.add(entry);
        entry.hand().focusedProperty().addListener((property, old, focused) -> {
            if (focused) {
                reveal(entry.node());
            }
        });
        // the choices of the line before go when it is left, and what stands below moves up
        entry.node().boundsInParentProperty().addListener((property, old, bounds) -> {
            if (entry.hand().isFocused()) {
                reveal(entry.node());
            }
        });
    }

    private void reveal(Region line) {
        double all = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (all > 0) {
            scroll.setVvalue(Math.clamp((line.getBoundsInParent().getMinY() - 40) / all, 0, 1));
        }
    }

    /// What is called when everything is filled in and the person is done.
    public void whenFinished(Runnable next) {
        onFinish = next;
    }

    private void goTo(int line) {
        if (line < entries.size()) {
            TextInputControl hand = entries.get(line).hand();
            hand.requestFocus();
            // in a form that proposes everything, what is typed takes the place of what is proposed; what somebody wrote himself stays
            if (spec.whole() && proposed.get(line).equals(hand.getText())) {
                hand.selectAll();
            } else {
                hand.end();
            }
        } else {
            finish();
        }
    }

    private void finish() {
        FormEntry first = null;
        for (FormEntry entry : entries) {
            Optional<String> amiss = entry.amiss();
            amiss.ifPresent(words -> entry.tell(words, true));
            first = first == null && amiss.isPresent() ? entry : first;
        }
        tell("");
        if (first != null) {
            first.hand().requestFocus();
        } else {
            onFinish.run();
        }
    }

    private void tell(String words) {
        told.setText(words);
        told.setVisible(!words.isEmpty());
        told.setManaged(!words.isEmpty());
        told.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !words.isEmpty());
    }

    /// What was filled in.
    public FormAnswer answer() {
        List<WorkValue> values = new ArrayList<>();
        String remark = "";
        for (FormEntry entry : entries) {
            if (entry instanceof FieldEntry field) {
                String written = field.written().orElse("");
                if (field.about().field().id().equals(REMARK)) {
                    remark = written;
                } else if (spec.whole() ? !written.isEmpty() : !written.equals(field.about().initial())) {
                    values.add(new WorkValue(field.about().field().id(), written));
                }
            }
        }
        return new FormAnswer(values, remark, proofs == null ? List.of() : proofs.proofs());
    }

    /// Must be told when its answer was taken.
    public void taken() {
        taken = true;
    }

    /// Whether its answer was taken.
    public boolean wasTaken() {
        return taken;
    }

    /// What was entered so far, line by line: a form that is left and opened again goes on with it. Nothing of what is masked.
    public List<Object> entered() {
        return entries.stream().map(FormEntry::entered).toList();
    }

    /// Goes on with what had been entered.
    ///
    /// @param before of the same form
    public void restore(List<Object> before) {
        for (int i = 0; i < Math.min(before.size(), entries.size()); i++) {
            entries.get(i).restore(before.get(i));
        }
        tell(texts.get("restored"));
        told.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), false);
    }

    /// Says why it was refused: beside the line that it is about, else below all.
    public void refuse(Refusal why, String words) {
        String name = why.details().getOrDefault("zh", "");
        String id = why.details().getOrDefault("field", "");
        for (FormEntry entry : entries) {
            if (entry instanceof FieldEntry field && (field.about().field().name().zh().equals(name) && !name.isEmpty()
                    || field.about().field().id().equals(id))) {
                entry.tell(words, true);
                entry.hand().requestFocus();
                return;
            }
        }
        tell(words);
    }

    /// The keys that it knows, in words.
    public String foot() {
        return texts.get("foot");
    }

    /// The form.
    public Region node() {
        return node;
    }

    /// Where the keyboard begins.
    public Node first() {
        return entries.getFirst().hand();
    }
}
