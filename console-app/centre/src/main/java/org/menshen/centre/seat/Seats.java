package org.menshen.centre.seat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.centre.store.StoreException;
import org.menshen.domain.fact.Actor;

/// The bearer tokens of the seats. Tokens outlive a restart of the centre; only their SHA-256 is kept. Safe from any thread.
public final class Seats {

    private static final int TOKEN_BYTES = 32;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration life;
    private final Consumer<Actor> heard;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Holder> known = new ConcurrentHashMap<>();

    private record Holder(Actor actor, Instant expiresAt) {
    }

    /// @param jdbi the open store
    /// @param clock real time: tokens age by it even in a drill that runs faster
    /// @param life how long a token is good for
    /// @param heard is told whenever a token is shown: its seat reaches the centre
    public Seats(Jdbi jdbi, Clock clock, Duration life, Consumer<Actor> heard) {
        this.heard = heard;
        this.jdbi = jdbi;
        this.clock = clock;
        this.life = life;
    }

    /// Gives a seat a new token.
    ///
    /// @throws StoreException when it cannot be kept
    public String issue(Actor actor) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Holder holder = new Holder(actor, now.plus(life));
        try {
            jdbi.useTransaction(handle -> {
                handle.createUpdate("delete from seat_token where expires_at < :now").bind("now", now.toString()).execute();
                handle.createUpdate("""
                        insert into seat_token (token_hash, user_id, user_name, role, seat, issued_at, expires_at)
                        values (:hash, :user, :name, :role, :seat, :issued, :expires)""")
                        .bind("hash", hash(token)).bind("user", actor.userId()).bind("name", actor.name())
                        .bind("role", actor.role()).bind("seat", actor.seat())
                        .bind("issued", now.toString()).bind("expires", holder.expiresAt().toString()).execute();
            });
        } catch (JdbiException e) {
            throw new StoreException("cannot keep the token of seat " + actor.seat(), e);
        }
        known.put(hash(token), holder);
        return token;
    }

    /// Who holds a token; empty when nobody does any more.
    public Optional<Actor> holder(String token) {
        String hash = hash(token);
        Holder holder = known.get(hash);
        if (holder == null) {
            holder = load(hash).orElse(null);
            if (holder == null) {
                return Optional.empty();
            }
            known.put(hash, holder);
        }
        if (holder.expiresAt().isBefore(clock.instant())) {
            known.remove(hash);
            return Optional.empty();
        }
        heard.accept(holder.actor());
        return Optional.of(holder.actor());
    }

    private Optional<Holder> load(String hash) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select user_id, user_name, role, seat, expires_at from seat_token where token_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new Holder(new Actor(row.getString("user_id"), row.getString("user_name"),
                        row.getString("role"), row.getString("seat")), Instant.parse(row.getString("expires_at"))))
                .findFirst());
    }

    /// Whether somebody of that user id has signed in and may still come back with that token.
    public boolean knows(String userId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from seat_token where user_id = :user and expires_at >= :now")
                .bind("user", userId).bind("now", clock.instant().toString()).mapTo(Integer.class).one()) > 0;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
