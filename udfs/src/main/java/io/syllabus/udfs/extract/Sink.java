package io.syllabus.udfs.extract;

import java.io.IOException;

/** Takes what lies inside a file, as it is read. */
@FunctionalInterface
interface Sink {
  void accept(ExtractedFile inside) throws IOException;
}
