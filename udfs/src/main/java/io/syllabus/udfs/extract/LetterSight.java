package io.syllabus.udfs.extract;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Why a letter that a PDF draws cannot be read, as far as that is known when it is drawn. */
final class LetterSight {

  private static final double SMALLEST = 2.5; // points: a letter of one millimetre has 4
  private static final int CONTRAST = 12; // of 255: less in every channel is one colour to the eye
  private static final double SLANT = 10; // degrees off the page's edges: written across it
  private static final float FAINT = 0.05f;

  private LetterSight() {}

  /** Null for a letter that is seen. */
  static Unseen.Kind unseen(
      Point2D centre, Matrix rendering, PDGraphicsState state, PdfPainting painting)
      throws IOException {
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean filled = mode.isFill() && state.getNonStrokeAlphaConstant() > FAINT;
    boolean lined = mode.isStroke() && state.getAlphaConstant() > FAINT;
    if (!(filled || lined)
        || !painting.page().contains(centre)
        || !PdfPainting.clip(state).getBounds2D().contains(centre)
        || (rendering.getScalingFactorY() < SMALLEST && rendering.getScalingFactorX() < SMALLEST)) {
      return Unseen.Kind.UNREADABLE;
    }
    if (isSlanted(rendering)) {
      return Unseen.Kind.WATERMARK;
    }
    boolean plain = mode == RenderingMode.FILL && painting.isPlain(state);
    return plain && isLikeGround(centre, state, painting) ? Unseen.Kind.HIDDEN : null;
  }

  private static boolean isSlanted(Matrix rendering) {
    AffineTransform place = rendering.createAffineTransform();
    double angle = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
    double off = Math.abs(angle - 90 * Math.rint(angle / 90));
    return off > SLANT;
  }

  private static boolean isLikeGround(Point2D centre, PDGraphicsState state, PdfPainting painting)
      throws IOException {
    int ink = painting.argb(state.getNonStrokingColor());
    int ground = painting.ground().colourAt(centre);
    return ink != Ground.UNKNOWN && ground != Ground.UNKNOWN && distance(ink, ground) < CONTRAST;
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
    }
    return most;
  }
}
