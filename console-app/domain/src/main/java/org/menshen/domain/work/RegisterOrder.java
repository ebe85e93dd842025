package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.domain.code.CodeBook;

/// In which order registers stand wherever they are listed: as `register-order` says, those that it does not name behind, by their ids. Pure.
public final class RegisterOrder {

    private static final String LIST = "register-order";

    private final List<String> order = new ArrayList<>();

    /// @param codes what is used most
    public RegisterOrder(CodeBook codes) {
        if (codes.names().contains(LIST)) {
            codes.list(LIST).all().forEach(group -> order.addAll(group.items("registers")));
        }
    }

    /// Compares ids of registers.
    public Comparator<String> comparator() {
        return Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder());
    }

    private int place(String register) {
        int place = order.indexOf(register);
        return place < 0 ? order.size() : place;
    }
}
