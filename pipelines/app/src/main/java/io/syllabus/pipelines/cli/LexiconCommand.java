package io.syllabus.pipelines.cli;

import picocli.CommandLine.Command;

/** {@code syllabus lexicon}: terms of a business. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Terms of a business, for score.lexicon.",
    subcommands = LexiconBuildCommand.class)
public final class LexiconCommand {}
