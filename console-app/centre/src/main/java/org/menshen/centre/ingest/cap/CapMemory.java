package org.menshen.centre.ingest.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.StoreException;
import org.menshen.centre.store.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Remembers messages over a restart, for those that refer to them or that they refer to: an update may come before its alert, a cancellation
/// before both. Called under its owner's lock.
public final class CapMemory {

    private static final Logger LOG = LoggerFactory.getLogger(CapMemory.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String INSERT = "insert into cap_message (id, source_id, arrived_at, body) values (?, ?, ?, ?)";
    private static final String TABLE = "cap_message";

    private final Jdbi jdbi;
    private final Waiting waiting;
    private final Duration howLong;
    private final int most;
    private final Map<String, Shelf> shelves = new HashMap<>();

    /// The messages of one feed, the oldest first, and which of them name a message.
    private static final class Shelf {
        private final Map<String, CapMessage> byId = new LinkedHashMap<>();
        private final Map<String, Set<String>> naming = new HashMap<>();

        private void put(String id, CapMessage message) {
            byId.put(id, message);
            names(message).forEach(name -> naming.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(id));
        }

        private void remove(String id) {
            CapMessage message = byId.remove(id);
            for (String name : names(message)) {
                Set<String> ids = naming.get(name);
                ids.remove(id);
                if (ids.isEmpty()) {
                    naming.remove(name);
                }
            }
        }
    }

    /// Brings back what was remembered.
    ///
    /// @param database the open store
    /// @param howLong how long a message is remembered
    /// @param most how many of one feed
    public CapMemory(Database database, Duration howLong, int most) {
        this.jdbi = database.jdbi();
        this.waiting = database.waiting();
        this.howLong = howLong;
        this.most = most;
        jdbi.useTransaction(handle -> {
            restore(handle);
            handle.createQuery("select source_id, id, body from cap_message order by arrived_at").mapToMap(String.class)
                    .list().forEach(row -> bringBack(handle, row.get("source_id"), row.get("id"), row.get("body")));
        });
        Map<String, List<String>> all = new LinkedHashMap<>();
        shelves.forEach((source, shelf) -> shelf.byId.forEach((id, message) -> all.put(id, values(source, message))));
        waiting.write(TABLE, all, waiting.of(TABLE).keySet().stream().filter(id -> !all.containsKey(id)).toList());
    }

    /// A database that was made again has none of the messages that were remembered.
    private void restore(Handle handle) {
        Set<String> known = new HashSet<>(handle.createQuery("select id from cap_message").mapTo(String.class).list());
        waiting.of(TABLE).forEach((id, row) -> {
            if (!known.contains(id) && row.size() == 3) {
                handle.execute(INSERT, id, row.get(0), row.get(1), row.get(2));
            }
        });
    }

    private static List<String> values(String source, CapMessage message) {
        return List.of(source, message.arrived().toString(), JSON.writeValueAsString(message));
    }

    private void bringBack(Handle handle, String source, String kept, String body) {
        try {
            CapMessage message = JSON.readValue(body, CapMessage.class);
            String id = id(source, message);
            if (!id.equals(kept)) {
                // it was kept when the case of letters still told one sender from another
                handle.execute("delete from cap_message where id = ?", id);
                handle.execute("update cap_message set id = ? where id = ?", id, kept);
            }
            shelf(source).put(id, message);
        } catch (JacksonException e) {
            LOG.warn("a CAP message of {} that was remembered is unreadable and left out", source);
        }
    }

    private Shelf shelf(String source) {
        return shelves.computeIfAbsent(source, id -> new Shelf());
    }

    private static Set<String> names(CapMessage message) {
        Set<String> names = new TreeSet<>(message.references());
        names.add(message.name());
        return names;
    }

    private static String id(String source, CapMessage message) {
        return UUID.nameUUIDFromBytes((source + "\n" + message.name() + "\n" + message.digest())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    /// Whether a message is remembered.
    boolean knows(String source, CapMessage message) {
        return shelf(source).byId.containsKey(id(source, message));
    }

    /// Whether a message of this name is remembered.
    boolean knowsName(String source, String name) {
        Shelf shelf = shelf(source);
        return shelf.naming.getOrDefault(name, Set.of()).stream().anyMatch(id -> shelf.byId.get(id).name().equals(name));
    }

    /// All messages of a feed, the oldest first.
    Collection<CapMessage> all(String source) {
        return List.copyOf(shelf(source).byId.values());
    }

    /// All messages that belong to one chain with these names.
    Collection<CapMessage> chain(String source, Collection<String> names) {
        Shelf shelf = shelf(source);
        Map<String, CapMessage> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                for (String id : shelf.naming.getOrDefault(name, Set.of())) {
                    if (found.putIfAbsent(id, shelf.byId.get(id)) == null) {
                        open.addAll(names(shelf.byId.get(id)));
                    }
                }
            }
        }
        return found.values();
    }

    /// Remembers messages, in the place of what was remembered under their names, and forgets what is old.
    ///
    /// @throws StoreException when they cannot be kept
    void keep(String source, Collection<CapMessage> messages, Instant now) {
        Shelf shelf = shelf(source);
        List<String> old = new ArrayList<>();
        int over = shelf.byId.size() + messages.size() - most;
        for (Map.Entry<String, CapMessage> entry : shelf.byId.entrySet()) {
            if (old.size() >= over && entry.getValue().arrived().plus(howLong).isAfter(now)) {
                break;
            }
            old.add(entry.getKey());
        }
        Map<String, List<String>> kept = new LinkedHashMap<>();
        messages.forEach(message -> kept.put(id(source, message), values(source, message)));
        try {
            jdbi.useTransaction(handle -> {
                old.forEach(id -> handle.execute("delete from cap_message where id = ?", id));
                kept.forEach((id, row) -> {
                    handle.execute("delete from cap_message where id = ?", id);
                    handle.execute(INSERT, id, row.get(0), row.get(1), row.get(2));
                });
            });
        } catch (JdbiException e) {
            throw new StoreException("a CAP message cannot be remembered", e);
        }
        waiting.write(TABLE, kept, old);
        old.forEach(shelf::remove);
        messages.forEach(message -> shelf.put(id(source, message), message));
    }
}
