package io.syllabus.udfs.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;

/** The deck of PowerPoint 97 to 2003 in a file, less the letters that its slides do not show. */
final class VisibleDeck {

  private VisibleDeck() {}

  /** The folder with the visible letters, itself where nothing leaves or no deck lies in it. */
  static DirectoryNode of(DirectoryNode root, Unseen unseen) throws TikaException {
    if (!root.hasEntry(ShownSlides.STREAM)) {
      return root;
    }
    try {
      HSLFSlideShow deck = new HSLFSlideShow(root); // closing it would close the file
      boolean changed = false;
      for (HSLFSlide slide : deck.getSlides()) {
        changed |= !slide.isHidden() && new VisibleSlide(slide).hide(unseen);
      }
      return changed ? written(deck) : root;
    } catch (IOException | RuntimeException e) {
      throw Unfiltered.of(e);
    }
  }

  private static DirectoryNode written(HSLFSlideShow deck) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    deck.write(written);
    return new POIFSFileSystem(new ByteArrayInputStream(written.toByteArray())).getRoot();
  }
}
