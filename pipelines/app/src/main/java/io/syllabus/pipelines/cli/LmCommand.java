package io.syllabus.pipelines.cli;

import picocli.CommandLine.Command;

/** {@code syllabus lm}: language models that say how likely a text is. */
@Command(
    name = "lm",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "train|score",
    description = "N-gram language models: makes one, or asks one.",
    subcommands = {LmTrainCommand.class, LmScoreCommand.class})
public final class LmCommand {}
