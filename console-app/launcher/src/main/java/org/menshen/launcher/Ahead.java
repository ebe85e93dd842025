package org.menshen.launcher;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.menshen.domain.code.CodeBook;
import org.menshen.wire.code.CodeFolder;

/// What every console needs whatever else its command line says, begun while that is still being understood: by one processor, so that another one
/// would only look on. What goes wrong is told when it is asked for.
///
/// @param threads of the console
/// @param headless whether windows are drawn in memory
/// @param toolkit completes when the toolkit runs
/// @param codes the code lists
record Ahead(Threads threads, boolean headless, CompletableFuture<Void> toolkit, CompletableFuture<CodeBook> codes) {

    private static final String HEADLESS = "--headless";
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version", "help");

    /// Begins for a command line that opens a console, as far as can be seen without understanding it.
    ///
    /// @return empty for any other
    static Optional<Ahead> of(String... args) {
        return opensConsole(args) ? Optional.of(begin(Arrays.asList(args).contains(HEADLESS) || !Screen.present())) : Optional.empty();
    }

    /// Whether a console is opened by it: no other command stands at its beginning, it asks for no help, and says of `--headless` nothing that has to
    /// be understood first.
    static boolean opensConsole(String... args) {
        boolean named = args.length == 0 || args[0].startsWith("-") || "console".equals(args[0]);
        return named && Arrays.stream(args).noneMatch(arg -> HELP.contains(arg) || arg.startsWith(HEADLESS) && !arg.equals(HEADLESS)
                || arg.startsWith("@"));
    }

    /// Begins.
    ///
    /// @param headless whether windows are drawn in memory
    static Ahead begin(boolean headless) {
        if (headless) {
            Screen.useMemory();
        } else {
            Screen.choosePainter();
        }
        Threads threads = new Threads("menshen");
        CompletableFuture<CodeBook> codes = new CompletableFuture<>();
        threads.newThread(() -> {
            try {
                codes.complete(CodeFolder.read(Home.find().config().resolve("codes")));
            } catch (RuntimeException | Error wrong) {
                codes.completeExceptionally(wrong);
            }
        }).start();
        return new Ahead(threads, headless, Windows.toolkit(threads), codes);
    }
}
