package io.syllabus.pipelines.cli;

import picocli.CommandLine.Command;

/** {@code syllabus lm …}: language models that say how little a text is expected. */
@Command(
    name = "lm",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes language models for perplexity.",
    subcommands = LmExportCommand.class)
public final class LmCommand {}
