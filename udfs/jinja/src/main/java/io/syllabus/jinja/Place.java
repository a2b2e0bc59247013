package io.syllabus.jinja;

/**
 * Where a variable is found at run time.
 *
 * @param hops how many functions further out
 * @param index which slot of that function's frame
 */
record Place(int hops, int index) {
  Object read(Frame frame) {
    return hops == 0 ? frame.slots()[index] : owner(frame).slots()[index];
  }

  void write(Frame frame, Object value) {
    owner(frame).slots()[index] = value;
  }

  private Frame owner(Frame frame) {
    Frame owner = frame;
    for (int i = 0; i < hops; i++) {
      owner = owner.outer();
    }
    return owner;
  }
}
