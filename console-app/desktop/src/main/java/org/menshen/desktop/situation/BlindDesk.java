package org.menshen.desktop.situation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.livemap.ItemsFeed;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.WorkQuery;
import org.menshen.map.fx.layer.camera.ProposalLayer;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.paint.Plane;

/// The blind spots on the map and, where the detail stands else, their list: shown when the layer is switched on and whenever nothing is
/// selected while it is on. FX thread.
final class BlindDesk implements Panel {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final double PADDING = 24;
    private static final String CHANGE = "camera-change";

    private final FeatureContext context;
    private final Texts texts;
    private final MapPanel map;
    private final Region detail;
    private final ProposalLayer proposals = new ProposalLayer("new-cameras");
    private final ItemLayer changes = new ItemLayer(MapKind.CHANGES, Plane.OVERLAY);
    private final ItemsFeed changesFeed;
    private final ActDesk desk;
    private final BlindPanel panel;
    private final BlindModel model;
    private final StackPane side;
    private @Nullable BlindView view;
    private Optional<Object> about = Optional.empty();
    private boolean on;

    /// @param detail what stands in the same place when something is selected
    /// @param desk proposes cameras
    BlindDesk(FeatureContext context, Texts texts, MapPanel map, Region detail, ActDesk desk) {
        this.context = context;
        this.texts = texts;
        this.map = map;
        this.detail = detail;
        this.desk = desk;
        this.panel = new BlindPanel(texts, box -> map.pane().fit(box, PADDING), this::propose, this::export);
        this.side = new StackPane(detail, panel.node());
        Nearby nearby = new Nearby(context.ports());
        BlindWords words = new BlindWords(context.ports().names(), texts, new SpotWords(context.ports(), texts, nearby));
        this.model = new BlindModel(context.ports(), context.bridge(), nearby, words, this::show);
        map.pane().addLayer(proposals);
        map.pane().addLayer(changes);
        this.changesFeed = new ItemsFeed(context.ports().present(), context.bridge(), map.pane(), changes);
        list(false);
        map.setOnBlind(this::shown);
    }

    private void shown(boolean now) {
        on = now;
        proposals.setVisible(now);
        changes.setVisible(now);
        // what is proposed is seen until it is in use
        changesFeed.want(now, WorkQuery.all(CHANGE));
        model.want(now);
        list(now);
    }

    /// Must be told what the detail is about: something else than before takes the place of the list, nothing gives it back.
    void about(Optional<Object> next) {
        if (!next.equals(about)) {
            about = next;
            list(next.isEmpty());
        }
    }

    private void list(boolean wanted) {
        panel.node().setVisible(wanted && on);
        detail.setVisible(!panel.node().isVisible());
    }

    private void show(BlindModel.Step step) {
        panel.show(step);
        BlindView next = step.view();
        if (next != null) {
            view = next;
            map.setBlind(next.hatched());
            proposals.setProposals(next.proposals());
        }
    }

    /// Whether the list is seen.
    boolean isListed() {
        return panel.node().isVisible();
    }

    /// Proposes a camera at the place that is selected, when the list is seen.
    ///
    /// @return whether there was a place
    boolean propose() {
        Optional<BlindRow> row = isListed() ? panel.place() : Optional.empty();
        row.map(place -> desk.bench().at(place.spot()).saying(place.azimuth())).ifPresent(at -> {
            Act act = Acts.of("spot.propose-camera");
            if (act.when().test(at)) {
                desk.run(act, at);
            } else {
                context.notices().tell(texts.get("blind.not-yours"));
            }
        });
        return row.isPresent();
    }

    /// Asks for a file and writes the tables into it, when the list is seen.
    ///
    /// @return whether it is
    boolean exportListed() {
        if (isListed()) {
            export();
        }
        return isListed();
    }

    /// Asks for a file and writes the tables into it.
    void export() {
        if (view == null) {
            context.notices().warn(texts.get("blind.working"));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("blind.ask"));
        chooser.setInitialFileName(FileNames.of(context.ports(), "menshen-blind-"
                + IN_FILE_NAME.format(context.ports().clock().instant().atZone(context.ports().zone())) + ".csv"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File chosen = chooser.showSaveDialog(side.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    /// Writes the tables into a file; says what came of it.
    ///
    /// @return done when it is written, or has failed and that has been said
    CompletableFuture<@Nullable Void> save(Path file) {
        String drill = context.ports().drill().status().isPresent() ? texts.get("blind.drill") + "\r\n" : "";
        String csv = view == null ? "" : drill + view.csv();
        return CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(file, csv, StandardCharsets.UTF_8);
                context.notices().tell(texts.get("blind.saved", file));
            } catch (IOException e) {
                context.notices().warn(texts.get("blind.not-saved", file, String.valueOf(e.getMessage())));
            }
        }, context.ports().background());
    }

    /// Detail or list.
    @Override
    public Region node() {
        return side;
    }

    @Override
    public void close() {
        model.close();
        changesFeed.close();
    }
}
