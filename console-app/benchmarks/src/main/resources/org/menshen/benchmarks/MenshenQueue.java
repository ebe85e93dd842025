package org.menshen.benchmarks;

import java.util.List;

import javafx.scene.Parent;
import javafx.scene.Scene;

import bench.Change;
import bench.Point;
import bench.QueueUnderTest;

/// The console's queue as the workload of alarm queues wants it. Compiled together with that workload, which is no part of this project.
public final class MenshenQueue implements QueueUnderTest {

    private final QueueDesk desk = new QueueDesk();

    @Override
    public Parent create() throws Exception {
        return desk.create();
    }

    @Override
    public void start() throws Exception {
        desk.start();
    }

    @Override
    public Object prepare(List<Change> changes) {
        return desk.prepare(changes.stream().map(change -> new QueuePoints.Told(change.point().id(), change.point().name(), change.point().area(),
                change.point().description(), 5 - change.severity().ordinal(), change.message(), change.value(), change.epochMillis())).toList());
    }

    @Override
    public Object prepareConfig(List<Point> points) {
        return 0L;
    }

    @Override
    public void handOver(Object prepared) {
        desk.handOver((Long) prepared);
    }

    @Override
    public int backlog() {
        return desk.backlog();
    }

    @Override
    public int rowsShown() {
        return desk.rowsShown();
    }

    @Override
    public int countShown() {
        return desk.countShown();
    }

    @Override
    public boolean inTable(String point) {
        return desk.inTable(point);
    }

    @Override
    public void visibleRows(Scene scene, Visitor visitor) {
        desk.visibleRows(visitor::row);
    }

    @Override
    public void selectAll() {
        desk.selectAll();
    }

    @Override
    public void acknowledge() {
        desk.acknowledge();
    }

    @Override
    public int rowsAcknowledged() {
        return desk.rowsAcknowledged();
    }

    @Override
    public void shutdown() {
        desk.close();
    }
}
