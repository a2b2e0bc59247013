package io.syllabus.udfs.extract;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFMasterSheet;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.PaintStyle;

/**
 * Overwrites what a slide of PowerPoint 97 to 2003 does not show: hidden shapes, and letters that
 * are too small or of the colour of their ground. Where a picture or another painted shape may lie
 * below, the ground is not known and hides nothing.
 */
final class VisibleSlide {

  private static final int HIDDEN = 0x20002; // among the flags of a shape: that it says so, and so

  /**
   * A shape, and where it stands.
   *
   * @param place of the outermost group that holds it
   */
  private record Placed(HSLFShape shape, Rectangle2D place, boolean hidden) {}

  private final List<Placed> shapes = new ArrayList<>();
  private final List<Placed> painted = new ArrayList<>();
  private final String paper;

  VisibleSlide(HSLFSlide slide) {
    paper = fill(slide.getBackground());
    place(slide.getShapes(), null, false, shapes);
    shapes.stream().filter(placed -> paints(placed.shape)).forEach(painted::add);
    HSLFMasterSheet master = slide.getMasterSheet();
    if (master != null && slide.getFollowMasterObjects()) {
      List<Placed> below = new ArrayList<>();
      place(master.getShapes(), null, false, below);
      below.stream().filter(placed -> isDrawn(placed.shape)).forEach(painted::add);
    }
  }

  private static void place(
      List<HSLFShape> from, Rectangle2D outer, boolean gone, List<Placed> into) {
    for (HSLFShape shape : from) {
      Rectangle2D place = outer == null ? turned(shape) : outer;
      boolean hidden = gone || isHidden(shape);
      if (shape instanceof HSLFGroupShape group) {
        place(group.getShapes(), place, hidden, into);
      } else {
        into.add(new Placed(shape, place, hidden));
      }
    }
  }

  private static boolean isHidden(HSLFShape shape) {
    return (shape.getEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS) & HIDDEN) == HIDDEN;
  }

  private static Rectangle2D turned(HSLFShape shape) {
    Rectangle2D place = shape.getAnchor();
    boolean straight =
        shape.getEscherProperty(EscherPropertyTypes.TRANSFORM__ROTATION) == 0 || place == null;
    return straight ? place : SlidePlace.around(place);
  }

  private static boolean paints(HSLFShape shape) {
    return !(shape instanceof HSLFTextShape) || !"none".equals(fill(shape));
  }

  /** A master shows none of its placeholders. */
  private static boolean isDrawn(HSLFShape shape) {
    boolean placeholder = shape instanceof HSLFTextShape text && text.isPlaceholder();
    return !placeholder && paints(shape);
  }

  private static String fill(HSLFShape shape) {
    if (shape == null || shape.getFill().getFillType() != 0) {
      return SlideColours.UNKNOWN; // a gradient, a picture, a pattern
    }
    PaintStyle paint = shape.getFillStyle().getPaint();
    return paint == null ? "none" : colour(paint);
  }

  private static String colour(PaintStyle paint) {
    Color colour =
        paint instanceof PaintStyle.SolidPaint solid ? solid.getSolidColor().getColor() : null;
    boolean known = colour != null && colour.getAlpha() == 255;
    return known ? "%06X".formatted(colour.getRGB() & 0xFFFFFF) : SlideColours.UNKNOWN;
  }

  /** Tells whether anything left. */
  boolean hide(Unseen unseen) throws IOException {
    boolean changed = false;
    for (Placed placed : shapes) {
      if (placed.shape instanceof HSLFTextShape text) {
        changed |= hide(text, placed, unseen);
      }
    }
    return changed;
  }

  private boolean hide(HSLFTextShape text, Placed placed, Unseen unseen) throws IOException {
    BitSet gone = new BitSet();
    int at = 0;
    for (HSLFTextParagraph paragraph : text.getTextParagraphs()) {
      for (HSLFTextRun run : paragraph.getTextRuns()) {
        if (placed.hidden || !isSeen(run, placed)) {
          unseen.add(Unseen.Kind.HIDDEN, paragraph, run.getRawText());
          gone.set(at, at + run.getRawText().length());
        }
        at += run.getRawText().length();
      }
    }
    if (!gone.isEmpty()) {
      SlideText.overwrite(text.getTextParagraphs().get(0).getRecords(), gone);
    }
    return !gone.isEmpty();
  }

  private boolean isSeen(HSLFTextRun run, Placed placed) {
    Double size = run.getFontSize();
    if (size != null && size < Unseen.READABLE) {
      return false;
    }
    PaintStyle ink = run.getFontColor();
    return ink == null
        || run.isShadowed()
        || run.isEmbossed()
        || run.getHyperlink() != null
        || !Colour.alike(colour(ink), ground(placed));
  }

  private String ground(Placed placed) {
    String fill = fill(placed.shape);
    if (!fill.equals("none")) {
      return fill;
    }
    boolean covered =
        placed.shape instanceof HSLFTableCell
            || painted.stream().anyMatch(other -> SlidePlace.meet(placed.place, other.place));
    return covered ? SlideColours.UNKNOWN : paper;
  }
}
