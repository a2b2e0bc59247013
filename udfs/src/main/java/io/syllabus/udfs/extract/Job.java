package io.syllabus.udfs.extract;

import java.util.List;

/**
 * A file that the worker is to read.
 *
 * @param source its name in what comes back
 * @param file where it lies
 * @param languages of its scanned pages; empty for those of the conf
 */
record Job(String source, String file, List<String> languages) {
  Job {
    languages = List.copyOf(languages);
  }
}
