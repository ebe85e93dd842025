package org.menshen.launcher;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a camera's address stands for: a path at the centre (`/v1/media/…`) is there, with the seat's token; all others are as they are.
///
/// @param centre base address of the centre
/// @param token bearer token of the session as it is now
record CentreAddress(URI centre, Supplier<Optional<String>> token) implements UnaryOperator<String> {

    @Override
    public String apply(String address) {
        return address.startsWith("/v1/") ? centre.resolve(address) + token.get().map(now -> "?access_token=" + now).orElse("") : address;
    }
}
