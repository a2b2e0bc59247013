package io.syllabus.udfs.structure;

import java.util.List;

/** Makes pairs of one passage by one rule; whether they are any good others decide. */
interface PairMaker {
  List<Draft> drafts(Subject subject);
}
