package org.menshen.domain.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkflowContent;

/// Enters the rows of a table, piece by piece: what is in stays in, whatever comes after. Reading a table a second time does no harm: what is here
/// already is told as such. The next piece is read while one is taken; pieces are taken in their order, on the thread that runs. One object a run.
public final class ItemImport {

    private final WorkflowContent flow;
    private final ItemRowReader reader;
    private final Taker taker;
    private final Supplier<Instant> clock;
    private final int piece;
    private final Executor ahead;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<RefusedRow> differing = new ArrayList<>();
    private long rows;
    private long taken;
    private long known;

    /// A row that was not taken.
    ///
    /// @param row what stands in it
    /// @param fault the reason
    public record RefusedRow(ReadItem row, CellFault fault) {
    }

    /// How far it is.
    ///
    /// @param rows rows that were read
    /// @param taken rows that are in
    /// @param known rows that were in already, with nothing new
    /// @param refused rows that were not taken
    /// @param differing rows that are in already and say something else
    /// @param whole whether the table was read to its end
    public record Standing(long rows, long taken, long known, List<RefusedRow> refused, List<RefusedRow> differing, boolean whole) {

        /// Copies the lists.
        public Standing {
            refused = List.copyOf(refused);
            differing = List.copyOf(differing);
        }
    }

    /// What becomes of rows.
    @FunctionalInterface
    public interface Taker {

        /// Takes a piece.
        ///
        /// @param commands a command for each row
        /// @param rows what stands in them
        /// @return why each was refused; empty for one that was taken
        List<Optional<Refusal>> take(List<CommandEnvelope> commands, List<ReadItem> rows);
    }

    /// @param reader understands rows
    /// @param taker what becomes of commands: the centre's answer, or the rules' here when it is only tried; a refusal each
    /// @param clock when it is done
    /// @param piece rows that are given at once
    /// @param ahead where the next piece is read
    public ItemImport(WorkflowContent flow, ItemRowReader reader, Function<List<CommandEnvelope>, List<Optional<Refusal>>> taker,
                      Supplier<Instant> clock, int piece, Executor ahead) {
        this(flow, reader, (commands, rows) -> taker.apply(commands), clock, piece, ahead);
    }

    /// The same for who needs the rows, too.
    public ItemImport(WorkflowContent flow, ItemRowReader reader, Taker taker, Supplier<Instant> clock, int piece, Executor ahead) {
        this.flow = flow;
        this.reader = reader;
        this.taker = taker;
        this.clock = clock;
        this.piece = piece;
        this.ahead = ahead;
    }

    /// Runs to the end of the table, or until it is stopped.
    ///
    /// @param most rows that are read at most
    /// @param goesOn hears how far it is after every piece; whether it shall go on
    /// @throws org.menshen.domain.port.ExchangeException when the table cannot be read or the centre not be reached; what is in stays in
    public Standing run(ItemExchange.Table table, long most, Function<Standing, Boolean> goesOn) {
        CompletableFuture<Piece> next = reading(table, most);
        try {
            while (true) {
                Piece now = next.join();
                if (!now.last) {
                    next = reading(table, most - rows - now.rows);
                }
                rows += now.rows;
                refused.addAll(now.faulty);
                give(now.good);
                Standing standing = standing(now.whole);
                if (!goesOn.apply(standing) || now.last) {
                    return standing;
                }
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        } finally {
            // who opened the table closes it: nobody may read it any more then
            next.handle((piece, failure) -> "").join();
        }
    }

    /// Rows that were read and not given yet.
    ///
    /// @param rows how many
    /// @param good those that are understood
    /// @param faulty those that are not
    /// @param last whether no other piece comes behind it
    /// @param whole whether the table ends with it
    private record Piece(long rows, List<ReadItem> good, List<RefusedRow> faulty, boolean last, boolean whole) {
    }

    private CompletableFuture<Piece> reading(ItemExchange.Table table, long most) {
        return CompletableFuture.supplyAsync(() -> piece(table, most), ahead);
    }

    private Piece piece(ItemExchange.Table table, long most) {
        List<ReadItem> good = new ArrayList<>();
        List<RefusedRow> faulty = new ArrayList<>();
        long count = 0;
        while (count < most && good.size() < piece) {
            Optional<ItemExchange.Line> line = table.next();
            if (line.isEmpty()) {
                return new Piece(count, good, faulty, true, true);
            }
            count++;
            ReadItem read = reader.read(line.get().number(), line.get().cells());
            if (read.command() == null) {
                faulty.add(new RefusedRow(read, read.faults().getFirst()));
            } else {
                good.add(read);
            }
        }
        return new Piece(count, good, faulty, count >= most, false);
    }

    private void give(List<ReadItem> open) {
        if (open.isEmpty()) {
            return;
        }
        List<CommandEnvelope> commands = open.stream()
            .map(row -> envelope(row, clock.get())).toList();
        List<Optional<Refusal>> answers = taker.take(commands, List.copyOf(open));
        for (int i = 0; i < open.size(); i++) {
            answer(open.get(i), answers.get(i).orElse(null));
        }
    }

    /// Its id is random behind the time (version 7 of RFC 9562): the store finds the ids of a piece side by side and has one page to write for them.
    private static CommandEnvelope envelope(ReadItem row, Instant at) {
        UUID random = UUID.randomUUID();
        long front = at.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0x0FFF;
        return new CommandEnvelope(new UUID(front, random.getLeastSignificantBits()), row.subject(), 0, row.command(), at);
    }

    private void answer(ReadItem row, @Nullable Refusal refusal) {
        if (refusal == null) {
            taken++;
        } else if ("work.import-known".equals(refusal.code())) {
            known++;
        } else if ("work.import-differs".equals(refusal.code())) {
            differing.add(new RefusedRow(row, fault(row, refusal)));
        } else {
            refused.add(new RefusedRow(row, fault(row, refusal)));
        }
    }

    /// The column that a refusal is about: it names the field by its title.
    private CellFault fault(ReadItem row, Refusal refusal) {
        Optional<FlowField> field = flow.fields().stream().filter(each -> each.name().zh().equals(refusal.details().get("zh"))).findFirst();
        String column = field.map(each -> reader.heading(each.id())).orElse("");
        String value = refusal.details().getOrDefault("value", "");
        return new CellFault(column, field.filter(each -> each.mask() != null).map(each -> each.mask().hide(value)).orElse(value), refusal);
    }

    private Standing standing(boolean whole) {
        return new Standing(rows, taken, known, refused, differing, whole);
    }
}
