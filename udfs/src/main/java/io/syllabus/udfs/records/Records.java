package io.syllabus.udfs.records;

import io.syllabus.udfs.extract.Page;
import java.util.List;

/**
 * What a record file, or a part of one, gave.
 *
 * @param pages one per record
 * @param bad records that could not be read; they stop nothing
 */
public record Records(List<Page> pages, List<BadRecord> bad) {
  public Records {
    pages = List.copyOf(pages);
    bad = List.copyOf(bad);
  }
}
