package io.syllabus.pipelines.cli;

import picocli.CommandLine.Command;

/** {@code syllabus lm}: language models that say how likely a text is. */
@Command(
    name = "lm",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Language models for perplexity: makes one, or asks one.",
    subcommands = {LmTrainCommand.class, LmExportCommand.class, LmScoreCommand.class})
public final class LmCommand {}
