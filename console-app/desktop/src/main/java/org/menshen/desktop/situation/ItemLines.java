package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.form.ValueWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;

/// A work item in a few lines; all of it stands in the window of the registers. Any thread.
record ItemLines(ConsolePorts ports, Texts texts) {

    List<Line> of(WorkItem item) {
        List<Line> lines = new ArrayList<>();
        Optional<WorkflowContent> flow = ports.works().registers().flow(item.flow()).map(known -> known.content());
        flow.ifPresent(content -> {
            add(lines, "line.kind", ports.names().in(content.name()) + " · " + field(content, content.title(), item));
            add(lines, "line.place", field(content, content.place(), item));
            String state = content.state(item.at()).map(each -> ports.names().in(each.name())).orElse(item.at());
            add(lines, "line.state", state + " " + Numbers.day(item.since(), ports.zone()));
        });
        add(lines, "line.id", item.number());
        return lines;
    }

    private String field(WorkflowContent flow, String id, WorkItem item) {
        return flow.field(id).filter(field -> field.seenBy(ports.workspace().actor().role()))
                .map(field -> new ValueWords(ports).of(field, item.field(id))).orElse("");
    }

    private void add(List<Line> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(new Line(texts.get(key), words));
        }
    }
}
