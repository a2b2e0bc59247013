package io.syllabus.pipelines.cli;

import picocli.CommandLine.Command;

/** {@code syllabus classifier}: from labelled texts to a model, and how good it is. */
@Command(
    name = "classifier",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Trains a light classifier on labelled texts, and tests it.",
    subcommands = {ClassifierTrainCommand.class, ClassifierTestCommand.class})
public final class ClassifierCommand {}
