package org.menshen.workstation.link;

import org.jspecify.annotations.Nullable;

/// How this seat proves who it is.
public sealed interface SignIn {

    /// A token issued for this seat by the centre's operators.
    ///
    /// @param token bearer token
    record Token(String token) implements SignIn {
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
    }
}
