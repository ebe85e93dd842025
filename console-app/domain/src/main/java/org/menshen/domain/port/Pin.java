package org.menshen.domain.port;

/// A subscription. Closing it twice is harmless.
@FunctionalInterface
public interface Pin extends AutoCloseable {

    @Override
    void close();
}
