package org.menshen.domain.register;

import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleRef;
import org.menshen.domain.fact.Command;

/// What can be asked about a rule or model.
public sealed interface ModelCommand extends Command {

    /// Puts an edition of a rule in force; given by the centre alone, which reads the files.
    record Publish(RuleRef ref, RuleContent content) implements ModelCommand {
    }

    /// Takes an edition out of force: its file is gone or says something else now. Given by the centre alone.
    record Withdraw() implements ModelCommand {
    }

    /// Enters a model whose first alert came in; given by the centre alone.
    record Enter(String typeCode, String version) implements ModelCommand {
    }

    /// 启用.
    record Enable(String reason) implements ModelCommand {
    }

    /// 试运行.
    record PutOnTrial(String reason) implements ModelCommand {
    }

    /// 停用.
    record Stop(String reason) implements ModelCommand {
    }
}
