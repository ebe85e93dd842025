package org.menshen.desktop.form;

import java.util.Optional;

/// An entry of a field. FX thread.
interface FieldEntry {

    /// The field.
    FormField about();

    /// What stands there, as it is written; empty when the field cannot hold it.
    Optional<String> written();
}
