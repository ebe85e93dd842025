package org.menshen.workstation.cache;

import java.io.IOException;

/// Where the key of the encrypted files comes from: a file of the user's account, the system's key store, a USB key.
@FunctionalInterface
public interface KeySource {

    /// The key, 32 bytes; the same at every call.
    ///
    /// @throws IOException when the key can neither be read nor made
    byte[] key() throws IOException;
}
