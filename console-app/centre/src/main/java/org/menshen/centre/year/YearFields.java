package org.menshen.centre.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.site.Dice;
import org.menshen.domain.intake.UsualTime;

import tools.jackson.databind.JsonNode;

/// Fills in the fields of made-up items. One register; one thread.
final class YearFields {

    private static final int MOST = 9;
    private static final int HOUSES = 180;
    private static final int LAST_DIGITS = 9_999;
    private static final List<String> MOBILES = List.of("131", "133", "136", "138", "139", "150", "158", "186");

    private final YearSpec spec;
    private final YearSpec.Register register;
    private final Dice dice;
    private final ZoneId zone;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    YearFields(YearSpec spec, YearSpec.Register register, Dice dice, ZoneId zone) {
        this.spec = spec;
        this.register = register;
        this.dice = dice;
        this.zone = zone;
    }

    /// The fields of an item, in the order of the description: one may depend on those before it.
    ///
    /// @param done acts that were done
    Map<String, String> of(YearSpec.Way way, Set<String> done, Instant opened, YearGround.Spot spot, YearGround ground) {
        Map<String, String> values = new LinkedHashMap<>();
        register.fields().forEach((id, field) -> {
            // rolled whether it is filled in or not: what a field is does not hang on the state of the item
            String value = value(id, field, values, opened, spot, ground);
            boolean given = field.given() == null || dice.unit() < field.given();
            if (given && (field.after() == null || done.contains(field.after())) && fits(field, values)) {
                values.put(id, value);
            }
        });
        if (way.fields() != null && (way.acts().isEmpty() || done.size() == way.acts().stream().map(act -> act.split(" ")[0]).distinct().count())) {
            values.putAll(way.fields());
        }
        if (way.with() != null) {
            way.with().forEach((act, known) -> values.putAll(done.contains(act) ? known : Map.of()));
        }
        return values;
    }

    private static boolean fits(YearSpec.Field field, Map<String, String> values) {
        return field.only() == null || field.only().entrySet().stream().allMatch(each -> each.getValue().equals(values.get(each.getKey())));
    }

    private String value(String id, YearSpec.Field field, Map<String, String> before, Instant opened, YearGround.Spot spot, YearGround ground) {
        if (field.say() != null) {
            return said(field.say(), field.by() == null ? null : before.get(field.by()));
        }
        if (field.pick() != null) {
            return dice.share(field.pick());
        }
        if (field.whole() != null) {
            return String.valueOf(dice.between(field.whole().get(0), field.whole().get(1)));
        }
        if (field.yes() != null) {
            return String.valueOf(dice.unit() < field.yes());
        }
        if (field.number() != null) {
            return String.format(Locale.ROOT, field.number(), numbers.merge(id, 1, Integer::sum));
        }
        if (field.time() != null) {
            return UsualTime.written(opened.minus(Duration.ofMinutes(dice.between(field.time().get(0), field.time().get(1)))), zone);
        }
        if (field.day() != null) {
            return LocalDate.ofInstant(opened, zone).minusDays(dice.between(field.day().get(0), field.day().get(1))).toString();
        }
        return person(field, spot, ground);
    }

    /// Persons of whom a surname is all there is, and where they are.
    private String person(YearSpec.Field field, YearGround.Spot spot, YearGround ground) {
        if (field.name() != null) {
            return dice.of(spec.surnames()) + "＊";
        }
        if (field.phone() != null) {
            return dice.of(MOBILES) + "****" + String.format(Locale.ROOT, "%04d", dice.between(0, LAST_DIGITS));
        }
        if (field.address() != null) {
            return dice.of(spec.roads()) + "演练弄" + dice.between(1, HOUSES) + "号＊＊＊室";
        }
        if (field.committee() != null) {
            return spot.committee();
        }
        if (field.site() != null) {
            return "site/" + (register.place() != null ? spot : dice.of(ground.sites())).id();
        }
        throw new IllegalArgumentException("a field of " + register.workflow() + " says nothing");
    }

    private String said(JsonNode say, @Nullable String by) {
        JsonNode list = say.isArray() ? say : say.has(String.valueOf(by)) ? say.path(String.valueOf(by)) : say.path("other");
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return dice.of(texts).replace("{spot}", dice.of(spec.spots())).replace("{road}", dice.of(spec.roads()))
                .replace("{n}", String.valueOf(dice.between(1, MOST)));
    }
}
