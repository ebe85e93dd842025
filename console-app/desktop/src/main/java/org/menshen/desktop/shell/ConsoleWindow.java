package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.HeldKeyboard;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Subject;
import org.menshen.map.fx.Attendance;

/// One open window: stage, top line, the feature's content, banner and drill mark. FX thread.
final class ConsoleWindow implements Covered.Window {

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 600;
    private static final double CORNER = 0.25;

    private final WindowFeature feature;
    private final ShellOptions options;
    private final Stage stage = new Stage();
    private final StackPane frame = new StackPane();
    private final WindowPlace place;
    private final FeatureContext context;
    private final BorderPane content = new BorderPane();
    private final TopLine topLine;
    private final List<Panel> panels = new ArrayList<>();
    private final FxBridge bridge;
    private final Texts texts;
    private final Supplier<List<KeyGroup>> keys;
    private Optional<DisplayPixels> pixels = Optional.empty();
    private @Nullable FeatureView view;
    private @Nullable KeySheet keySheet;
    private final List<Runnable> onWhole = new ArrayList<>();
    private boolean whole;
    private boolean closed;
    private boolean drill;
    private String title = "";
    private @Nullable Subject about;

    /// Empty until it is dressed.
    ///
    /// @param keys what keys do in all windows
    /// @param wanted where it shall stand; it is pulled back onto the monitors that exist
    ConsoleWindow(WindowFeature feature, FeatureContext context, TopLine topLine, ShellOptions options, Texts texts, Optional<String> fontFamily,
                  Supplier<List<KeyGroup>> keys, WindowPlace wanted) {
        this.texts = texts;
        this.keys = keys;
        this.feature = feature;
        this.options = options;
        this.bridge = context.bridge();
        this.place = wanted.onto(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        this.context = context;
        this.topLine = topLine;
        frame.getStyleClass().add("window");
        frame.setMinSize(0, 0);
        fontFamily.ifPresent(family -> frame.setStyle("-fx-font-family: '" + family + "';"));
        // at its full size from the first layout on: what is fitted once, such as the map's first view, fits
        Scene scene = options.headless() ? corner() : new Scene(frame, place.width(), place.height());
        for (Navigator.Entry entry : context.navigator().windows()) {
            scene.getAccelerators().put(entry.key(), () -> context.navigator().open(entry.id(), null));
        }
        for (ShellKey key : ShellKey.values()) {
            scene.getAccelerators().put(key.combination(), () -> shellKey(key, context.navigator()));
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keySheet);
        StraySign.keepOut(scene);
        context.bridge().restWhen(Attendance.of(scene)::resting);
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> wake());
        stage.focusedProperty().addListener((property, before, now) -> wake());
        stage.iconifiedProperty().addListener((property, before, now) -> wake());
        stage.setScene(scene);
    }

    private void shellKey(ShellKey key, Navigator navigator) {
        switch (key) {
            case PRESENT -> context.ports().rewind().present();
            case THEME -> navigator.toggleTheme();
            case FULL_SCREEN -> toggleFullScreen();
        }
    }

    /// The sheet of keys comes with its key, turns its pages with the arrows, and goes with any other.
    private void keySheet(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return;
        }
        if (keySheet != null && keySheet.pages() > 1 && (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT)) {
            keySheet.turn(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        } else if (keySheet != null) {
            toggleKeys();
            event.consume();
        } else if (ShellKey.KEYS.equals(event.getText()) && !(event.getTarget() instanceof TextInputControl)) {
            toggleKeys();
            event.consume();
        }
    }

    void toggleKeys() {
        if (keySheet == null) {
            keySheet = new KeySheet(keys.get(), texts);
            keySheet.setOnMouseClicked(event -> toggleKeys());
            frame.getChildren().add(keySheet);
        } else {
            frame.getChildren().remove(keySheet);
            keySheet = null;
        }
    }

    /// Gives the window its colours, for the first time before anything is in it: each node would find its styles once without the sheets and once
    /// with them.
    void dress(Theme theme) {
        theme.dress(stage.getScene(), feature.styleSheets());
    }

    /// Without a display nobody sees a stage, and the largest is smaller than a picture: the content is laid out at picture size, and the stage
    /// shows a corner of it, which is all that has to be painted.
    private Scene corner() {
        frame.setManaged(false);
        frame.resizeRelocate(0, 0, options.pictureWidth(), options.pictureHeight());
        return new Scene(new Pane(frame), options.pictureWidth() * CORNER, options.pictureHeight() * CORNER);
    }

    /// The title says that it is a drill, for it stands in lists of windows where nothing else is seen.
    private void entitle(boolean drillNow) {
        drill = drillNow;
        stage.setTitle(drill ? texts.get("drill.title", title) : title);
    }

    void show(String named, @Nullable Subject about) {
        title = named;
        entitle(drill);
        if (!options.headless()) {
            stage.setMinWidth(Math.min(LEAST_WIDTH, place.width()));
            stage.setMinHeight(Math.min(LEAST_HEIGHT, place.height()));
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        }
        this.about = about;
        stage.show();
        pixels = DisplayPixels.keepFor(stage.getScene(), !options.headless());
        if (options.headless()) {
            FeatureView made = make(edge());
            boolean more = true;
            while (more) {
                more = made.furnish();
            }
            furnished(made);
        } else {
            // what has no style yet is not looked at for the pointer: its texts would be laid out in fonts that are read for nothing else
            frame.setMouseTransparent(true);
            afterPaint(() -> {
                Panel notices = edge();
                afterPaint(() -> {
                    FeatureView made = make(notices);
                    afterPaint(() -> furnish(made));
                });
            });
        }
    }

    /// Puts in what every window has: top line, drill mark, and the place for notices, which is returned.
    private Panel edge() {
        Panel notices = new NoticeBar(context.notices(), bridge, texts);
        Panel top = topLine.create(context.present());
        Panel past = new PastMark(context, texts);
        Panel mark = new DrillMark(context, texts, this::entitle);
        panels.addAll(List.of(top, past, notices, mark));
        content.setTop(new VBox(top.node(), past.node()));
        frame.getChildren().addAll(0, List.of(content, mark.node()));
        return notices;
    }

    private FeatureView make(Panel notices) {
        FeatureView made = feature.create(context);
        view = made;
        panels.addFirst(made);
        made.noticePlace().getChildren().add(notices.node());
        content.setCenter(made.node());
        return made;
    }

    /// A part in a picture, so that keys are heard in between; an empty window and its top line came before. What is made, styled, laid out and
    /// painted in one go holds the screen for half a second in a window that is opened, and for more at the start. Pictures and tests wait for
    /// whole windows: they have them at once.
    private void furnish(FeatureView made) {
        if (made.furnish()) {
            afterPaint(() -> furnish(made));
        } else {
            furnished(made);
        }
    }

    /// Does something when what stands in the window now has been laid out and handed to the renderer, unless the window is closed before.
    private void afterPaint(Runnable next) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                bridge.run(() -> {
                    if (!closed) {
                        next.run();
                    }
                });
            }
        });
        Platform.requestNextPulse();
    }

    private void furnished(FeatureView made) {
        whole = true;
        frame.setMouseTransparent(false);
        // a question may have been asked by a key that came before the last part did
        HeldKeyboard.around(stage.getScene().getFocusOwner(), () -> made.activate(about));
        told();
    }

    private void told() {
        List<Runnable> waiting = List.copyOf(onWhole);
        onWhole.clear();
        waiting.forEach(Runnable::run);
    }

    /// Calls back when all parts of the window are there, at once when they are; or when it is closed before.
    void whenWhole(Runnable action) {
        if (whole) {
            action.run();
        } else {
            onWhole.add(action);
        }
    }

    boolean isWhole() {
        return whole;
    }

    /// Presses the key of a tool where the keyboard is, in a field beside it; says so when it does not mean that now.
    void use(Tool tool) {
        if (view == null || tool.stroke() == null) {
            return;
        }
        if (view.takes(tool)) {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner == null || owner instanceof TextInputControl ? view.node() : owner, tool.stroke().pressed());
        } else {
            context.notices().warn(texts.get("tool.not-now", tool.name(), tool.shown()));
        }
    }

    void toFront(@Nullable Subject about) {
        wake();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        this.about = about;
        FeatureView shown = view;
        if (whole && shown != null) {
            HeldKeyboard.around(stage.getScene().getFocusOwner(), () -> shown.activate(about));
        }
    }

    /// The number of the window on its display; 0 when it has none.
    @Override
    public long number() {
        return pixels.map(DisplayPixels::window).orElse(0L);
    }

    @Override
    public boolean minimised() {
        return stage.isIconified();
    }

    @Override
    public void whenMoved(Runnable action) {
        List.<ObservableValue<?>>of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(), stage.iconifiedProperty(),
                stage.showingProperty()).forEach(each -> each.addListener((property, before, now) -> action.run()));
    }

    /// Nobody sees the window: it lets its pixels go, and is not painted. What is still missing in it is made all the same.
    ///
    /// @param maps whether its maps let their pictures go, too
    @Override
    public void rest(boolean maps) {
        if (!closed) {
            pixels.ifPresent(own -> own.rest(this::wake));
            if (maps) {
                Attendance.of(stage.getScene()).see(false);
            }
        }
    }

    /// Somebody may see the window. Harmless when somebody did all the time.
    @Override
    public void wake() {
        if (!closed) {
            Attendance.of(stage.getScene()).see(true);
            pixels.ifPresent(DisplayPixels::wake);
        }
    }

    void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    void onHidden(Runnable action) {
        stage.setOnHidden(event -> action.run());
    }

    /// Takes the keyboard back.
    void focus() {
        stage.requestFocus();
    }

    @Override
    public boolean focused() {
        return stage.isFocused();
    }

    Region frame() {
        return frame;
    }

    String id() {
        return feature.id();
    }

    /// Goes to a place, pulled back onto the monitors that there are now.
    void stand(WindowPlace wanted) {
        go(wanted.onto(Screen.getScreens().stream().map(Screen::getVisualBounds).toList()));
    }

    WindowPlace place(boolean open) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(), open);
    }

    /// Goes to another place; without a display there is none.
    void go(WindowPlace there) {
        if (!options.headless()) {
            // a window that fills its monitor is not moved by a desktop: it would fill the old one again
            stage.setMaximized(false);
            stage.setX(there.x());
            stage.setY(there.y());
            stage.setWidth(there.width());
            stage.setHeight(there.height());
            stage.setMaximized(there.maximized());
        }
    }

    /// Closes the stage and everything in it. Harmless when the stage is closed already.
    void close() {
        closed = true;
        stage.setOnHidden(null);
        pixels.ifPresent(DisplayPixels::close);
        stage.close();
        panels.forEach(Panel::close);
        // a closed stage may be held by the toolkit for a while: it must not hold the content
        stage.setScene(null);
        told();
    }
}
