package io.syllabus.udfs.models;

/** A network that gives each token of a text its vector. Safe for any number of threads. */
interface Network extends AutoCloseable {
  /** As many vectors as there are tokens. */
  float[][] hidden(TokenInput tokens);

  @Override
  void close();
}
