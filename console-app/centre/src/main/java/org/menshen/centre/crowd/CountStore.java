package org.menshen.centre.crowd;

import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.domain.forecast.CountSeries;

/// Keeps the counts of weeks: a row a zone and day, written anew while the day goes on. One thread at a time.
final class CountStore {

    private final Jdbi jdbi;
    private final CrowdFigures figures;

    CountStore(Jdbi jdbi, CrowdFigures figures) {
        this.jdbi = jdbi;
        this.figures = figures;
    }

    /// What is kept of a zone's day.
    ///
    /// @param zone the zone's id
    /// @param day days since 1970, UTC
    record ZoneDay(String zone, long day) {
    }

    /// The days of which anything is kept, in order.
    ///
    /// @throws org.jdbi.v3.core.JdbiException when the store cannot be read
    List<Long> days() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct of_day from crowd_count where slot_s = :slot order by of_day")
                .bind("slot", figures.slotS()).mapTo(Long.class).list());
    }

    /// Enters the counts of a day; days are read in order.
    ///
    /// @throws org.jdbi.v3.core.JdbiException when the store cannot be read
    /// @throws NumberFormatException when what is kept is no count
    void read(long day, Map<String, CountSeries> series) {
        jdbi.useHandle(handle -> handle.createQuery("select zone_id, body from crowd_count where slot_s = :slot and of_day = :day")
                .bind("slot", figures.slotS()).bind("day", day).map((row, context) -> {
                    enter(series.computeIfAbsent(row.getString("zone_id"), zone -> new CountSeries()), day * figures.day(), row.getString("body"));
                    return 1;
                }).list());
    }

    private static void enter(CountSeries series, long first, String body) {
        String[] counts = body.split(",", -1);
        for (int i = 0; i < counts.length; i++) {
            if (!counts[i].isEmpty()) {
                series.put(first + i, Double.parseDouble(counts[i]));
            }
        }
    }

    /// Writes days and deletes what is too old.
    ///
    /// @param oldest the first day that is kept
    /// @param newest the last day that there can be: later ones were taken back
    /// @throws org.jdbi.v3.core.JdbiException when the store cannot be written
    void write(Map<ZoneDay, CountSeries> days, long oldest, long newest) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from crowd_count where of_day < ? or of_day > ?", oldest, newest);
            if (days.isEmpty()) {
                return;
            }
            PreparedBatch delete = handle.prepareBatch("delete from crowd_count where zone_id = ? and of_day = ?");
            PreparedBatch insert = handle.prepareBatch("insert into crowd_count (zone_id, of_day, slot_s, body) values (?, ?, ?, ?)");
            days.forEach((day, series) -> {
                delete.add(day.zone(), day.day());
                insert.add(day.zone(), day.day(), figures.slotS(), body(series, day.day() * figures.day()));
            });
            delete.execute();
            insert.execute();
        });
    }

    private String body(CountSeries series, long first) {
        StringBuilder body = new StringBuilder();
        long last = Math.min(first + figures.day(), series.end()) - 1;
        for (long slot = first; slot <= last; slot++) {
            double count = series.at(slot);
            body.append(slot == first ? "" : ",").append(Double.isNaN(count) ? "" : String.valueOf(Math.round(count)));
        }
        return body.toString();
    }
}
