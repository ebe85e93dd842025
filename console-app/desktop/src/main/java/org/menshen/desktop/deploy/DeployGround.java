package org.menshen.desktop.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.deploy.DemandHistory;
import org.menshen.domain.deploy.DeployFigures;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.event.EventPlan;
import org.menshen.map.core.geo.LatLon;

/// What is shown of ground and demand: the posts on the map, gaps, demand by hour, and the same figures of two deployments. Any thread.
final class DeployGround {

    private static final int MOST_PLACES = 14;

    private final ConsolePorts ports;
    private final Texts texts;
    private final DeployWords words;

    DeployGround(ConsolePorts ports, Texts texts, DeployWords words) {
        this.ports = ports;
        this.texts = texts;
        this.words = words;
    }

    /// What the map shows.
    DeployPage.Ground ground(DeployMeasure measure, DeployMeasure.Worth worth) {
        List<DeployPage.Spot> posts = new ArrayList<>();
        List<DeployPage.Spot> open = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (int p = 0; p < worth.problem().seats(); p++) {
            EventPlan.Post post = worth.problem().post(p);
            int holder = worth.tally().holder(p);
            if (post.position() != null && holder != DeployTally.NOBODY) {
                posts.add(new DeployPage.Spot(post.id(), post.position(), worth.problem().unit(holder).callSign()));
            } else if (post.position() != null) {
                open.add(new DeployPage.Spot(post.id(), post.position(), post.name()));
            }
            if (holder == DeployTally.NOBODY) {
                gaps.add(texts.get("gap.post", post.name()));
            }
        }
        Set<String> missed = new HashSet<>();
        List<DeployPage.Spot> far = new ArrayList<>();
        for (DeployFigures.Gap gap : worth.figures().gaps()) {
            DemandHistory.Place place = gap.place();
            missed.add(place.id());
            far.add(new DeployPage.Spot(place.id(), place.at(), place.name()));
            gaps.add(texts.get("gap.demand", place.name(), DeployWords.percent(gap.share()), Numbers.minutes(gap.longest())));
        }
        List<DeployPage.Spot> covered = worth.problem().places().stream().filter(place -> !missed.contains(place.id()))
                .map(place -> new DeployPage.Spot(place.id(), place.at(), place.name())).toList();
        String limit = Numbers.minutes(worth.problem().rules().cover());
        String note = texts.get(measure.byStreet() ? "ground.streets" : "ground.no-streets", limit, DeployWords.percent(worth.problem().guessed()));
        List<List<LatLon>> reach = measure.reach(worth);
        return new DeployPage.Ground(posts, open, covered, far, reach, reach.isEmpty() ? "" : limit, gaps, note);
    }

    /// Demand by hour, and what it is taken from.
    DeployPage.Demand demand(DemandHistory demand, Deployment deployment) {
        String from = Numbers.day(demand.from(), ports.zone());
        String until = Numbers.day(demand.until(), ports.zone());
        String told = demand.even() ? texts.get("demand.even", from, until, demand.counted(), demand.places().size())
                : texts.get("demand.told", from, until, demand.counted(), demand.places().size(), Math.round(demand.days()));
        String placeless = demand.placeless() == 0 ? "" : texts.get("demand.placeless", demand.placeless());
        List<Integer> hours = IntStream.range(0, DemandHistory.HOURS).mapToObj(hour -> demand.even() ? demand.places().size() : demand.at(hour))
                .toList();
        List<String> places = demand.even() ? List.of() : demand.places().stream().limit(MOST_PLACES)
                .map(place -> texts.get("demand.place", place.name(), place.count(), DeployWords.percent((double) place.count()
                        / Math.max(1, demand.counted())))).toList();
        return new DeployPage.Demand(told + placeless, hours, inside(deployment.span()), places);
    }

    private List<Boolean> inside(Span span) {
        return IntStream.range(0, DemandHistory.HOURS).mapToObj(hour -> {
            Instant at = span.from().atZone(ports.zone()).toLocalDate().atTime(hour, 0).atZone(ports.zone()).toInstant();
            Instant next = at.plusSeconds(3_600);
            Instant tomorrow = at.plusSeconds(86_400);
            return new Span(at, next).overlaps(span) || new Span(tomorrow, tomorrow.plusSeconds(3_600)).overlaps(span);
        }).toList();
    }

    /// Two deployments side by side.
    DeployPage.Compared compared(Deployment left, DeployMeasure.Worth mine, Deployment right, DeployMeasure.Worth theirs) {
        DeployFigures a = mine.figures();
        DeployFigures b = theirs.figures();
        // where nobody stands there is neither load nor way to be better in
        int manned = a.units() > 0 && b.units() > 0 ? 1 : 0;
        List<DeployPage.Compared.Line> lines = List.of(
                line("posts", a.filled() + "/" + a.posts(), b.filled() + "/" + b.posts(), b.posts() - b.filled() - (a.posts() - a.filled())),
                line("posted", DeployWords.percent(a.posted()), DeployWords.percent(b.posted()), a.posted() - b.posted()),
                line("covered", DeployWords.percent(a.covered()), DeployWords.percent(b.covered()), a.covered() - b.covered()),
                line("mean", Numbers.minutes(a.mean()), Numbers.minutes(b.mean()), b.mean().minus(a.mean()).toSeconds()),
                line("worst", Numbers.minutes(a.worst()), Numbers.minutes(b.worst()), b.worst().minus(a.worst()).toSeconds()),
                line("mostHours", manned(a, DeployWords.hours(a.mostHours())), manned(b, DeployWords.hours(b.mostHours())),
                        manned * (b.mostHours() - a.mostHours())),
                line("meanHours", manned(a, DeployWords.hours(a.meanHours())), manned(b, DeployWords.hours(b.meanHours())), 0),
                line("units", String.valueOf(a.units()), String.valueOf(b.units()), 0),
                line("way", manned(a, Numbers.minutes(a.meanWay())), manned(b, Numbers.minutes(b.meanWay())),
                        manned * b.meanWay().minus(a.meanWay()).toSeconds()),
                line("breaches", String.valueOf(a.breaches()), String.valueOf(b.breaches()), b.breaches() - a.breaches()),
                line("gaps", String.valueOf(a.gaps().size()), String.valueOf(b.gaps().size()), b.gaps().size() - a.gaps().size()));
        List<String> posts = new ArrayList<>();
        for (int p = 0; p < mine.problem().seats(); p++) {
            EventPlan.Post post = mine.problem().post(p);
            String one = left.unitAt(post.id()).map(words::unit).orElse(texts.get("nobody"));
            String other = right.unitAt(post.id()).map(words::unit).orElse(texts.get("nobody"));
            if (!one.equals(other)) {
                posts.add(texts.get("compare.post", post.name(), one, other));
            }
        }
        return new DeployPage.Compared(left.name(), right.name(), lines, posts);
    }

    private static String manned(DeployFigures figures, String words) {
        return figures.units() == 0 ? "–" : words;
    }

    private DeployPage.Compared.Line line(String name, String left, String right, double leftBetter) {
        return new DeployPage.Compared.Line(texts.get("compare." + name), left, right, leftBetter == 0 ? 0 : leftBetter > 0 ? -1 : 1);
    }
}
