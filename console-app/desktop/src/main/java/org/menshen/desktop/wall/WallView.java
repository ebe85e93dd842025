package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.status.LinkWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Link;

/// The wall: alerts, incidents and units at the left, the map with the feeds below it in the middle, clock and crowd at the right. Nothing
/// takes the mouse or a key. FX thread.
final class WallView implements FeatureView {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ConsolePorts ports;
    private final Texts linkTexts;
    private final Texts texts;
    private final java.time.Duration late;
    private final DateTimeFormatter date;
    private final WallMap map;
    private final AlertPane alerts;
    private final IncidentCount incidents;
    private final UnitPane units;
    private final CrowdPane crowd;
    private final PostsPane posts;
    private final SourcePane sources;
    private final Label clock = Big.figure("wall-clock");
    private final Label day = Big.figure("wall-date");
    private final Label old = Big.words("wall-old");
    private final WallLayout node;
    private final Pin second;
    private final StackPane root;
    private final WallViewModel model;

    /// @param ahead how many pages it is ahead of the first wall
    WallView(FeatureContext context, int ahead) {
        this.ports = context.ports();
        this.texts = Texts.load(ports.lang(), WallView.class);
        this.linkTexts = Texts.load(ports.lang(), LinkWords.class);
        this.late = LinkWords.late(ports.codes());
        this.date = DateTimeFormatter.ofPattern(texts.get("date"), ports.lang().locale());
        this.map = new WallMap(context, texts);
        this.alerts = new AlertPane(texts, ports.names());
        this.incidents = new IncidentCount(texts);
        this.units = new UnitPane(texts);
        this.crowd = new CrowdPane(texts);
        this.posts = new PostsPane(texts);
        this.sources = new SourcePane(texts);
        clock.setMaxWidth(Double.MAX_VALUE);
        day.setMaxWidth(Double.MAX_VALUE);
        VBox now = new VBox(clock, day);
        now.getStyleClass().add("wall-part");
        posts.node().setVisible(false);
        StackPane parts = new StackPane(crowd.node(), posts.node());
        VBox.setVgrow(parts, Priority.ALWAYS);
        this.node = new WallLayout(column(alerts.node(), incidents.node(), units.node()), map.node(), map.word(), old, column(sources.node()),
                column(now, parts));
        node.setMouseTransparent(true);
        second = context.bridge().every(Duration.ofSeconds(1), this::tick);
        this.root = new StackPane(node);
        tick();
        this.model = new WallViewModel(ports, context.bridge(), texts, ahead, this::show);
    }

    private static VBox column(Region... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().addAll("panel", "wall-column");
        return column;
    }

    private void show(WallPage page) {
        alerts.show(page.alerts());
        incidents.show(page.incidents(), page.openIncidents(), turn(page.incidentTurn()));
        units.show(page.units());
        crowd.show(page.zones(), page.allZones(), turn(page.partTurn()));
        posts.show(page.posts(), turn(page.partTurn()));
        crowd.node().setVisible(page.part() == WallPart.CROWD);
        posts.node().setVisible(page.part() == WallPart.POSTS);
        sources.show(page);
        map.show(page.places(), page.home(), ports.deskClock().instant());
        tick();
    }

    private String turn(WallPage.Turn turn) {
        return turn.of() < 2 ? "" : texts.get("turn", turn.page(), turn.of());
    }

    private void tick() {
        Instant now = ports.clock().instant();
        ZonedDateTime here = now.atZone(ports.zone());
        clock.setText(Numbers.clock(now, ports.zone()));
        day.setText(date.format(here));
        LinkWords link = LinkWords.of(ports.link().status(), late, linkTexts);
        Instant asOf = ports.link().status().line().asOf();
        old.setText(asOf == null ? texts.get("old.last-run", link.text()) : texts.get("old", link.text(), Numbers.clock(asOf, ports.zone())));
        old.setVisible(link.stale());
        node.pseudoClassStateChanged(STALE, link.stale());
        alerts.tick(now);
        incidents.tick(now);
        crowd.tick(now);
        // of feeds nothing of the past is kept: they are of the present
        sources.tick(ports.present().clock().instant(), link, ports.link().old() || ports.link().status().line().fault() != Link.Fault.NONE
                ? texts.get("sources.old", ports.link().sourcesAsOf().map(at -> Numbers.clock(at, ports.zone())).orElse(texts.get("never"))) : "");
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public StackPane noticePlace() {
        return root;
    }

    @Override
    public void activate(@Nullable Subject about) {
        // the wall shows the whole: a single subject changes nothing
    }

    @Override
    public void close() {
        second.close();
        model.close();
        map.close();
    }
}
