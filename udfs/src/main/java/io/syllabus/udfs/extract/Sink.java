package io.syllabus.udfs.extract;

import java.io.IOException;

/** Takes what lies inside a file, as it is read. */
interface Sink {
  void accept(ExtractedFile inside) throws IOException;

  /** Tells that a page is to be read from its image: a long scan has its time page by page. */
  void beforePage() throws IOException;
}
