package org.menshen.workstation.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;

/// What [PastQuery] says, alert by alert.
final class NaiveSearch {

    private static final Pattern UNIT = Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{Nd}&&[^\\p{IsIdeographic}]]+");

    private NaiveSearch() {
    }

    static List<PastAlert> find(List<PastAlert> alerts, PastQuery asked) {
        Comparator<PastAlert> newest = Comparator.comparing(PastAlert::raisedAt).reversed();
        return alerts.stream().filter(alert -> fits(alert, asked)).sorted(asked.order() == PastQuery.Order.NEWEST ? newest
                : Comparator.comparing(PastAlert::severity).thenComparing(newest)).toList();
    }

    private static boolean fits(PastAlert alert, PastQuery asked) {
        return asked.words().stream().allMatch(word -> fits(alert, word)) && among(asked.types(), alert.typeCode())
                && among(asked.severities(), alert.severity()) && among(asked.outcomes(), alert.outcome()) && among(asked.siteIds(), alert.siteId())
                && among(asked.buildingIds(), alert.buildingId()) && among(asked.deviceIds(), alert.deviceId())
                && among(asked.ruleIds(), alert.ruleId()) && (asked.from() == null || !alert.raisedAt().isBefore(asked.from()))
                && (asked.until() == null || alert.raisedAt().isBefore(asked.until()));
    }

    private static <T> boolean among(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean fits(PastAlert alert, PastQuery.Word word) {
        List<String> wanted = units(word.text());
        if (wanted.isEmpty()) {
            return true;
        }
        String plain = plain(word.text());
        boolean id = plain.length() >= 3 && plain.codePoints().noneMatch(Character::isIdeographic)
                && (plain(alert.id()).startsWith(plain) || plain(alert.externalId()).startsWith(plain)
                || alert.deviceId() != null && plain(alert.deviceId()).startsWith(plain));
        return id || holds(units(alert.place()), wanted) || holds(units(alert.basis()), wanted) || word.types().contains(alert.typeCode())
                || word.siteIds().contains(String.valueOf(alert.siteId())) || word.buildingIds().contains(String.valueOf(alert.buildingId()))
                || word.deviceIds().contains(String.valueOf(alert.deviceId())) || word.ruleIds().contains(String.valueOf(alert.ruleId()));
    }

    private static boolean holds(List<String> text, List<String> wanted) {
        String last = wanted.getLast();
        for (int i = 0; i + wanted.size() <= text.size(); i++) {
            List<String> here = text.subList(i, i + wanted.size());
            if (here.subList(0, here.size() - 1).equals(wanted.subList(0, wanted.size() - 1)) && here.getLast().startsWith(last)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        var found = UNIT.matcher(plain(text));
        while (found.find()) {
            units.add(found.group());
        }
        return units;
    }
}
