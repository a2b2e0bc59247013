package io.syllabus.schemas;

/**
 * What every row inherits from its document.
 *
 * @param document id of the document
 * @param source name of the source in the recipe; never a file name, which may be personal data
 * @param kind document, dialogue, log, faq or feedback
 * @param line business line
 * @param licence licence of the text; children take the most restrictive of their parents
 * @param access who may see it; children take the most restrictive of their parents
 * @param date ISO date of the document or record, null if unknown
 * @param family sources that hold revisions of the same things share it
 * @param versionKey what stays the same over revisions, null if the source names none
 * @param language as detected on the masked text, null before it is known
 * @param title of the document, masked with the text, null if it has none
 * @param quality certainty of the extraction, 0 to 1
 */
public record Origin(
    String document,
    String source,
    String kind,
    String line,
    String licence,
    String access,
    String date,
    String family,
    String versionKey,
    String language,
    String title,
    double quality) {
  /** The column of a row that tells its document. */
  public static final String DOCUMENT_COLUMN = "origin.document";

  /** The origin of a row that is tried on its own. */
  public static Origin unknown() {
    return unknown("document");
  }

  /** The same for a row of a source of that kind. */
  public static Origin unknown(String kind) {
    return new Origin("", "", kind, "", "", "", null, "", null, null, null, 1.0);
  }

  public Origin withLanguage(String detected) {
    return new Origin(
        document,
        source,
        kind,
        line,
        licence,
        access,
        date,
        family,
        versionKey,
        detected,
        title,
        quality);
  }

  public Origin withTitle(String masked) {
    return new Origin(
        document,
        source,
        kind,
        line,
        licence,
        access,
        date,
        family,
        versionKey,
        language,
        masked,
        quality);
  }

  /** The record's own date and version key, where it has them. */
  public Origin dated(String ownDate, String ownKey) {
    return new Origin(
        document,
        source,
        kind,
        line,
        licence,
        access,
        ownDate == null ? date : ownDate,
        family,
        ownKey == null ? versionKey : ownKey,
        language,
        title,
        quality);
  }
}
