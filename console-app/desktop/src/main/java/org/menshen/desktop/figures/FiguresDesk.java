package org.menshen.desktop.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.layout.StackPane;

import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.statistic.Statistic;
import org.menshen.domain.statistic.StatisticBook;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// What can be done in the window beside looking: other days, other parts, briefs, scorecards, editions of goals, paper. FX thread.
final class FiguresDesk {

    private static final Duration MAP = Duration.ofSeconds(12);

    private final FeatureContext context;
    private final Texts texts;
    private final Parts parts;
    private final Sheet sheet;
    private final ActDesk desk;
    private final Gestures gestures;
    private final FiguresPrint print;

    /// What it works with.
    ///
    /// @param model what is shown
    /// @param room what figures are counted from
    /// @param statistics the statistics
    /// @param log tells the changes that a brief follows from
    /// @param paper writes PDF files
    record Parts(FiguresViewModel model, FiguresRoom room, StatisticSource statistics, WatchLog log, Paper paper) {
    }

    FiguresDesk(FeatureContext context, Texts texts, Parts parts, Sheet sheet, ActDesk desk, StackPane host) {
        this.context = context;
        this.texts = texts;
        this.parts = parts;
        this.sheet = sheet;
        this.desk = desk;
        this.gestures = new Gestures(context);
        this.print = new FiguresPrint(context, texts, parts.log, parts.paper, host, MAP);
    }

    /// The keys that mean something now, for the foot of the window.
    List<FiguresKey> keys() {
        List<FiguresKey> keys = new ArrayList<>();
        FiguresPage.Detail detail = parts.model.pageProperty().get().detail();
        switch (parts.model.wanted().section()) {
            case INDICATORS, RESPONSE, GOALS -> {
                keys.addAll(List.of(FiguresKey.PART, FiguresKey.WHOLE, FiguresKey.REST));
                keys.add(detail.inside() ? FiguresKey.BACK : FiguresKey.DIVIDE);
                keys.addAll(List.of(FiguresKey.PERIOD, FiguresKey.OWN, FiguresKey.PRINT));
                if (parts.model.wanted().section() == FiguresSection.GOALS && opens(GoalBoard.REGISTER)) {
                    keys.add(FiguresKey.GOAL);
                }
            }
            case STATISTICS -> {
                if (!detail.id().isEmpty() && maySeeRows()) {
                    keys.add(FiguresKey.OPEN);
                }
                keys.addAll(List.of(FiguresKey.OWN, FiguresKey.PRINT));
            }
            case BRIEFS, SCORES -> {
                if (mayDrawUp()) {
                    keys.add(FiguresKey.DRAW_UP);
                }
                if (!detail.id().isEmpty()) {
                    keys.addAll(List.of(FiguresKey.OPEN, FiguresKey.PRINT, FiguresKey.MORE));
                }
            }
        }
        return keys;
    }

    /// Whether this seat may see the counts behind statistics row by row.
    boolean maySeeRows() {
        return parts.room.flow(Statistic.REGISTER).isPresent();
    }

    /// Whether this seat may draw up what the section shows, briefs or scorecards.
    boolean mayDrawUp() {
        return opens(parts.model.wanted().section() == FiguresSection.SCORES ? ScoreSource.REGISTER : BriefPaper.REGISTER);
    }

    private boolean opens(String register) {
        String role = context.ports().workspace().actor().role();
        return edition(register).filter(flow -> flow.content().openers().contains(role)).isPresent();
    }

    boolean stop() {
        return print.stop();
    }

    void does(FiguresKey key) {
        switch (key) {
            case PERIOD -> period();
            case OWN -> own();
            case DIVIDE -> divide();
            case RECOUNT -> parts.model.recount();
            case GOAL -> goal();
            case DRAW_UP -> drawUp();
            case PRINT -> print();
            default -> throw new IllegalArgumentException(key + " is done by the window");
        }
    }

    private void goal() {
        if (opens(GoalBoard.REGISTER)) {
            desk.run(Acts.of("work.open"), desk.bench().at(null).with(GoalBoard.REGISTER));
        } else {
            context.notices().warn(texts.get("goal.assessor"));
        }
    }

    /// Shows another section; statistics begin with the days of which the most series tell.
    void section(FiguresSection next) {
        if (next != FiguresSection.STATISTICS) {
            parts.model.want(now -> (now.section() == FiguresSection.STATISTICS
                    ? now.in(FigureSpan.of(FigureSpan.Kind.MONTH, parts.room.today())) : now).showing(next));
            return;
        }
        context.ports().background().execute(() -> {
            Optional<StatisticBook.Stretch> last = parts.statistics.fullest();
            context.bridge().run(() -> parts.model.want(now -> last.map(days -> now.in(new FigureSpan(FigureSpan.Kind.OWN, days.from(), days.to())))
                    .orElse(now).showing(next)));
        });
    }

    /// Days that lie earlier or later; of statistics those that were published.
    void move(int by) {
        if (parts.model.wanted().section() != FiguresSection.STATISTICS) {
            parts.model.want(now -> now.in(now.section() == FiguresSection.SCORES
                    ? FigureSpan.of(FigureSpan.Kind.MONTH, now.span().from()).moved(by) : now.span().moved(by)));
            return;
        }
        context.ports().background().execute(() -> {
            List<StatisticBook.Stretch> all = parts.statistics.stretches();
            int at = all.indexOf(StatisticSource.days(parts.model.wanted().span()));
            if (!all.isEmpty()) {
                StatisticBook.Stretch days = all.get(Math.clamp((long) at - by, 0, all.size() - 1));
                context.bridge().run(() -> parts.model.want(now -> now.in(new FigureSpan(FigureSpan.Kind.OWN, days.from(), days.to()))));
            }
        });
    }

    private void period() {
        FigureSpan.Kind[] kinds = FigureSpan.Kind.values();
        parts.model.want(now -> {
            FigureSpan.Kind next = kinds[(now.span().kind().ordinal() + 1) % FigureSpan.Kind.OWN.ordinal()];
            LocalDate day = now.span().to().isBefore(parts.room.today()) ? now.span().to() : parts.room.today();
            return now.in(FigureSpan.of(next, day.isBefore(now.span().from()) ? now.span().from() : day));
        });
    }

    private void own() {
        FigureSpan span = parts.model.wanted().span();
        sheet.write(texts.get("ask.own"), span.from() + " " + span.to(), words -> FigureSpan.written(words).isPresent(),
                words -> FigureSpan.written(words).ifPresent(own -> parts.model.want(now -> now.in(own))));
    }

    /// What else the selected figure can be divided by; goals are read off the FX thread.
    private void divide() {
        String tile = parts.model.pageProperty().get().detail().id();
        context.ports().background().execute(() -> {
            String measured = new GoalBoard(parts.room).all().stream().filter(goal -> goal.id().equals(tile)).findFirst()
                    .map(GoalBoard.Goal::indicator).orElse(tile);
            List<Indicator.Dimension> all = parts.room.indicator(measured).map(IndicatorSource::dimensions).orElse(List.of());
            if (!all.isEmpty()) {
                context.bridge().run(() -> parts.model.want(now -> now.dividedBy(all.get((Math.max(0, all.indexOf(now.by())) + 1) % all.size()))));
            }
        });
    }

    private void drawUp() {
        if (!mayDrawUp()) {
            context.notices().warn(texts.get("none." + parts.model.wanted().section() + ".closed"));
        } else if (parts.model.wanted().section() == FiguresSection.SCORES) {
            List<Indicator.Dimension> kinds = List.of(Indicator.Dimension.COMMITTEE, Indicator.Dimension.UNIT);
            sheet.choose(texts.get("ask.scores", parts.model.wanted().span().from().toString().substring(0, 7)),
                    kinds.stream().map(kind -> texts.get("by." + kind)).toList(), chosen -> scores(kinds.get(chosen)));
        } else {
            LocalDate today = parts.room.today();
            List<FigureSpan> spans = List.of(FigureSpan.of(FigureSpan.Kind.DAY, today.minusDays(1)), FigureSpan.of(FigureSpan.Kind.DAY, today),
                    FigureSpan.of(FigureSpan.Kind.WEEK, today.minusWeeks(1)), FigureSpan.of(FigureSpan.Kind.WEEK, today));
            sheet.choose(texts.get("ask.brief"), spans.stream().map(this::called).toList(), chosen -> brief(spans.get(chosen)));
        }
    }

    private String called(FigureSpan span) {
        return texts.get("brief.called." + span.kind(), span.from(), span.to());
    }

    private Optional<Workflow> edition(String register) {
        return context.ports().workspace().all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .filter(flow -> flow.inForce() && flow.ref().workflowId().equals(register)).max(Comparator.comparing(flow -> flow.ref().version()));
    }

    private Step opening(Workflow flow, List<WorkValue> values) {
        return new Step(context.ports().workspace().newItem(flow.content(), values), new WorkCommand.Open(flow.ref(), values, null, List.of()));
    }

    private void brief(FigureSpan span) {
        context.notices().tell(texts.get("told.counting"));
        context.ports().background().execute(() -> {
            PinnedFigures pinned = new BriefMaker(parts.room, parts.statistics).of(span);
            List<WorkValue> values = List.of(new WorkValue("title", called(span)), new WorkValue("rhythm",
                    span.kind() == FigureSpan.Kind.DAY ? "daily" : "weekly"), new WorkValue("day", span.to().toString()),
                    new WorkValue("figures", pinned.written()), new WorkValue("fingerprint", pinned.sealed()));
            Optional<Step> step = edition(BriefPaper.REGISTER).map(flow -> opening(flow, values));
            context.bridge().run(() -> step.ifPresentOrElse(open -> gestures.give(List.of(open), () -> {
                context.notices().tell(texts.get("told.brief"));
                parts.model.recount();
            }), () -> context.notices().warn(texts.get("none.register"))));
        });
    }

    /// The scorecards of a month, of each body that has none: those that are published, appealed against or locked stay as they are.
    private void scores(Indicator.Dimension by) {
        FigureSpan month = FigureSpan.of(FigureSpan.Kind.MONTH, parts.model.wanted().span().from());
        String kind = by.name().toLowerCase(java.util.Locale.ROOT);
        context.notices().tell(texts.get("told.counting"));
        context.ports().background().execute(() -> {
            List<WorkItem> there = new ScoreSource(parts.room, texts).all(month).stream().filter(item -> item.field("kind").equals(kind)).toList();
            List<WorkItem> standing = there.stream().filter(item -> !ScoreSource.dropped(item)).toList();
            Set<String> bodies = standing.stream().map(item -> item.field("key")).collect(Collectors.toSet());
            IndicatorWords words = new IndicatorWords(parts.room, texts);
            List<List<Step>> steps = new ArrayList<>();
            Workflow flow = edition(ScoreSource.REGISTER).orElse(null);
            for (ScoreMaker.Card card : flow == null ? List.<ScoreMaker.Card>of() : new ScoreMaker(parts.room).of(month, by)) {
                if (bodies.contains(card.key())) {
                    continue;
                }
                String name = parts.room.indicator("closed").map(closed -> words.key(closed, by, card.key())).orElse(card.key());
                steps.add(List.of(opening(flow, List.of(new WorkValue("subject", name), new WorkValue("kind", kind),
                        new WorkValue("key", card.key()), new WorkValue("month", month.from().toString()),
                        new WorkValue("score", card.score().toPlainString()),
                        new WorkValue("figures", card.pinned().written()), new WorkValue("fingerprint", card.pinned().sealed())))));
            }
            context.bridge().run(() -> gestures.giveEach(steps, refused -> {
                refused.stream().distinct().forEach(context.notices()::warn);
                long locked = standing.stream().filter(item -> ScoreSource.LOCKED.equals(item.at())).count();
                context.notices().tell(texts.get(standing.isEmpty() ? "told.scores" : "told.scores.left", steps.size() - refused.size(),
                        standing.size(), locked));
                parts.model.recount();
            }));
        });
    }

    private void print() {
        FiguresPage page = parts.model.pageProperty().get();
        if (print.busy()) {
            context.notices().warn(texts.get("print.busy"));
        } else if (page.section() == FiguresSection.BRIEFS && !page.detail().id().isEmpty()) {
            context.ports().works().registers().find(page.detail().id()).map(Versioned::state).ifPresent(item -> print.ask(item.number())
                    .ifPresent(file -> brief(item, file)));
        } else {
            print.ask(page.section().name().toLowerCase(java.util.Locale.ROOT)).ifPresent(file -> print.page(page, file));
        }
    }

    /// Writes a brief into a file, with its map.
    ///
    /// @return done when it is written, or has failed and that has been said
    java.util.concurrent.CompletableFuture<Void> brief(WorkItem item, Path file) {
        return print.brief(item, file);
    }
}
