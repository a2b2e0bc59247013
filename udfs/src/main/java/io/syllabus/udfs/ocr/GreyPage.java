package io.syllabus.udfs.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Operations on 8-bit grey images. */
final class GreyPage {

  private GreyPage() {}

  /** The image in grey on white; the same one if it is grey already. */
  static BufferedImage of(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    BufferedImage grey = blank(image.getWidth(), image.getHeight(), 255);
    Graphics2D pen = grey.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return grey;
  }

  static byte[] pixels(BufferedImage grey) {
    return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
  }

  private static BufferedImage blank(int width, int height, int level) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = grey.createGraphics();
    pen.setColor(new Color(level, level, level));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return grey;
  }

  /** Turned clockwise by quarters, without loss. */
  static BufferedImage quarters(BufferedImage grey, int quarters) {
    int turns = Math.floorMod(quarters, 4);
    if (turns == 0) {
      return grey;
    }
    int width = grey.getWidth();
    int height = grey.getHeight();
    boolean swap = turns % 2 == 1;
    BufferedImage turned =
        new BufferedImage(
            swap ? height : width, swap ? width : height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] from = pixels(grey);
    byte[] to = pixels(turned);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at =
            switch (turns) {
              case 1 -> x * height + (height - 1 - y);
              case 2 -> (height - 1 - y) * width + (width - 1 - x);
              default -> (width - 1 - x) * height + y;
            };
        to[at] = from[y * width + x];
      }
    }
    return turned;
  }

  /** Turned clockwise by a small angle about its middle; what comes in has the paper's level. */
  static BufferedImage turned(BufferedImage grey, double degrees) {
    BufferedImage turned = blank(grey.getWidth(), grey.getHeight(), paper(grey));
    Graphics2D pen = turned.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(
        grey,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), grey.getWidth() / 2.0, grey.getHeight() / 2.0),
        null);
    pen.dispose();
    return turned;
  }

  static BufferedImage scaled(BufferedImage grey, double factor) {
    int width = Math.max(1, (int) Math.round(grey.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(grey.getHeight() * factor));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(grey, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  /** The most frequent bright level. */
  static int paper(BufferedImage grey) {
    int[] histogram = new int[256];
    for (byte pixel : pixels(grey)) {
      histogram[pixel & 0xFF]++;
    }
    int paper = 255;
    for (int level = 128; level < 256; level++) {
      paper = histogram[level] > histogram[paper] ? level : paper;
    }
    return paper;
  }
}
