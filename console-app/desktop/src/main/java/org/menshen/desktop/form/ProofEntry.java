package org.menshen.desktop.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.WorkProof;

/// Evidence: files by their path or from a chooser, of which name, size and hash are kept; and positions, by `@` and a place. FX thread.
final class ProofEntry extends FormEntry {

    private static final String PLACE = "@";
    private static final int HASH_SHOWN = 12;

    private final int wanted;
    private final FormTools tools;
    private final Texts texts;
    private final List<WorkProof> proofs = new ArrayList<>();
    private final VBox lines = new VBox(2);
    private final TextField hand = new TextField();
    private boolean reading;

    ProofEntry(int wanted, FormTools tools, Texts texts) {
        this.wanted = wanted;
        this.tools = tools;
        this.texts = texts;
        hand.setPromptText(texts.get("prompt.proof"));
        hand.textProperty().addListener((property, old, text) -> hint());
        hand.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        furnish(lines, hand);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.O && event.isControlDown()) {
            tools.files().get().ifPresent(this::file);
        } else if (event.getCode() == KeyCode.BACK_SPACE && hand.getText().isEmpty() && !proofs.isEmpty()) {
            proofs.removeLast();
            show();
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && !hand.getText().isBlank()) {
            read(hand.getText().strip());
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            done();
        } else {
            return;
        }
        event.consume();
    }

    private void read(String text) {
        if (text.startsWith(PLACE)) {
            String place = text.substring(PLACE.length()).strip();
            if (place.isEmpty() && tools.here().isPresent()) {
                add(new WorkProof("position", texts.get("proof.here"), "", tools.ports().clock().instant(), tools.here().get()));
                return;
            }
            later(() -> tools.spots().apply(place).map(at -> new WorkProof("position", place, "", tools.ports().clock().instant(), at))
                    .orElseThrow(() -> new IOException(texts.get("amiss.place", place))));
            return;
        }
        try {
            file(Path.of(text));
        } catch (InvalidPathException noPath) {
            tell(texts.get("amiss.file", text), true);
        }
    }

    private void file(Path file) {
        later(() -> {
            if (!Files.isRegularFile(file)) {
                throw new IOException(texts.get("amiss.file", file));
            }
            return FileProof.of(file);
        });
    }

    /// Something that may fail.
    @FunctionalInterface
    private interface Reading {
        WorkProof read() throws IOException;
    }

    private void later(Reading reading) {
        this.reading = true;
        tell(texts.get("proof.reading"), false);
        try {
            tools.ports().background().execute(() -> {
                try {
                    WorkProof proof = reading.read();
                    tools.bridge().run(() -> add(proof));
                } catch (IOException | RuntimeException e) {
                    tools.bridge().run(() -> {
                        this.reading = false;
                        tell(String.valueOf(e.getMessage()), true);
                    });
                }
            });
        } catch (RejectedExecutionException closing) {
            this.reading = false;
        }
    }

    private void add(WorkProof proof) {
        reading = false;
        proofs.add(proof);
        hand.clear();
        show();
        hint();
    }

    private void show() {
        lines.getChildren().setAll(proofs.stream().map(proof -> {
            Label line = new Label(texts.get("proof." + proof.kind()) + " · " + proof.name()
                    + (proof.sha256().isEmpty() ? "" : " · " + proof.sha256().substring(0, HASH_SHOWN) + "…"));
            line.setWrapText(true);
            return line;
        }).toList());
    }

    @Override
    Object entered() {
        return List.copyOf(proofs);
    }

    @Override
    @SuppressWarnings("unchecked")
    void restore(Object before) {
        proofs.addAll((List<WorkProof>) before);
        show();
        hint();
    }

    List<WorkProof> proofs() {
        return List.copyOf(proofs);
    }

    @Override
    TextInputControl hand() {
        return hand;
    }

    @Override
    String hinted() {
        return wanted > proofs.size() ? texts.get("hint.proofs", wanted - proofs.size()) : texts.get("hint.proof");
    }

    @Override
    Optional<String> amiss() {
        if (reading) {
            return Optional.of(texts.get("proof.reading"));
        }
        return !hand.getText().isBlank() ? Optional.of(texts.get("amiss.untaken", hand.getText()))
                : wanted > proofs.size() ? Optional.of(texts.get("hint.proofs", wanted - proofs.size())) : Optional.empty();
    }
}
