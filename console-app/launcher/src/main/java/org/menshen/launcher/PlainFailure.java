package org.menshen.launcher;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

import org.menshen.centre.store.UnprovableException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Tells a failed command in one sentence; the stack goes to the log.
final class PlainFailure implements CommandLine.IExecutionExceptionHandler {

    private final ResourceBundle texts;

    PlainFailure(ResourceBundle texts) {
        this.texts = texts;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(PlainFailure.class).debug("command failed", failure);
        String message = words(failure);
        line.getErr().println(MessageFormat.format(texts.getString("failure"), line.getCommandName(), message));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private String words(Exception failure) {
        if (failure instanceof UnprovableException damaged) {
            String many = damaged.behind() < 0 ? "unprovable.some" : "unprovable.many";
            String proved = damaged.to() < 0 ? "" : MessageFormat.format(texts.getString(many), damaged.to(), damaged.behind());
            return MessageFormat.format(texts.getString("unprovable"), damaged.directory(), damaged.detail(), proved);
        }
        if (failure instanceof ToolkitException toolkit) {
            return toolkit.words(texts, Optional.ofNullable(System.getenv("DISPLAY")));
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
