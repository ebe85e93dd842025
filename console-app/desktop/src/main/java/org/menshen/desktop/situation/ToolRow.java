package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A row of chips over the map. Where there is no room for all, the later switches give way: each of them is in the panel of layers, too.
/// Nothing is ever cut. FX thread.
final class ToolRow extends Pane {

    private static final double GAP = 6;

    private final List<Region> switches = new ArrayList<>();
    private final List<Region> tools = new ArrayList<>();

    ToolRow() {
        getStyleClass().add("map-tools");
        setPickOnBounds(false);
        setMinWidth(0);
    }

    /// Adds a switch, which gives way when there is no room.
    void addSwitch(Region chip) {
        switches.add(chip);
        getChildren().add(chip);
    }

    /// Adds a tool, which always has its place, behind the switches.
    void addTool(Region chip) {
        tools.add(chip);
        getChildren().add(chip);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + getChildren().stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(0) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - tools.stream().mapToDouble(tool -> tool.prefWidth(-1) + GAP).sum();
        double x = snappedLeftInset();
        boolean fits = true;
        for (Region chip : switches) {
            double wide = chip.prefWidth(-1);
            fits &= x + wide <= room;
            chip.setVisible(fits);
            if (fits) {
                x = put(chip, x);
            }
        }
        for (Region tool : tools) {
            x = put(tool, x);
        }
    }

    private double put(Region chip, double x) {
        chip.resizeRelocate(x, snappedTopInset(), chip.prefWidth(-1), chip.prefHeight(-1));
        return x + chip.prefWidth(-1) + GAP;
    }
}
