package org.menshen.workstation.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/// How this seat proves who it is.
public sealed interface SignIn {

    /// A word by which the same proof is known again; it tells nothing of a token.
    String proof();

    /// A token issued for this seat by the centre's operators.
    ///
    /// @param token bearer token
    record Token(String token) implements SignIn {

        @Override
        public String proof() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
                return "token " + HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /// The sign-in of a demonstration or drill: the centre on the same machine gives a token to whoever asks.
    ///
    /// @param user user id
    /// @param seat the seat; `null` lets the centre choose
    record Demonstration(String user, @Nullable String seat) implements SignIn {

        @Override
        public String proof() {
            return "user " + user + (seat == null ? "" : " at " + seat);
        }
    }
}
