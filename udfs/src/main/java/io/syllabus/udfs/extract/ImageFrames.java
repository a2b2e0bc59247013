package io.syllabus.udfs.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The pictures of an image file, one after the other; none where no reader knows its format. */
final class ImageFrames implements Iterable<BufferedImage> {

  private static final long MOST_PIXELS = 200_000_000;

  private final Path file;

  ImageFrames(Path file) {
    this.file = file;
  }

  @Override
  public Iterator<BufferedImage> iterator() {
    try {
      ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        stream.close();
        return Collections.emptyIterator();
      }
      ImageReader reader = readers.next();
      reader.setInput(stream);
      return new Frames(reader, reader.getNumImages(true), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the stream behind the last picture. */
  private static final class Frames implements Iterator<BufferedImage> {
    private final ImageReader reader;
    private final int count;
    private final ImageInputStream stream;
    private int next;

    Frames(ImageReader reader, int count, ImageInputStream stream) {
      this.reader = reader;
      this.count = count;
      this.stream = stream;
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public BufferedImage next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        long pixels = (long) reader.getWidth(next) * reader.getHeight(next);
        if (pixels > MOST_PIXELS) {
          throw new IOException(new LimitException("its image has too many pixels"));
        }
        BufferedImage frame = reader.read(next++);
        if (!hasNext()) {
          reader.dispose();
          stream.close();
        }
        return frame;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
