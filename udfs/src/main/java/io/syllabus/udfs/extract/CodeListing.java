package io.syllabus.udfs.extract;

import java.util.List;

/**
 * Preformatted text of a web page. Below other text it is a listing, which goes between fences so
 * that its {@code # comments} are no headings; what is long, or all that a page says, is text.
 */
final class CodeListing {

  private static final int LONGEST = 100; // lines
  private static final List<String> FENCES = List.of("```", "~~~");

  private final StringBuilder text = new StringBuilder();

  void append(String more) {
    text.append(more);
  }

  /**
   * The text less the empty lines around it.
   *
   * @param below whether other text stands above it on its page
   */
  String text(boolean below) {
    String listing = text.toString().replace("\r", "").replaceAll("\\A(?:[ \t]*\n)+|\\s+\\z", "");
    boolean isShort = listing.chars().filter(c -> c == '\n').count() < LONGEST;
    String fence = FENCES.stream().filter(mark -> !listing.contains(mark)).findFirst().orElse("");
    return listing.isBlank() || !below || !isShort || fence.isEmpty()
        ? listing
        : fence + "\n" + listing + "\n" + fence;
  }
}
