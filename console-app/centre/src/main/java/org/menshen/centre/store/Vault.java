package org.menshen.centre.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The personal values of work items in clear (S2 and S3 of domain.md §5.3), beside the log, which holds masks alone: each sealed with AES-256-GCM
/// under the centre's key and bound to its item and field, written in the transaction of the change that it belongs to. A value goes some time after
/// its item is finished. Safe from any thread.
public final class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Duration REST = Duration.ofMinutes(10);

    private final Database database;
    private final Supplier<byte[]> keys;
    private final Duration kept;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;
    private volatile Instant swept = Instant.MIN;

    /// @param keys the centre's key, 32 bytes; asked for when there is something to seal or to open
    /// @param kept how long a value stays after its item is finished
    public Vault(Database database, Supplier<byte[]> keys, Duration kept) {
        this.database = database;
        this.keys = keys;
        this.kept = kept;
    }

    /// A vault for who gives no command: it seals and opens nothing.
    static Vault shut(Database database) {
        return new Vault(database, () -> {
            throw new IllegalStateException("there is no key here");
        }, Duration.ZERO);
    }

    /// A value that came with a command.
    ///
    /// @param item id of the item
    /// @param field id of the field
    /// @param clear the value; empty when the one before does not hold any more
    record Value(String item, String field, String clear) {
    }

    /// Writes what came with a commit into its transaction. Past Jdbi and many rows at once: an import brings some values with each row.
    ///
    /// @param values in the order in which they came: the last one of a field holds
    /// @param first ids of items that there were not before, of which nothing is kept yet
    /// @param ended ids of items that are finished since
    void write(Handle handle, Collection<Value> values, Set<String> first, Set<String> ended, Instant now) {
        Map<List<String>, Value> last = new LinkedHashMap<>();
        values.forEach(value -> last.put(List.of(value.item, value.field), value));
        long until = now.plus(kept).toEpochMilli();
        batch(handle, "delete from sealed_value where item = ? and field = ?",
                last.values().stream().filter(value -> !first.contains(value.item)).toList(), (row, value) -> {
                    row.setString(1, value.item);
                    row.setString(2, value.field);
                });
        batch(handle, "insert into sealed_value (item, field, sealed, until_ms) values (?, ?, ?, ?)",
                last.values().stream().filter(value -> !value.clear.isEmpty()).toList(), (row, value) -> {
                    row.setString(1, value.item);
                    row.setString(2, value.field);
                    row.setString(3, sealed(value));
                    row.setObject(4, ended.contains(value.item) ? until : null, Types.BIGINT);
                });
        batch(handle, "update sealed_value set until_ms = ? where item = ? and until_ms is null",
                ended.stream().filter(item -> !first.contains(item)).toList(), (row, item) -> {
                    row.setLong(1, until);
                    row.setString(2, item);
                });
    }

    /// Fills in one row.
    @FunctionalInterface
    private interface Row<T> {
        void fill(PreparedStatement row, T value) throws SQLException;
    }

    private static <T> void batch(Handle handle, String sql, Collection<T> all, Row<T> filler) {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement row = handle.getConnection().prepareStatement(sql)) {
            for (T each : all) {
                filler.fill(row, each);
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /// A value in clear; empty when it is not kept, or was sealed with another key.
    ///
    /// @throws StoreException when the store cannot be read
    public Optional<String> open(String item, String field) {
        return row(item, field).flatMap(text -> {
            try {
                byte[] sealed = Base64.getDecoder().decode(text);
                byte[] clear = cipher(Cipher.DECRYPT_MODE, sealed, item, field).doFinal(sealed, NONCE, sealed.length - NONCE);
                return Optional.of(new String(clear, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                LOG.warn("the value of {} of work item {} does not open with the centre's key", field, item);
                return Optional.empty();
            }
        });
    }

    private Optional<String> row(String item, String field) {
        return database.read(handle -> handle.createQuery("select sealed from sealed_value where item = :item and field = :field")
                .bind("item", item).bind("field", field).mapTo(String.class).findOne());
    }

    /// Lets go of what has been kept long enough; to be called now and then, looks every ten minutes.
    ///
    /// @throws StoreException when the store cannot be written
    public void sweep(Instant now) {
        if (swept.isAfter(now.minus(REST)) && !swept.isAfter(now)) {
            return;
        }
        swept = now;
        try {
            int gone = database.jdbi().withHandle(handle -> handle.execute("delete from sealed_value where until_ms < ?", now.toEpochMilli()));
            if (gone > 0) {
                LOG.info("{} personal values of finished work items were kept long enough and are gone", gone);
            }
        } catch (JdbiException e) {
            throw new StoreException("personal values that were kept long enough cannot be let go", e);
        }
    }

    private String sealed(Value value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, value.item, value.field).doFinal(value.clear.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[NONCE + secret.length];
            System.arraycopy(nonce, 0, all, 0, NONCE);
            System.arraycopy(secret, 0, all, NONCE, secret.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new StoreException("the centre's key seals nothing: it has to be 32 bytes", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String item, String field) throws GeneralSecurityException {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(keys.get(), "AES");
            key = known;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        List.of(item, "\n", field).forEach(part -> cipher.updateAAD(part.getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }
}
