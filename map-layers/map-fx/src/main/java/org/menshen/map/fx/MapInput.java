package org.menshen.map.fx;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Hand and keyboard: the one node of the map that hears the mouse, and the keys of the pane.
final class MapInput {

    /// a press that moves less than this is a click, pixels
    private static final double CLICK_SLOP = 4;
    /// what one notch of a common wheel sends
    private static final double NOTCH = 40;
    private static final double KEY_STEP = 96;

    private final MapPane pane;
    private final Hand hand;
    private final Region surface = new Region();
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double wheel;
    private boolean dragging;
    /// the line that this drag draws around things; null when it moves the map
    private @Nullable Rope rope;
    private final PivotZoom pivot;

    MapInput(MapPane pane, Hand hand) {
        this.pane = pane;
        this.hand = hand;
        this.pivot = new PivotZoom(pane);
        surface.setPickOnBounds(true);
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseDragged(this::dragged);
        surface.setOnMouseReleased(this::released);
        surface.setOnMouseClicked(this::clicked);
        surface.setOnMouseMoved(e -> hand.hover(e.getX(), e.getY()));
        surface.setOnMouseExited(e -> hand.hoverLeft());
        surface.setOnScroll(this::scrolled);
        surface.setOnZoomStarted(e -> pivot.done());
        surface.setOnZoom(this::pinched);
        surface.setOnZoomFinished(e -> pivot.done());
        surface.setOnContextMenuRequested(e -> {
            hand.menu(e.getX(), e.getY(), e.getScreenX(), e.getScreenY());
            e.consume();
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Region surface() {
        return surface;
    }

    private void pressed(MouseEvent e) {
        pane.requestFocus();
        pressX = lastX = e.getX();
        pressY = lastY = e.getY();
        dragging = false;
        // many desktops keep Alt and the mouse for moving windows, so Ctrl does the same
        boolean free = e.isAltDown() || e.isControlDown();
        boolean around = e.getButton() == MouseButton.PRIMARY && (e.isShiftDown() || free) && hand.mode() == null;
        rope = around ? new Rope(free, e.getX(), e.getY()) : null;
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
            return;
        }
        if (!dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < CLICK_SLOP) {
            return;
        }
        if (rope != null) {
            dragging = true;
            rope.to(e.getX(), e.getY());
            hand.overlay().rope(rope);
            return;
        }
        if (!dragging) {
            dragging = true;
            pane.leaveView();
            surface.setCursor(Cursor.CLOSED_HAND);
        }
        pane.move(pane.getViewport().panned(e.getX() - lastX, e.getY() - lastY));
        lastX = e.getX();
        lastY = e.getY();
        e.consume();
    }

    private void released(MouseEvent e) {
        if (dragging && rope != null) {
            hand.gather(rope);
        }
        surface.setCursor(hand.mode() == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    private void clicked(MouseEvent e) {
        if (dragging || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.getClickCount() == 2) {
            if (!hand.open(e.getX(), e.getY())) {
                pane.leaveView();
                pane.move(pane.stepped(e.getX(), e.getY(), 1));
            }
        } else if (e.getClickCount() == 1) {
            hand.click(e.getX(), e.getY());
        }
        e.consume();
    }

    /// Small deltas of a touchpad add up until they make a step; what is left over is kept.
    private void scrolled(ScrollEvent e) {
        if (e.isInertia()) {
            return;
        }
        if (wheel * e.getDeltaY() < 0) {
            wheel = 0;
        }
        wheel += e.getDeltaY();
        int steps = (int) (wheel / NOTCH);
        if (steps != 0) {
            wheel -= steps * NOTCH;
            pivot.to(pane.stepped(e.getX(), e.getY(), Math.clamp(steps, -3, 3)).zoom(), e.getX(), e.getY());
        }
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        pivot.to(pane.getViewport().zoom() + Math.log(e.getZoomFactor()) / Math.log(2), e.getX(), e.getY());
        e.consume();
    }

    private void key(KeyEvent e) {
        if (e.isControlDown() || e.isMetaDown()) {
            if (e.isShortcutDown() && e.getCode() == KeyCode.A && hand.mode() == null && hand.gatherAll()) {
                e.consume();
            }
            return;
        }
        if (handled(e.getCode(), e)) {
            e.consume();
        }
    }

    private boolean handled(KeyCode code, KeyEvent e) {
        if (e.isAltDown()) {
            return switch (code) {
                case LEFT -> pane.back();
                case RIGHT -> pane.forward();
                default -> false;
            };
        }
        return switch (code) {
            case LEFT -> pan(KEY_STEP, 0);
            case RIGHT -> pan(-KEY_STEP, 0);
            case UP -> pan(0, KEY_STEP);
            case DOWN -> pan(0, -KEY_STEP);
            case PLUS, EQUALS, ADD -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case HOME -> {
                pane.home();
                yield true;
            }
            case TAB -> hand.walk(!e.isShiftDown());
            case ENTER -> hand.done() || hand.openFocused();
            case ESCAPE -> hand.leaveMode() || hand.closeStack() || hand.clearFocused();
            case SPACE -> hand.pointInMiddle();
            case BACK_SPACE -> hand.undo();
            default -> false;
        };
    }

    private boolean pan(double dx, double dy) {
        pane.move(pane.getViewport().panned(dx, dy));
        return true;
    }

    private boolean zoom(int steps) {
        pane.zoomBy(steps);
        return true;
    }
}
