package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import java.util.List;

/** Cuts a document into parts that stand for themselves. Safe for several threads. */
public final class Segmenter {
  private final SegmentConf conf;

  public Segmenter(SegmentConf conf) {
    this.conf = conf;
  }

  /**
   * The pieces of a document, in order and without overlap.
   *
   * @param kind of its source: document, dialogue, log, faq or feedback
   * @param mediaType as detected
   * @param pages in reading order; the records of a record file
   */
  public Segmentation segment(String kind, String mediaType, List<Page> pages) {
    if (!kind.equals("document")) {
      return new RecordSegmenter(conf).segment(kind, pages);
    }
    Flow flow = new Flow(pages);
    List<Flow.Line> lines = flow.lines();
    return Speakers.isTranscript(lines)
        ? new RecordSegmenter(conf).segment("dialogue", pages)
        : new DocumentSegmenter(flow, conf).segment(lines);
  }
}
