package org.menshen.centre.store;

/// A store was written by a newer version of the program.
public final class NewerStoreException extends StoreException {

    private static final long serialVersionUID = 1L;

    NewerStoreException() {
        super("it was written by a newer menshen: run that one", null);
    }
}
