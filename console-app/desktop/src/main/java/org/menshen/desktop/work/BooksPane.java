package org.menshen.desktop.work;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;

/// The registers at the left, and below them what is still on its way. FX thread.
final class BooksPane {

    private static final double BROAD = 240;
    private static final double NARROW = 216;

    private final Consumer<String> onRegister;
    private final RowList<WorkPage.BookRow> books = new RowList<>(BookCell.HEIGHT, BookCell::new, WorkPage.BookRow::id);
    private final Label arrival = new Label();
    private final VBox node = new VBox();
    private boolean byItself;

    /// @param onRegister gets the id of the register that is chosen
    BooksPane(Texts texts, Consumer<String> onRegister) {
        this.onRegister = onRegister;
        Section head = new Section(texts.get("books"));
        head.setAside(texts.get("books.keys"));
        books.setFocusTraversable(false);
        VBox.setVgrow(books, Priority.ALWAYS);
        books.selectedIdProperty().addListener((property, old, id) -> {
            if (!byItself && id != null) {
                onRegister.accept(id);
            }
        });
        arrival.getStyleClass().addAll("note", "work-arrival");
        arrival.setWrapText(true);
        arrival.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().addAll("panel", "work-books");
        node.getChildren().addAll(head, books, arrival);
    }

    Region node() {
        return node;
    }

    void fit(boolean wide) {
        node.setMinWidth(wide ? BROAD : NARROW);
        node.setPrefWidth(wide ? BROAD : NARROW);
    }

    void show(WorkPage page) {
        byItself = true;
        books.setRows(page.books());
        books.setEmptyWords(page.books().isEmpty() ? page.nothing() : "");
        if (!Objects.equals(books.selectedIdProperty().get(), page.book())) {
            books.select(page.book().isEmpty() ? null : page.book());
        }
        books.tick();
        byItself = false;
        String below = Stream.of(page.arrival(), page.imports()).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
        arrival.setText(below);
        arrival.setVisible(!below.isEmpty());
        arrival.setManaged(!below.isEmpty());
    }

    /// Goes to a register so many further on.
    void step(int by) {
        books.step(by);
    }

    /// Goes to one of the first registers by a digit.
    void go(KeyCode digit) {
        int place = digit.ordinal() - KeyCode.DIGIT1.ordinal();
        if (place >= 0 && place < books.rows().size()) {
            onRegister.accept(books.rows().get(place).id());
        }
    }
}
