package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// The sheet of keys: all groups in columns over the whole window, in order, the columns as even as the groups allow. Nothing
/// scrolls: what does not fit on a small screen stands on a further page. FX thread.
final class KeySheet extends Pane {

    /// a column is at least so wide, pixels
    private static final double COLUMN = 200;
    private static final double GAP = 18;
    private static final double CAPS = 66;
    private static final double DENSE_CAPS = 58;
    private static final double SMALL = 1600;
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final Label heading;
    private final Texts texts;
    private final List<Group> groups = new ArrayList<>();
    /// the first group of each page
    private List<Integer> pages = List.of(0);
    /// how tall nodes are, by how wide they are; of one layout
    private final Map<Double, Map<Node, Double>> heights = new HashMap<>();
    private int page;
    private boolean dense;

    /// A group with its title, which is said again where the group goes on in another column.
    private record Group(Label title, Label again, List<Node> rows) {

        void setVisible(boolean shown) {
            title.setVisible(shown);
            again.setVisible(false);
            rows.forEach(row -> row.setVisible(shown));
        }
    }

    KeySheet(List<KeyGroup> shown, Texts texts) {
        this.texts = texts;
        heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().addAll("title");
        getStyleClass().add("key-sheet");
        getChildren().add(heading);
        for (KeyGroup group : shown) {
            Group parts = new Group(title(group.title()), title(texts.get("keys.more", group.title())),
                    group.rows().stream().map(this::line).toList());
            groups.add(parts);
            getChildren().addAll(parts.title(), parts.again());
            getChildren().addAll(parts.rows());
        }
    }

    /// On a small screen the sheet is written smaller, so that all of it is seen at once.
    private void setDense(boolean next) {
        if (next != dense) {
            dense = next;
            pseudoClassStateChanged(DENSE, dense);
            applyCss();
        }
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.setWrapText(true);
        title.getStyleClass().add("key-group");
        return title;
    }

    private Node line(KeyGroup.Row row) {
        // as wide as the column of keys, wider where there are many of them, never narrower than what it holds
        HBox caps = new HBox(3) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(dense ? DENSE_CAPS : CAPS, super.computePrefWidth(height));
            }
        };
        for (String key : row.keys().split(" ")) {
            caps.getChildren().add(new KeyHint(key));
        }
        caps.setMinWidth(Region.USE_PREF_SIZE);
        caps.getStyleClass().add("key-caps");
        Label words = new Label(row.words());
        words.setWrapText(true);
        words.getStyleClass().add("note");
        HBox line = new HBox(8, caps, words);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        line.getStyleClass().add("key-row");
        return line;
    }

    /// How many pages there are at this size; at least one.
    int pages() {
        return pages.size();
    }

    /// Turns to another page, round from the last to the first.
    ///
    /// @param by pages forward
    void turn(int by) {
        page = Math.floorMod(page + by, pages.size());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        setDense(getWidth() < SMALL);
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double head = heading.prefHeight(width) + 8;
        double room = getHeight() - top - snappedBottomInset() - head;
        int most = (int) Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
        heights.clear();
        pages = divide(left, top + head, width, most, room);
        page = Math.min(page, pages.size() - 1);
        heading.setText(pages.size() == 1 ? texts.get("keys.title") : texts.get("keys.page", page + 1, pages.size()));
        heading.resizeRelocate(left, top, width, heading.prefHeight(width));
        int end = page + 1 < pages.size() ? pages.get(page + 1) : groups.size();
        List<Group> shown = groups.subList(pages.get(page), end);
        groups.forEach(group -> group.setVisible(shown.contains(group)));
        // as few columns as hold everything: wide ones are read more easily
        for (int columns = 1; columns <= most; columns++) {
            Flow flow = flow(shown, left, top + head, width, columns, false);
            if (flow.tall <= room) {
                flow.place();
                return;
            }
        }
        // a group that goes on in the next column is better than one that is cut
        flow(shown, left, top + head, width, most, true).place();
    }

    private Flow flow(List<Group> some, double left, double top, double width, int columns, boolean broken) {
        double wide = (width - (columns - 1) * GAP) / columns;
        return new Flow(some, left, top, wide, columns, broken, heights.computeIfAbsent(wide, any -> new IdentityHashMap<>()));
    }

    /// As many groups on a page as fit.
    private List<Integer> divide(double left, double top, double width, int most, double room) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < groups.size(); i++) {
            List<Group> together = groups.subList(starts.getLast(), i + 1);
            if (flow(together, left, top, width, most, true).tall > room) {
                starts.add(i);
            }
        }
        return starts;
    }

    /// The groups in order in a number of columns, at the least height that holds them.
    private static final class Flow {

        private final List<Group> groups;
        private final double left;
        private final double top;
        private final double wide;
        private final boolean broken;
        private final Map<Node, Double> heights;
        private final double tall;
        private int column;
        private double y;

        /// @param broken whether a group may go on in the next column
        /// @param heights of nodes of this width, as far as they are known
        Flow(List<Group> groups, double left, double top, double wide, int columns, boolean broken, Map<Node, Double> heights) {
            this.groups = groups;
            this.left = left;
            this.top = top;
            this.wide = wide;
            this.broken = broken;
            this.heights = heights;
            this.tall = least(columns);
        }

        private double least(int columns) {
            double low = 0;
            double high = groups.stream().mapToDouble(group -> height(group) + GAP).sum();
            while (high - low > 1) {
                double middle = (low + high) / 2;
                if (run(middle, false) < columns && fits(middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        /// Asked some thousand times for each node; worked out once, for a text is broken into lines for it.
        private double height(Node node) {
            return heights.computeIfAbsent(node, each -> each.prefHeight(wide));
        }

        private double height(Group group) {
            return height(group.title()) + group.rows().stream().mapToDouble(this::height).sum();
        }

        private boolean fits(double height) {
            return broken || groups.stream().allMatch(group -> height(group) <= height);
        }

        void place() {
            run(tall, true);
        }

        /// The last column used, from 0 on.
        private int run(double height, boolean place) {
            column = 0;
            y = 0;
            for (Group group : groups) {
                double first = broken ? height(group.title()) + group.rows().stream().limit(2).mapToDouble(this::height).sum() : height(group);
                if (y > 0 && y + first > height) {
                    next();
                }
                boolean again = false;
                put(group.title(), place);
                for (Node row : group.rows()) {
                    if (broken && y > 0 && y + height(row) > height) {
                        next();
                        again = true;
                        put(group.again(), place);
                    }
                    put(row, place);
                }
                if (place) {
                    group.again().setVisible(again);
                }
                y += GAP / 2;
            }
            return column;
        }

        private void next() {
            column++;
            y = 0;
        }

        private void put(Node node, boolean place) {
            double height = height(node);
            if (place) {
                node.resizeRelocate(left + column * (wide + GAP), top + y, wide, height);
            }
            y += height;
        }
    }
}
