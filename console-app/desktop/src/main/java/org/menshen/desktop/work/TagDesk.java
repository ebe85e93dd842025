package org.menshen.desktop.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javafx.scene.layout.StackPane;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.PaperJob;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.work.WorkItem;

/// Puts the QR tags of records on pages to be printed and cut up, or one page of them into a picture. FX thread.
final class TagDesk {

    private static final String PNG = "PNG";
    private static final String PDF = "PDF";

    private final FeatureContext context;
    private final Texts texts;
    private final Sheet sheet;
    private final FileAsk files;
    private final PaperDesk desk;
    private final StackPane host;

    TagDesk(FeatureContext context, Texts texts, Sheet sheet, FileAsk files, Paper paper, StackPane host) {
        this.context = context;
        this.texts = texts;
        this.sheet = sheet;
        this.files = files;
        this.desk = new PaperDesk(context, paper);
        this.host = host;
    }

    /// Asks for the form and the file.
    ///
    /// @param ids ids of the records; those without a tag are left out
    void ask(Collection<String> ids) {
        context.ports().background().execute(() -> {
            List<TagSheet.Tag> tags = ids.stream().flatMap(id -> context.ports().works().registers().find(id).stream()).map(Versioned::state)
                    .filter(item -> TagCode.fits(item.field("qr"))).map(item -> new TagSheet.Tag(item.field("qr"), name(item))).toList();
            context.bridge().run(() -> offer(tags));
        });
    }

    private String name(WorkItem item) {
        return context.ports().works().registers().flow(item.flow()).map(flow -> item.field(flow.content().title())).orElse("") + "  "
                + item.number();
    }

    private void offer(List<TagSheet.Tag> tags) {
        if (tags.isEmpty()) {
            context.notices().tell(texts.get("tag.none"));
            return;
        }
        List<String> forms = tags.size() > TagSheet.PAGE ? List.of(PDF) : List.of(PDF, PNG);
        sheet.choose(texts.get("tag.form", tags.size()), forms.stream().map(form -> texts.get("tag." + form)).toList(),
                index -> file(forms.get(index)).ifPresent(to -> save(forms.get(index), tags, to)));
    }

    private Optional<Path> file(String form) {
        String end = form.toLowerCase(java.util.Locale.ROOT);
        return files.toWrite(host, texts.get("tag.file"), FileNames.of(context.ports(), "menshen-qr." + end), form, List.of("*." + end));
    }

    private void save(String form, List<TagSheet.Tag> tags, Path to) {
        List<TagSheet.Shot> pages = new ArrayList<>();
        for (int from = 0; from < tags.size(); from += TagSheet.PAGE) {
            pages.add(TagSheet.take(tags.subList(from, Math.min(tags.size(), from + TagSheet.PAGE))));
        }
        if (form.equals(PDF)) {
            String title = texts.get("tag.title", tags.size());
            String mark = desk.mark();
            desk.save(to, PaperDesk.Form.PDF, new PaperJob(step -> { }), job -> new Paper.Leaf(title, mark, pages.stream()
                    .map(page -> new Paper.Part("", List.of(), List.of(new Exhibit.Picture("", page.png(), page.ratio())))).toList(), null));
        } else {
            context.ports().background().execute(() -> write(pages.getFirst(), to));
        }
    }

    private void write(TagSheet.Shot page, Path to) {
        try {
            Files.write(to, page.png());
            context.notices().tell(texts.get("tag.done", to));
        } catch (IOException e) {
            context.notices().warn(texts.get("tag.failed", to, String.valueOf(e.getMessage())));
        }
    }
}
