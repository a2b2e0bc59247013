package io.syllabus.handoff.format;

import java.util.List;

/** Every format of lines, in the order of the contract. */
public final class RowFormats {
  public static final List<RowFormat> ALL =
      List.of(new MessagesFormat(), new AlpacaFormat(), new ShareGptFormat(), new DollyFormat());

  private RowFormats() {}

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RowFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use format %s: there is no such format of lines; use one of %s"
                        .formatted(name, ALL.stream().map(RowFormat::name).toList())));
  }
}
