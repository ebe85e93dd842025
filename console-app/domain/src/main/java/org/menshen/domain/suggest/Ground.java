package org.menshen.domain.suggest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.sight.Walls;

/// What suggestions know of the ground: streets to go along and walls to look past. Both are worked out from the base map in the background,
/// and not before somebody asks for the first time; until then, and when there is no base map, they are absent. Safe from any thread.
public final class Ground {

    private final Later<StreetGraph> streets;
    private final Later<Walls> walls;

    /// @param map the base map, when it has been read; may fail
    /// @param background where the work is done
    /// @param trouble is told, on a thread of the background, when there will be no streets or no walls
    public Ground(CompletableFuture<BaseMap> map, Executor background, Consumer<Throwable> trouble) {
        this.streets = new Later<>(map, background, trouble, StreetGraph::of);
        this.walls = new Later<>(map, background, trouble, Walls::of);
    }

    /// The streets; absent until they are ready and for a map without any.
    public Optional<StreetGraph> streets() {
        return streets.now().filter(graph -> graph.size() > 0);
    }

    /// The walls of buildings; absent until they are ready and for a map without any.
    public Optional<Walls> walls() {
        return walls.now().filter(found -> found.size() > 0);
    }

    private static final class Later<T> {
        private final CompletableFuture<BaseMap> map;
        private final Executor background;
        private final Consumer<Throwable> trouble;
        private final Function<BaseMap, T> work;
        private @Nullable CompletableFuture<T> result;

        Later(CompletableFuture<BaseMap> map, Executor background, Consumer<Throwable> trouble, Function<BaseMap, T> work) {
            this.map = map;
            this.background = background;
            this.trouble = trouble;
            this.work = work;
        }

        synchronized Optional<T> now() {
            CompletableFuture<T> begun = result;
            if (begun == null) {
                begun = map.thenApplyAsync(work, background).whenComplete((made, failure) -> {
                    if (failure != null) {
                        trouble.accept(failure);
                    }
                });
                result = begun;
            }
            return begun.isDone() && !begun.isCompletedExceptionally() ? Optional.of(begun.join()) : Optional.empty();
        }
    }
}
