package org.menshen.workstation.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.workstation.link.CentreClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command line needs of a centre to bring items in and out: its registers, the names of its sites, its items. One thread.
public final class CentreItems {

    private static final int PIECE = 2_000;

    private final CentreClient centre;
    private final JsonMapper json;
    private final List<Workflow> flows = new ArrayList<>();
    private final Map<String, String> sites = new HashMap<>();

    /// Reads registers and sites.
    ///
    /// @throws IOException when the centre cannot be reached
    public CentreItems(CentreClient centre, JsonMapper json) throws IOException {
        this.centre = centre;
        this.json = json;
        each(centre.snapshot(), node -> {
            String subject = node.path("subject").asString("");
            if (subject.startsWith("workflow/")) {
                flows.add(json.treeToValue(node.path("state"), Workflow.class));
            } else if (subject.startsWith("site/")) {
                Site site = json.treeToValue(node.path("state"), Site.class);
                sites.put(site.name(), site.id());
            }
        });
    }

    private void each(InputStream lines, Consumer<JsonNode> taker) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    taker.accept(json.readTree(line));
                }
            }
        }
    }

    /// The edition in force of a register; empty when there is none.
    public Optional<Workflow> flow(String register) {
        return flows.stream().filter(flow -> flow.inForce() && flow.ref().workflowId().equals(register))
                .max(Comparator.comparing(flow -> flow.ref().version()));
    }

    /// The ids of the registers in force.
    public List<String> registers() {
        return flows.stream().filter(Workflow::inForce).map(flow -> flow.ref().workflowId()).distinct().sorted().toList();
    }

    /// The id of a site by its name.
    public Optional<String> site(String name) {
        return Optional.ofNullable(sites.get(name));
    }

    /// The items of a register, those that changed last first.
    public Iterator<WorkItem> items(String register) {
        return new Items(register);
    }

    private final class Items implements Iterator<WorkItem> {

        private final String register;
        private Iterator<WorkItem> piece = Collections.emptyIterator();
        private long until = Long.MAX_VALUE;

        Items(String register) {
            this.register = register;
        }

        @Override
        public boolean hasNext() {
            while (!piece.hasNext() && until > 0) {
                try {
                    fetch();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return piece.hasNext();
        }

        private void fetch() throws IOException {
            List<WorkItem> found = new ArrayList<>();
            long[] after = {-1};
            each(centre.workItems(0, until, PIECE), node -> {
                if (node.has("end")) {
                    after[0] = node.path("end").path("after").asLong();
                } else {
                    WorkItem item = json.treeToValue(node.path("state"), WorkItem.class);
                    if (item.flow().workflowId().equals(register)) {
                        found.add(item);
                    }
                }
            });
            if (after[0] < 0) {
                throw new IOException("the centre's piece has no end");
            }
            until = after[0];
            piece = found.iterator();
        }

        @Override
        public WorkItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return piece.next();
        }
    }
}
