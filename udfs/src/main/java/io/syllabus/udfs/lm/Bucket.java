package io.syllabus.udfs.lm;

import java.util.Locale;

/** How near a text is to what a model was trained on. Source: CCNet (Wenzek et al. 2020). */
public enum Bucket {
  HEAD,
  MIDDLE,
  TAIL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
