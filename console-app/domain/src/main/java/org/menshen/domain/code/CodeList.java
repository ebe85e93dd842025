package org.menshen.domain.code;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// A list of codes, in the order of its file. Immutable.
public final class CodeList {

    private final String name;
    private final Map<String, Code> codes;

    /// A list of this name; later entries of the same code win.
    public CodeList(String name, Collection<Code> codes) {
        this.name = name;
        Map<String, Code> byCode = new LinkedHashMap<>();
        codes.forEach(code -> byCode.put(code.code(), code));
        this.codes = Collections.unmodifiableMap(byCode);
    }

    /// Its name, that of its file without `.yaml`.
    public String name() {
        return name;
    }

    /// All entries, in the order of the file.
    public Collection<Code> all() {
        return codes.values();
    }

    /// All keys, in the order of the file.
    public Set<String> keys() {
        return codes.keySet();
    }

    /// One entry.
    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// One entry that has to exist.
    ///
    /// @throws NoSuchElementException naming the list and the code
    public Code get(String code) {
        Code found = codes.get(code);
        if (found == null) {
            throw new NoSuchElementException("no code '" + code + "' in " + name + ".yaml");
        }
        return found;
    }
}
