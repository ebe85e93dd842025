package org.menshen.desktop.shell;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.menshen.domain.port.Pin;

/// Short words to the person at the desk: refusals, conflicts, troubles. They appear as a banner in the window and never ask for a click.
/// Safe from any thread; observers are called on the FX thread.
public final class Banner {

    private final FxBridge bridge;
    private final CopyOnWriteArrayList<Consumer<Notice>> observers = new CopyOnWriteArrayList<>();

    /// Notices that go over this bridge.
    public Banner(FxBridge bridge) {
        this.bridge = bridge;
    }

    /// Says something that is good to know.
    public void tell(String text) {
        say(new Notice(text, false, false));
    }

    /// Says that something did not go as asked, or is broken.
    public void warn(String text) {
        say(new Notice(text, true, false));
    }

    /// Says something that must not pass unread: it stays until a person takes it away.
    public void insist(String text) {
        say(new Notice(text, true, true));
    }

    /// Calls back on the FX thread with every notice from now on.
    public Pin observe(Consumer<Notice> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    private void say(Notice notice) {
        bridge.run(() -> observers.forEach(o -> o.accept(notice)));
    }

    /// A notice.
    ///
    /// @param text in the console's language
    /// @param trouble whether something is refused or broken
    /// @param stays whether it goes only by hand
    public record Notice(String text, boolean trouble, boolean stays) {
    }
}
