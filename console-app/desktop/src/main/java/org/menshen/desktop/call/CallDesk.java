package org.menshen.desktop.call;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.MapHand;
import org.menshen.desktop.act.NamedSpot;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// Opens the call sheet over a window, gives what comes of it, and leaves it. FX thread.
public final class CallDesk implements AutoCloseable {

    private final FeatureContext context;
    private final StackPane host;
    private final @Nullable MapHand hand;
    private final Consumer<Subject> onDone;
    private final Gestures gestures;
    private final Texts texts;
    /// where the keyboard was before
    private @Nullable Node before;
    private @Nullable CallModel model;
    private @Nullable CallSheet sheet;

    /// The desk of a window.
    ///
    /// @param host what the sheet lies over
    /// @param hand points at the window's map; `null` when it has none
    /// @param onDone gets the incident or alert that the call became or was added to
    public CallDesk(FeatureContext context, StackPane host, @Nullable MapHand hand, Consumer<Subject> onDone) {
        this.context = context;
        this.host = host;
        this.hand = hand;
        this.onDone = onDone;
        this.gestures = new Gestures(context);
        this.texts = Texts.load(context.ports().lang(), CallDesk.class);
    }

    /// The sheet's own style, for the window it lies over.
    public static URL styleSheet() {
        return Objects.requireNonNull(CallDesk.class.getResource("call.css"));
    }

    /// Whether the sheet is open and in sight: keys are its own then.
    public boolean isOpen() {
        return sheet != null && sheet.node().isVisible();
    }

    /// Opens the sheet; one that is open already, or waits for a point on the map, comes back as it was.
    ///
    /// @param here a place to begin with; empty for none
    public void open(Optional<NamedSpot> here) {
        if (sheet == null) {
            before = host.getScene() == null ? null : host.getScene().getFocusOwner();
            CallModel next = new CallModel(context.ports(), context.bridge(), texts);
            model = next;
            sheet = new CallSheet(next, texts, context.ports().lang(), hand != null, this::act);
            host.getChildren().add(sheet.node());
            sheet.fit(host.widthProperty());
            // the fields take letters from their skins on: the first one typed must not be lost for that
            sheet.node().applyCss();
            here.ifPresent(spot -> next.point(spot.at(), spot.words()));
        }
        sheet.node().setVisible(true);
        sheet.focus();
    }

    /// Somebody pointed at the map while the sheet is open.
    public void point(LatLon at) {
        if (model != null && hand != null) {
            CallModel now = model;
            context.ports().background().execute(() -> {
                String words = hand.words(at);
                context.bridge().run(() -> now.point(at, words));
            });
        }
    }

    private void act(CallSheet.Wish wish, int index) {
        CallModel now = model;
        if (now == null) {
            // a key that was pressed while the sheet was closing
            return;
        }
        switch (wish) {
            case LEAVE -> close();
            case POINT -> point();
            case INCIDENT -> now.missing().ifPresentOrElse(this::miss, () -> give(now.incident(), "told.incident"));
            case ALERT -> now.missing().ifPresentOrElse(this::miss, () -> give(now.alert(), "told.alert"));
            case ATTACH -> {
                List<CallRow> open = now.pageProperty().get().open();
                if (index < open.size()) {
                    State to = open.get(index).state();
                    now.missing().ifPresentOrElse(this::miss, () -> give(now.attach(to), "told.attached"));
                }
            }
        }
    }

    private void miss(String key) {
        if (sheet != null) {
            sheet.miss(texts.get(key));
        }
    }

    private void give(List<Step> steps, String told) {
        Subject subject = steps.getFirst().subject();
        gestures.give(steps, () -> {
            close();
            context.notices().tell(texts.get(told, subject.id()));
            onDone.accept(subject);
        });
    }

    private void point() {
        if (hand != null && sheet != null) {
            sheet.node().setVisible(false);
            hand.spot(at -> {
                point(at);
                open(Optional.empty());
            });
        }
    }

    @Override
    public void close() {
        if (sheet != null) {
            host.getChildren().remove(sheet.node());
            sheet.close();
            sheet = null;
            // at once: until the next pulse the keyboard would still be in a field that is gone, and the next key lost
            if (before != null) {
                before.requestFocus();
                before = null;
            }
        }
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
