package org.menshen.desktop.cameras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.tile.CameraCard;

/// Which cameras are in the list and which in the grid. No nodes, no threads: used by one thread at a time.
final class CameraModel {

    /// Grids that there are.
    static final List<Integer> SIZES = List.of(1, 4, 9, 16);

    private final Map<String, CameraCard> all = new TreeMap<>();
    private List<String> chosen = List.of();
    private @Nullable String heading;
    private String words = "";
    private int size;
    private int page;
    private @Nullable String selectedId;
    private boolean enlarged;
    private @Nullable List<CameraCard> rows;

    /// @param size places in the grid to begin with; 9 when there is no such grid
    CameraModel(int size) {
        this.size = SIZES.contains(size) ? size : 9;
    }

    /// Enters a camera or what became of it.
    void put(CameraCard card) {
        if (!card.equals(all.put(card.id(), card))) {
            rows = null;
        }
    }

    /// Takes a camera out.
    void remove(String id) {
        if (all.remove(id) != null) {
            rows = null;
        }
    }

    /// Changes the grid; the selected camera stays in view.
    void resize(int next) {
        int first = page * size;
        size = next;
        enlarged = false;
        page = first / size;
        keepSelectedInView();
    }

    /// Shows other pages of the grid.
    void turn(int by) {
        page = Math.clamp((long) page + by, 0, pages() - 1);
        enlarged = false;
        List<CameraCard> tiles = tiles();
        selectedId = tiles.isEmpty() ? null : tiles.getFirst().id();
    }

    /// Shows only cameras that hold all these words in name or id; empty shows all.
    void filter(String next) {
        if (!next.equals(words)) {
            words = next;
            restart();
        }
    }

    /// Brings certain cameras up, in this order.
    ///
    /// @param title whose cameras they are
    void choose(String title, List<String> ids) {
        heading = title;
        chosen = List.copyOf(ids);
        words = "";
        restart();
        size = SIZES.stream().filter(places -> places >= ids.size()).findFirst().orElse(SIZES.getLast());
    }

    /// One step back: from the enlarged picture to the grid, from chosen cameras to all, from a filter to none.
    void back() {
        if (enlarged) {
            enlarged = false;
        } else if (heading != null) {
            heading = null;
            chosen = List.of();
            restart();
        } else {
            filter("");
        }
    }

    /// Selects a camera and brings it into view.
    void select(String id) {
        selectedId = id;
        keepSelectedInView();
    }

    /// Selects the camera so many places further in the grid.
    void step(int by) {
        List<CameraCard> tiles = tiles();
        if (!tiles.isEmpty()) {
            int at = indexOf(tiles, selectedId);
            selectedId = tiles.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, tiles.size() - 1)).id();
        }
    }

    /// Fills the grid with a camera, or gives the grid back when it does so already.
    void enlarge(String id) {
        enlarged = !(enlarged && id.equals(selectedId));
        selectedId = id;
        if (indexOf(rows(), id) < 0 && all.containsKey(id)) {
            heading = null;
            chosen = List.of();
            words = "";
            rows = null;
        }
        keepSelectedInView();
    }

    /// The window as it is to be painted.
    CameraPage page() {
        page = Math.clamp(page, 0, pages() - 1);
        boolean there = indexOf(tiles(), selectedId) >= 0;
        return new CameraPage(rows(), tiles(), size, page, pages(), all.size(), heading, words, selectedId, enlarged && there);
    }

    private void restart() {
        page = 0;
        enlarged = false;
        selectedId = null;
        rows = null;
    }

    private void keepSelectedInView() {
        int at = indexOf(rows(), selectedId);
        if (at >= 0) {
            page = at / size;
        }
    }

    private static int indexOf(List<CameraCard> cards, @Nullable String id) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private int pages() {
        return Math.max(1, (rows().size() + size - 1) / size);
    }

    private List<CameraCard> tiles() {
        List<CameraCard> now = rows();
        int from = Math.min(page * size, now.size());
        return now.subList(from, Math.min(from + size, now.size()));
    }

    private List<CameraCard> rows() {
        List<CameraCard> known = rows;
        if (known == null) {
            known = heading == null ? filtered() : chosen.stream().filter(all::containsKey).map(all::get).toList();
            rows = known;
        }
        return known;
    }

    private List<CameraCard> filtered() {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<CameraCard> found = new ArrayList<>();
        for (CameraCard card : all.values()) {
            String text = card.name().toLowerCase(Locale.ROOT) + ' ' + card.id();
            if (wanted.stream().allMatch(text::contains)) {
                found.add(card);
            }
        }
        return List.copyOf(found);
    }
}
